import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { ColumnMap } from '../map/column-map.ts';
import type { RecordType } from '@shuniu/schema';
import { MapFileError, problem } from '../map/map-file-error.ts';
import { readMapFile } from '../map/read-map-file.ts';

/** The `--map` file, with its text for the identity of the run. @throws MapFileError where it is not well-formed; the file system's error where there is none */
export async function readColumnMap(
  path: string | undefined,
  type: RecordType,
): Promise<{ readonly map: ColumnMap; readonly text: string } | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readFile(path);
  if (!isUtf8(bytes)) throw new MapFileError([problem(1, 'not_utf8', path)]);
  const text = new TextDecoder().decode(bytes);
  return { map: readMapFile(text, type), text };
}
