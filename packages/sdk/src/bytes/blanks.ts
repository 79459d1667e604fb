/**
 * Where a value begins behind the blanks in front of it: control characters, space, U+00A0 no-break space, U+3000 ideographic space,
 * U+FEFF byte order mark, as UTF-8. `end` where there is nothing else.
 */
export function startOfValue(bytes: Uint8Array, start: number, end: number): number {
  let from = start;
  for (let n; from < end && (n = blankBefore(bytes, from, end)) > 0;) from += n;
  return from;
}

/** Where a value ends in front of the blanks behind it; `start` where there is nothing else. */
export function endOfValue(bytes: Uint8Array, start: number, end: number): number {
  let to = end;
  for (let n; start < to && (n = blankAfter(bytes, start, to)) > 0;) to -= n;
  return to;
}

/** Bytes of the blank that `bytes[start … end)` begins with, or 0. */
function blankBefore(bytes: Uint8Array, start: number, end: number): number {
  const b = bytes[start]!;
  if (b <= 0x20) return 1;
  if (b === 0xc2 && end - start >= 2 && bytes[start + 1] === 0xa0) return 2;
  return end - start >= 3 && isWideBlank(b, bytes[start + 1]!, bytes[start + 2]!) ? 3 : 0;
}

/** Bytes of the blank that `bytes[start … end)` ends with, or 0. */
function blankAfter(bytes: Uint8Array, start: number, end: number): number {
  const b = bytes[end - 1]!;
  if (b <= 0x20) return 1;
  if (b === 0xa0 && end - start >= 2 && bytes[end - 2] === 0xc2) return 2;
  return end - start >= 3 && isWideBlank(bytes[end - 3]!, bytes[end - 2]!, b) ? 3 : 0;
}

function isWideBlank(a: number, b: number, c: number): boolean {
  return (a === 0xe3 && b === 0x80 && c === 0x80) || (a === 0xef && b === 0xbb && c === 0xbf);
}
