/**
 * Text → GBK bytes, held as a string of char codes 0 … 255: rows are then put together as strings and written as latin1.
 * The table is the inverse of the platform's own decoder over all two-byte codes.
 */
const codes = new Map<number, number>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const text = decoder.decode(new Uint8Array([lead, trail]));
    const point = text.codePointAt(0);
    const privateUse = point !== undefined && point >= 0xe000 && point <= 0xf8ff;
    if (text.length === 1 && point !== undefined && point !== 0xfffd && !privateUse && !codes.has(point)) {
      codes.set(point, (lead << 8) | trail);
    }
  }
}

/** Throws RangeError for a character that GBK has not. */
export function gbk(text: string): string {
  let out = '';
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x80) {
      out += char;
      continue;
    }
    const code = codes.get(point);
    if (code === undefined) throw new RangeError(`${char} is not in GBK`);
    out += String.fromCharCode(code >> 8, code & 0xff);
  }
  return out;
}
