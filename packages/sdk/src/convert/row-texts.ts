import { CELL_BOOLEAN, CELL_NUMBER, type Batch } from '../read/batch.ts';
import type { PropertyKind } from '../write/geojson.ts';

/** What the cells of a row are, where the format has types; codes in text stay text. */
export function kindsOf(batch: Batch, row: number): PropertyKind[] | undefined {
  const { types, columns } = batch;
  if (types === undefined) return undefined;
  return Array.from(types.subarray(row * columns, (row + 1) * columns), (type) =>
    type === CELL_NUMBER ? 'number' : type === CELL_BOOLEAN ? 'boolean' : 'text',
  );
}
