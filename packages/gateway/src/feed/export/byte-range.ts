/** First and last byte, both inclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A request for a single range of bytes (RFC 9110 §14.1.2).
 * @returns undefined for the whole: no range, several, or one that cannot be read, which is to be ignored; `none` where it
 * begins behind the end
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = found ?? [];
  if (found === null || (first === '' && last === '')) return undefined;
  if (first === '') return Number(last) === 0 ? 'none' : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= size ? 'none' : { from, to };
}
