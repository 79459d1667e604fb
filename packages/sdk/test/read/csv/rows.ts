import type { RowNote, Source } from '../../../src/read/batch.ts';
import { ROW_SUSPECT } from '../../../src/read/batch.ts';

export interface Row {
  readonly line: number;
  readonly suspect: boolean;
  readonly cells: string[];
  readonly notes: RowNote[];
}

/** Every row of a source as strings, cells beyond the header at the end. */
export async function readRows(source: Source): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of source.batches()) {
    for (let row = 0; row < batch.rows; row++) {
      const cells: string[] = [];
      for (let column = 0; column < batch.columns; column++) {
        const i = row * batch.columns + column;
        cells.push(Buffer.from(batch.bytes.subarray(batch.start[i], batch.end[i])).toString());
      }
      cells.push(...(batch.extra.get(row) ?? []));
      const notes = batch.notes.filter((note) => note.row === row);
      rows.push({ line: batch.line[row]!, suspect: (batch.flags[row]! & ROW_SUSPECT) !== 0, cells, notes });
    }
  }
  await source.close();
  return rows;
}
