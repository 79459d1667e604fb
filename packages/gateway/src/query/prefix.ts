import type { Params } from './params.ts';

/** `column` begins with `prefix`, so that an index over a column of codes (COLLATE "C") is used. An empty prefix is no condition. */
export function begins(column: string, prefix: string, params: Params): string {
  if (prefix === '') return 'true';
  const last = prefix.codePointAt(prefix.length - 1) ?? 0;
  // digits and capital letters have a successor; whatever else a code may end with is compared the slow way
  if (last < 0x21 || last >= 0x7e) return `starts_with(${column}, ${params.text(prefix)})`;
  const next = prefix.slice(0, -1) + String.fromCodePoint(last + 1);
  return `(${column} >= ${params.text(prefix)} AND ${column} < ${params.text(next)})`;
}

/** True where any of the prefixes holds; none: false. */
export function beginsAny(column: string, prefixes: readonly string[], params: Params): string {
  if (prefixes.includes('')) return 'true';
  if (prefixes.length === 0) return 'false';
  return `(${prefixes.map((prefix) => begins(column, prefix, params)).join(' OR ')})`;
}

/** Divisions are six digits: whole ones are compared as such, shorter ones as prefixes. */
export function inDivisions(column: string, divisions: readonly string[], params: Params): string {
  if (divisions.includes('')) return 'true';
  const whole = divisions.filter((division) => division.length >= 6);
  const parts = divisions.filter((division) => division.length < 6).map((prefix) => begins(column, prefix, params));
  if (whole.length > 0) parts.push(`${column} = ANY (${params.texts(whole)})`);
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
}
