import { CELL_NUMBER, type ReadOptions } from '../read/batch.ts';
import { openSource } from '../read/open.ts';
import type { FileMigration } from './migration.ts';
import { textsOf } from '../read/cell-text.ts';

/** Shows a migration all rows of a file, so that it knows which numbers are in use before it gives a new one. */
export async function observeAll(migration: FileMigration, path: string, options: ReadOptions): Promise<void> {
  const source = await openSource(path, options);
  try {
    for await (const batch of source.batches())
      for (let row = 0; row < batch.rows; row++)
        migration.observe(textsOf(batch, row), (column) => batch.types?.[row * batch.columns + column] === CELL_NUMBER);
  } finally {
    await source.close();
  }
}
