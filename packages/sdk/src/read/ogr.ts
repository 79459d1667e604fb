import { execFile } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, parse, resolve } from 'node:path';
import { promisify } from 'node:util';
import { FileRefused } from '../finding/finding.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { ReadOptions, Source } from './batch.ts';
import { fingerprint } from './fingerprint.ts';
import { openGeoJson } from './geojson/open.ts';
import { refuse } from './refuse.ts';

/** No driver that reads other files than the one it was given. */
const SAFE = ['--config', 'OGR_SKIP', 'VRT'];
const run = promisify(execFile);

/**
 * Opens GeoPackage, file geodatabase, KML and MapInfo TAB through GDAL's `ogr2ogr`, which writes one layer to GeoJSON in a temporary folder
 * (removed by `close`), in the layer's own reference system: nothing is reprojected on the way. The layer is the one named by `sheet`, by its
 * name or its number from 1, else the first. `sha256` and `bytes` are of the original.
 * @throws {FileRefused} file_format_unknown where GDAL is missing or cannot read it, sheet_unknown
 */
export async function openThroughGdal(path: string, options: ReadOptions): Promise<Source> {
  const original = resolve(path);
  const layers = layersOf(await gdal('ogrinfo', ['-ro', '-q', original]));
  const { layer, others } = chooseLayer(layers, options.sheet);
  const about = await gdal('ogrinfo', ['-ro', '-so', '-wkt_format', 'WKT1', original, layer]);
  const folder = temporaryFolder('ogr');
  try {
    const copy = join(folder, 'layer.geojson');
    await gdal('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'SIGNIFICANT_FIGURES=17', copy, original, layer]);
    const { limits } = options;
    const source = await openGeoJson(copy, limits === undefined ? {} : { limits }, 'collection');
    const crs = projectionOf(about);
    // What GeoJSON says of itself without a word is not what the layer said.
    const rest: Partial<Source> = { ...source };
    delete (rest as { crs?: string }).crs;
    return {
      ...(rest as Source),
      ...(await fingerprint(await filesOf(original))),
      name: basename(path),
      layer: layers.length > 1 ? layer : parse(path).name,
      ...(crs === undefined ? {} : { crs }),
      notices:
        others === '' ? [] : [{ code: 'sheet_chosen', severity: 'warning', value: layer, params: { sheets: others } }],
      close: async () => {
        await source.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function gdal(tool: 'ogrinfo' | 'ogr2ogr', args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(tool, [...SAFE, ...args], { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' });
    return stdout;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') throw refuse('file_format_unknown', 'needs_gdal', { hint: 'install_gdal' });
    throw refuse('file_format_unknown', 'gdal_failed', { detail: (stderr ?? String(error)).trim().slice(0, 300) });
  }
}

/** Lines like `1: 部件 (Point)`. */
function layersOf(listing: string): string[] {
  return [...listing.matchAll(/^\d+: (.*?)(?: \([^()]*\))?$/gm)].map((match) => match[1] ?? '');
}

function chooseLayer(layers: readonly string[], wanted: string | undefined): { layer: string; others: string } {
  const numbered = layers.map((layer, i) => `${i + 1} ${layer}`);
  const found =
    wanted === undefined
      ? 0
      : layers.includes(wanted)
        ? layers.indexOf(wanted)
        : /^\d+$/.test(wanted)
          ? Number(wanted) - 1
          : -1;
  const layer = layers[found];
  if (layers.length === 0) throw refuse('file_format_unknown', 'gdal_failed', { detail: '0 layers' });
  if (layer === undefined) {
    throw new FileRefused({
      code: 'sheet_unknown',
      severity: 'error',
      value: wanted ?? '',
      params: { sheets: numbered.join(', ') },
    });
  }
  return { layer, others: wanted === undefined ? numbered.filter((_, i) => i !== found).join(', ') : '' };
}

/** WKT of the layer as `ogrinfo` prints it: a line that begins with the keyword, and the indented ones behind it. */
function projectionOf(about: string): string | undefined {
  const wkt = /^Layer SRS WKT:\n((?:\w+\[.*\n)(?:[ \t]+.*\n)*)/m.exec(about)?.[1];
  return wkt?.replace(/\n\s*/g, '').trim();
}

/** All files that make up the dataset. */
async function filesOf(path: string): Promise<string[]> {
  if ((await stat(path)).isDirectory()) return (await readdir(path)).sort().map((name) => join(path, name));
  if (extname(path).toLowerCase() !== '.tab') return [path];
  const stem = parse(path).name;
  return (await readdir(dirname(path)))
    .filter((name) => parse(name).name === stem && /\.(?:tab|dat|map|id|ind)$/i.test(name))
    .sort()
    .map((name) => join(dirname(path), name));
}
