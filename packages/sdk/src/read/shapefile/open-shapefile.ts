import { isUtf8 } from 'node:buffer';
import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, parse } from 'node:path';
import type { ReadOptions, Source } from '../batch.ts';
import { fingerprint } from '../fingerprint.ts';
import { limitsOf } from '../format-limits.ts';
import { refuse } from '../refuse.ts';
import { openDbfTable } from './dbf-table.ts';
import { FileReader } from './file-reader.ts';
import { shapefileRows } from './shapefile-rows.ts';
import { readShpHeader } from './shp-header.ts';
import { indexShapes } from './shp-index.ts';
import { siblingsOf } from './siblings.ts';

/**
 * Opens an ESRI Shapefile: .shp and .dbf, with .shx, .prj and .cpg where they lie beside them, in any case.
 * Read by hand, as a stream: the libraries that were tried either ignore the .cpg or hold everything in memory and reproject on their own.
 * Columns: the fields of the table (names as they were cut, equal ones twice), then `geometry:x` and `geometry:y` for points (a MultiPoint of
 * one is a point; heights and measures are left out), in the units of the .prj; else `geometry` with GeoJSON text in the same units.
 * `line` is the record number from 1, deleted records counted. `sha256` and `bytes` are of .shp, .dbf, .prj and .cpg in this order.
 * @throws {FileRefused} file_truncated, file_encrypted, file_incomplete (no .dbf), file_too_complex, file_format_unknown
 */
export async function openShapefile(path: string, options: ReadOptions): Promise<Source> {
  const limits = limitsOf(options);
  const files = await siblingsOf(path);
  if (files.dbf === undefined) throw refuse('file_incomplete', 'missing_dbf', { value: `${parse(path).name}.dbf` });
  const opened: FileHandle[] = [];
  const openReader = async (name: string) => {
    const file = await open(name, 'r');
    opened.push(file);
    return new FileReader(file, (await file.stat()).size);
  };
  try {
    const shp = await openReader(path);
    const header = await readShpHeader(shp);
    const table = await openDbfTable(files.dbf, files.cpg, options);
    opened.push(table.file);
    if (table.names.length > limits.columns)
      throw refuse('file_too_complex', 'too_many_columns', { limit: limits.columns });
    const shx = files.shx === undefined ? undefined : await openReader(files.shx);
    const index = await indexShapes(shp, header, shx, table.header.records, limits);
    const point =
      header.kind === 'point' || header.kind === 'null' || (header.kind === 'multipoint' && !index.severalPoints);
    const crs = files.prj === undefined ? undefined : await projection(files.prj);
    const { sha256, bytes } = await fingerprint(
      [path, files.dbf, files.prj, files.cpg].filter((name) => name !== undefined),
    );
    const n = table.names.length;
    const running = { records: 0 };
    return {
      name: basename(path),
      format: 'shapefile',
      encoding: table.encoding,
      sha256,
      bytes,
      header: [...table.names, ...(point ? ['geometry:x', 'geometry:y'] : ['geometry'])],
      headerLine: 0,
      ...(crs === undefined ? {} : { crs }),
      geometry: point ? { kind: 'point', x: n, y: n + 1 } : { kind: 'json', column: n },
      notices: table.notices,
      layer: parse(basename(path)).name,
      progress: () => (index.count === 0 ? 1 : running.records / index.count),
      batches: () => shapefileRows(shp, index, table, point, running),
      close: async () => {
        for (const file of opened) await file.close();
      },
    };
  } catch (error) {
    for (const file of opened) await file.close();
    throw error;
  }
}

async function projection(path: string): Promise<string | undefined> {
  const bytes = (await readFile(path)).subarray(0, 64 * 1024);
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes).replaceAll('\0', '').trim();
  return text === '' ? undefined : text;
}
