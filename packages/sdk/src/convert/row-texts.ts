import { CELL_BOOLEAN, CELL_NUMBER, type Batch } from '../read/batch.ts';
import type { PropertyKind } from '../write/geojson.ts';

const decoder = new TextDecoder();

/** The cells of a row as text. */
export function textsOf(batch: Batch, row: number): string[] {
  const first = row * batch.columns;
  return Array.from({ length: batch.columns }, (_, column) =>
    decoder.decode(batch.bytes.subarray(batch.start[first + column], batch.end[first + column])),
  );
}

/** What the cells of a row are, where the format has types; codes in text stay text. */
export function kindsOf(batch: Batch, row: number): PropertyKind[] | undefined {
  const { types, columns } = batch;
  if (types === undefined) return undefined;
  return Array.from(types.subarray(row * columns, (row + 1) * columns), (type) =>
    type === CELL_NUMBER ? 'number' : type === CELL_BOOLEAN ? 'boolean' : 'text',
  );
}
