/** Separates the values of an identity; no cell that passed the checks holds a control character. */
const SEPARATOR = '\u001f';

/** One string for one record: the values of its primary key, in the key's order (division, identity …, edition). */
export function identityOf(values: readonly string[]): string {
  return values.join(SEPARATOR);
}

/** The values that `identityOf` joined. */
export function identityValues(identity: string): string[] {
  return identity.split(SEPARATOR);
}
