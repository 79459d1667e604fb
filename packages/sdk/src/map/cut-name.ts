const LIMIT = 10;

/**
 * Whether `header` may be what a Shapefile (DBF) left of the field name `full`: names are cut at 10 bytes, in GBK or in
 * UTF-8, possibly inside a character, and names that became equal get a number (`所在街道_1`).
 *
 * Source: the dBASE field descriptor has 11 bytes, one of them a terminating zero.
 */
export function isCutName(header: string, full: string): boolean {
  const head = withoutBrokenTail(header);
  if (isCutAt(head, full, LIMIT)) return true;
  const numbered = /^(.+?)(_?[0-9]{1,2})$/u.exec(head);
  if (numbered === null) return false;
  const [, stem = '', number = ''] = numbered;
  // Most tools cut again to make room for the number, some append it to what was cut.
  return [LIMIT - number.length, LIMIT].some((limit) => isCutAt(withoutBrokenTail(stem), full, limit));
}

function isCutAt(head: string, full: string, limit: number): boolean {
  if (head === '' || head.length >= full.length || !full.toLowerCase().startsWith(head.toLowerCase())) return false;
  const next = String.fromCodePoint(full.codePointAt(head.length) ?? 0);
  return [gbkBytes, utf8Bytes].some((bytes) => bytes(head) <= limit && bytes(head) + bytes(next) > limit);
}

/** A half character shows up as U+FFFD, or as `?` where a tool has already written it so. */
function withoutBrokenTail(text: string): string {
  return text.replace(/[\uFFFD?\s\0]+$/u, '');
}

function gbkBytes(text: string): number {
  let bytes = 0;
  for (const char of text) bytes += char < '\u0080' ? 1 : 2;
  return bytes;
}

function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
