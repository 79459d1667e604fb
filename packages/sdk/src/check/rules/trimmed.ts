import type { Row } from '../row.ts';
import type { Trimmed } from '../trim.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Blanks around values: the value is taken without them, and that is said. */
export function reportTrimmed(row: Row, trimmed: readonly Trimmed[]): void {
  const { batch, index } = row;
  for (const { column, start, end } of trimmed) {
    const place = [...row.file.fields.values()].find((other) => other.column === column);
    const cell = index * batch.columns + column;
    if (place === undefined || batch.start[cell] === batch.end[cell]) continue; // only blanks: an empty cell
    row.remark('value_whitespace', place.field, { value: decoder.decode(batch.bytes.subarray(start, end)) });
  }
}
