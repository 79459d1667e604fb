/**
 * A quick check of whether a value is a code of a table, whatever the day: light, whole or resolved with its overlays. Millions a second,
 * at any number of codes; a validator's `enum` goes through its list instead.
 */
export function codeCheck(table: {
  readonly codes: readonly { readonly code: string }[] | ReadonlyMap<string, unknown>;
}): (value: unknown) => boolean {
  const { codes } = table;
  const known: ReadonlySet<unknown> = new Set('get' in codes ? codes.keys() : codes.map(({ code }) => code));
  return (value) => known.has(value);
}
