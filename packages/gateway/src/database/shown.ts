/**
 * SQL of a moment as it is shown: RFC 3339 in UTC, to the second or as many parts of it as named.
 * @param column a column or an expression; never anything from outside
 */
export function utcText(column: string, parts: '' | '.MS' | '.US' = ''): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS${parts}"Z"')`;
}

/** A row as an object without the members that are null: in answers, what is not there is left out. */
export function withoutNulls(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
