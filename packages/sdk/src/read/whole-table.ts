import { basename } from 'node:path';
import type { ReadOptions } from './batch.ts';
import { openSource } from './open.ts';
import { refuse } from './refuse.ts';
import type { Merge } from './xlsx/merges.ts';
import { isWorkbook, readWholeSheets } from './xlsx/whole-sheets.ts';
import type { WholeRow } from './xlsx/whole-sheets.ts';

export type { WholeCell, WholeRow } from './xlsx/whole-sheets.ts';

/** A sheet with all its cells, titles and merged ranges, as people made it: for small tables that are read as a page, not as rows under a header. */
export interface WholeSheet {
  readonly name: string;
  readonly visible: boolean;
  /** Rows with a value. */
  readonly rows: readonly WholeRow[];
  readonly merges: readonly Merge[];
}

export interface WholeTable {
  readonly name: string;
  readonly sha256: string;
  readonly format: 'xlsx' | 'csv';
  /** Of a workbook all sheets, of a CSV file one, named after the file. */
  readonly sheets: readonly WholeSheet[];
}

const MOST_CELLS = 500_000;

/**
 * Reads a small XLSX or CSV file as a whole.
 * @throws {FileRefused} as `openSource` does; file_too_complex beyond half a million cells
 */
export async function readWholeTable(path: string, options: ReadOptions = {}): Promise<WholeTable> {
  if (await isWorkbook(path)) {
    const { sheets, sha256 } = await readWholeSheets(path, options, MOST_CELLS);
    return { name: basename(path), sha256, format: 'xlsx', sheets };
  }
  const source = await openSource(path, options);
  try {
    if (source.format !== 'csv') throw refuse('file_format_unknown', 'not_delimited', { hint: 'save_as_xlsx' });
    const rows = [rowOf(source.headerLine, source.header)];
    let cells = 0;
    for await (const batch of source.batches()) {
      for (let row = 0; row < batch.rows; row++) {
        const texts = Array.from({ length: batch.columns }, (_, column) => {
          const i = row * batch.columns + column;
          return Buffer.from(batch.bytes.subarray(batch.start[i], batch.end[i])).toString('utf8');
        });
        rows.push(rowOf(batch.line[row] ?? 0, [...texts, ...(batch.extra.get(row) ?? [])]));
        cells += texts.length;
        if (cells > MOST_CELLS) throw refuse('file_too_complex', 'too_many_cells', { limit: MOST_CELLS });
      }
    }
    const { name, sha256, layer } = source;
    return { name, sha256, format: 'csv', sheets: [{ name: layer, visible: true, rows, merges: [] }] };
  } finally {
    await source.close();
  }
}

function rowOf(line: number, texts: readonly string[]): WholeRow {
  const cells = texts.map((text, column) => [column, { text, isNumber: false }] as const);
  return { line, cells: new Map(cells.filter(([, { text }]) => text !== '')) };
}
