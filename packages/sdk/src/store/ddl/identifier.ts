/** The only names that ever become SQL: no upper case to fold, no quote to escape, no longer than PostgreSQL keeps (63 bytes). */
const NAME = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * A name quoted for SQL. Quoted although it needs no quotes, because it may be a key word.
 * @throws RangeError for anything that is not snake_case ASCII
 */
export function identifier(name: string): string {
  if (!NAME.test(name)) throw new RangeError(`not a name for SQL: ${JSON.stringify(name.slice(0, 80))}`);
  return `"${name}"`;
}

/** `"a", "b"`; with a prefix `t."a", t."b"`. */
export function identifiers(names: readonly string[], prefix = ''): string {
  return names.map((name) => (prefix === '' ? '' : `${prefix}.`) + identifier(name)).join(', ');
}

/** A table of the schema `shuniu`. */
export function tableName(name: string): string {
  return `shuniu.${identifier(name)}`;
}

/**
 * A name for an index or a side table. PostgreSQL would cut a long one silently, and two could then become one.
 * @throws RangeError when it gets longer than 63 bytes
 */
export function derivedName(...parts: readonly string[]): string {
  const name = parts.join('_');
  identifier(name);
  return name;
}

/** A text as an SQL literal, for statements that take no parameters (comments, defaults). */
export function literal(text: string): string {
  if (text.includes('\0')) throw new RangeError('a text for SQL cannot hold NUL');
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted;
}
