import type { ReadOptions } from '../read/batch.ts';
import { textAt } from '../read/cell-text.ts';
import { openSource } from '../read/open.ts';
import { WORKLIST_COLUMNS } from './worklist.ts';

/** A line of a filled worklist; cells without blanks around them. */
export interface WorklistRow {
  readonly line: number;
  readonly cells: Readonly<Record<(typeof WORKLIST_COLUMNS)[number], string>>;
}

/** Thrown for a file that is no worklist. */
export class NoWorklist extends Error {
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`columns are missing: ${missing.join(', ')}`);
    this.name = 'NoWorklist';
    this.missing = missing;
  }
}

/** A worklist is written for people: one with more lines than this is none. */
const MOST_ROWS = 200_000;

/**
 * Reads a worklist as a spreadsheet has left it: CSV in whatever encoding, or XLSX; columns in any order, others ignored.
 * @throws NoWorklist; FileRefused
 */
export async function readWorklist(path: string, options: ReadOptions = {}): Promise<readonly WorklistRow[]> {
  const source = await openSource(path, options);
  try {
    const header = source.header.map((name) => name.trim());
    const needed = ['from', 'to', 'code', 'when', 'decision', 'decided_by'] as const;
    const missing = needed.filter((name) => !header.includes(name));
    if (missing.length > 0) throw new NoWorklist(missing);
    const rows: WorklistRow[] = [];
    for await (const batch of source.batches()) {
      for (let row = 0; row < batch.rows; row++) {
        const cell = (name: string): string => {
          const i = header.indexOf(name);
          return i < 0 ? '' : textAt(batch, row, i).trim();
        };
        const cells = Object.fromEntries(WORKLIST_COLUMNS.map((name) => [name, cell(name)]));
        rows.push({ line: batch.line[row]!, cells: cells as WorklistRow['cells'] });
        if (rows.length > MOST_ROWS) throw new NoWorklist(['…']);
      }
    }
    return rows;
  } finally {
    await source.close();
  }
}
