import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { FileRefused } from '../../src/finding/finding.ts';
import type { RowNote, Source } from '../../src/read/batch.ts';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly types: readonly number[];
  readonly flags: number;
  readonly notes: readonly RowNote[];
}

/** All rows as text; closes the source. */
export async function rowsOf(source: Source): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of source.batches()) {
    for (let row = 0; row < batch.rows; row++) {
      const cells: string[] = [];
      const types: number[] = [];
      for (let column = 0; column < batch.columns; column++) {
        const i = row * batch.columns + column;
        cells.push(Buffer.from(batch.bytes.subarray(batch.start[i], batch.end[i])).toString('utf8'));
        types.push(batch.types?.[i] ?? 0);
      }
      const notes = batch.notes.filter((note) => note.row === row);
      rows.push({ line: batch.line[row] ?? 0, cells, types, flags: batch.flags[row] ?? 0, notes });
    }
  }
  await source.close();
  return rows;
}

/** Code and reason of the refusal; fails where nothing was refused. */
export async function refusalOf(opening: Promise<Source>): Promise<{ code: string; reason: unknown; offset: unknown }> {
  try {
    const source = await opening;
    await source.close();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return {
      code: error.finding.code,
      reason: error.finding.params?.['reason'],
      offset: error.finding.params?.['offset'],
    };
  }
  throw new Error('the file was not refused');
}

/** A folder for this test file, removed at its end. */
export async function scratch(): Promise<(name: string, content: string | Uint8Array) => Promise<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'shuniu-read-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return async (name, content) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
}

const REAL = '../shared/real';
export const hasReal = existsSync(REAL);
/** Path of a real file; the tests that use it are skipped where the folder is not there. */
export const real = (name: string) => join(REAL, name);
