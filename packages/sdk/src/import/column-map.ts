import { readFile } from 'node:fs/promises';
import type { ColumnMap } from '../map/column-map.ts';
import type { RecordType } from '@shuniu/schema';
import { readMapFile } from '../map/read-map-file.ts';

/** The `--map` file, with its text for the identity of the run. @throws MapFileError where it is not well-formed */
export async function readColumnMap(
  path: string | undefined,
  type: RecordType,
): Promise<{ readonly map: ColumnMap; readonly text: string } | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8');
  return { map: readMapFile(text, type), text };
}
