/** What JSON can hold; numbers as IEEE 754 doubles. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/** Deeper than anything of ours; bounds the recursion for what comes from outside. */
const DEEPEST = 32;

/**
 * The one text of a JSON value: RFC 8785 (JSON Canonicalization Scheme). No white space, members sorted by UTF-16 code units,
 * numbers and strings as ECMAScript writes them.
 * @throws TypeError for what JSON has no text for (undefined, NaN, functions, lone surrogates) and beyond 32 levels
 */
export function canonicalJson(value: Json, depth = 0): string {
  if (depth > DEEPEST) throw new TypeError(`JSON deeper than ${DEEPEST} levels`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return text(value);
  if (isArray(value)) return `[${value.map((each) => canonicalJson(each, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${text(name)}:${canonicalJson(value[name] as Json, depth + 1)}`).join(',')}}`;
}

function text(value: string): string {
  // the first test is the quick one
  if (/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value))
    throw new TypeError('JSON text with half of a surrogate pair');
  return JSON.stringify(value);
}

/** `Array.isArray` forgets read-only arrays. */
function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
