const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/**
 * Where the rows end that are whole, one position behind each; `bytes` begins with a row.
 * @param quoted a line feed between quotes belongs to a value (RFC 4180)
 */
export function lineEnds(bytes: Uint8Array, quoted: boolean): number[] {
  const ends: number[] = [];
  if (!quoted) {
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) ends.push(at + 1);
    return ends;
  }
  let inside = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) inside = !inside;
    else if (byte === LINE_FEED && !inside) ends.push(at + 1);
  }
  return ends;
}
