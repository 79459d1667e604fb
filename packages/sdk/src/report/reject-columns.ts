/** What stands behind the cells of a refused row in a rejects file. Stable: people sort by these, and `ownColumns` knows them. */
export const REJECT_COLUMNS = ['line', 'codes', 'fields', 'messages'] as const;

/**
 * How many columns of a header are the data's own: all but the last four of a file whose last four headers are those of a
 * rejects file, in this order. So a corrected rejects file can be imported as it is.
 */
export function ownColumns(header: readonly string[]): number {
  const own = header.length - REJECT_COLUMNS.length;
  return own > 0 && REJECT_COLUMNS.every((name, i) => header[own + i] === name) ? own : header.length;
}
