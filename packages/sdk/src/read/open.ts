import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ReadOptions, Source } from './batch.ts';
import { detect } from './detect.ts';
import type { Kind } from './detect.ts';
import { openGeoJson } from './geojson/open.ts';
import { openThroughGdal } from './ogr.ts';
import { oleRefusal } from './ole.ts';
import { refuse } from './refuse.ts';
import { openDbf } from './shapefile/open-dbf.ts';
import { openShapefile } from './shapefile/open-shapefile.ts';
import { openXlsx } from './xlsx/open.ts';

const HEAD = 64 * 1024;

/**
 * Opens a file for reading whatever its name says: content decides first, the extension where content cannot.
 * CSV and its kin, XLSX, GeoJSON, newline-delimited GeoJSON, Shapefile (or its .dbf alone); .gpkg, .gdb, .kml and .tab through ogr2ogr.
 * @throws {FileRefused} with the reason, where the file cannot be used
 * @throws the file system's error where there is no such file
 */
export async function openSource(path: string, options: ReadOptions = {}): Promise<Source> {
  const kind = await kindOf(path);
  switch (kind) {
    case 'table':
      return (await import('./csv/open-csv.ts')).openCsv(path, options);
    case 'collection':
    case 'sequence':
      return openGeoJson(path, options, kind);
    case 'shapefile':
      return openShapefile(path, options);
    case 'dbf':
      return openDbf(path, options);
    case 'zip':
      return openXlsx(path, options);
    case 'ole':
      throw await oleRefusal(path);
    case 'gdal':
      return openThroughGdal(path, options);
    case 'tsd':
      throw refuse('file_encrypted', 'security_software');
    case 'empty':
      throw refuse('file_truncated', 'empty');
    case 'topojson':
      throw refuse('file_format_unknown', 'topojson', { hint: 'save_as_geojson' });
    case 'json':
      throw refuse('file_format_unknown', 'not_geojson', { hint: 'save_as_geojson' });
    case 'shape_part':
      throw refuse('file_format_unknown', 'shape_part', { hint: 'open_shp' });
    case 'html':
    case 'xml':
      throw refuse('file_format_unknown', kind, { hint: 'save_as_xlsx' });
    case 'zipped':
      if (/\.(csv|tsv|txt)\.gz$/i.test(path)) return (await import('./csv/open-csv.ts')).openCsv(path, options);
      throw refuse('file_format_unknown', 'zipped', { hint: 'unpack' });
    case 'folder':
    case 'pdf':
    case 'image':
    case 'binary':
      throw refuse('file_format_unknown', kind);
  }
}

async function kindOf(path: string): Promise<Kind | 'folder'> {
  const about = await stat(path);
  if (about.isDirectory()) return extname(path).toLowerCase() === '.gdb' ? 'gdal' : 'folder';
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(HEAD);
    const { bytesRead } = await file.read(head, 0, HEAD, 0);
    return detect(head.subarray(0, bytesRead), path);
  } finally {
    await file.close();
  }
}
