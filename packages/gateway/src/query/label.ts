const NAME = /^[A-Za-z][A-Za-z0-9]{0,62}$/;

/**
 * The name of a member of an answer, quoted for SQL.
 * @throws RangeError for anything that is not letters and digits of ASCII
 */
export function label(name: string): string {
  if (!NAME.test(name)) throw new RangeError(`not a name for an answer: ${JSON.stringify(name.slice(0, 80))}`);
  return `"${name}"`;
}
