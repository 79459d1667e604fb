import { refuse } from '../refuse.ts';

const NAMED: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };

/** Collects the text of one element as UTF-8: references decoded, line ends made one LF (XML 1.0, 2.11). */
export class XmlText {
  bytes = Buffer.allocUnsafeSlow(4096);
  length = 0;

  /** @param limit longest text in bytes */
  constructor(private readonly limit: number) {}

  clear(): void {
    this.length = 0;
  }

  add(b: Buffer, from: number, to: number): void {
    this.reserve(to - from);
    const { bytes } = this;
    let { length } = this;
    for (let i = from; i < to; i++) {
      const c = b[i]!;
      if (c === 0x26) {
        const end = b.indexOf(0x3b, i);
        const code = end < 0 || end >= to ? -1 : codePoint(b.toString('latin1', i + 1, end));
        if (code < 0)
          throw refuse('file_format_unknown', 'xml_syntax', {
            detail: `&${b.toString('latin1', i + 1, Math.min(to, i + 12))}`,
          });
        length += bytes.write(String.fromCodePoint(code), length, 'utf8');
        i = end;
      } else if (c === 0x0d) {
        bytes[length++] = 0x0a;
        if (b[i + 1] === 0x0a) i++;
      } else bytes[length++] = c;
    }
    this.length = length;
  }

  /** A piece that has no references. */
  addPlain(b: Buffer, from: number, to: number): void {
    this.reserve(to - from);
    b.copy(this.bytes, this.length, from, to);
    this.length += to - from;
  }

  /** Undoes `_xHHHH_`, by which SpreadsheetML writes characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
  unescape(): void {
    const { bytes, length } = this;
    let at = 0;
    for (; at + 6 < length; at++) if (bytes[at] === 0x5f && bytes[at + 1] === 0x78 && bytes[at + 6] === 0x5f) break;
    if (at + 6 >= length) return;
    const text = bytes
      .toString('utf8', 0, length)
      .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    this.length = bytes.write(text, 0, 'utf8');
  }

  private reserve(more: number): void {
    if (this.length + more > this.limit) throw refuse('file_too_complex', 'record_too_long', { limit: this.limit });
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((this.length + more) * 2);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

function codePoint(name: string): number {
  const hex = /^#x([0-9A-Fa-f]{1,6})$/.exec(name)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(name)?.[1];
  const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : NAMED[name];
  return code === undefined || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? -1 : code;
}
