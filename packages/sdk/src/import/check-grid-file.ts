import { basename } from 'node:path';
import { checkGrids } from '../grids/check.ts';
import type { Grid } from '../grids/grid.ts';
import type { GridFinding } from '../grids/grid-finding.ts';
import { gridsFromGeometries, type GridRow } from '../grids/grids-from-geometries.ts';
import type { Source } from '../read/batch.ts';
import { openSource } from '../read/open.ts';
import type { Picture } from '../report/picture.ts';
import { PointRaster } from '../report/point-raster.ts';
import { ReportBuilder } from '../report/report-builder.ts';
import type { Report } from '../report/report.ts';
import { VERSION } from '../version.ts';
import { gridReasons } from './grid-reasons.ts';
import { readGridRows } from './grid-rows.ts';
import { outlinesOf } from './grids.ts';

export interface GridFileOptions {
  readonly file: string;
  /** Metres; see checkGrids. */
  readonly toleranceM: number;
  /** File of community boundaries: asks for `grid_crosses_community`. */
  readonly communities?: string;
  /** Reference system of both files, where they state none or a wrong one. */
  readonly crs?: string;
  readonly asOf: string;
  readonly samples: number;
  readonly lang: 'zh-CN' | 'en';
}

/**
 * Checks a whole file of unit grids against each other and, if given, against communities. A grid with an error counts as refused.
 * @throws FileRefused, GridsError, CrsError where a file cannot be used
 */
export async function checkGridFile(options: GridFileOptions): Promise<{ report: Report; picture: Picture }> {
  const file = await readFile(options.file, 'unit-grid', options.crs);
  const communities =
    options.communities === undefined ? undefined : await readFile(options.communities, 'community', options.crs);
  const findings = [
    ...file.findings,
    ...checkGrids(file.grids, {
      toleranceM: options.toleranceM,
      ...(communities === undefined ? {} : { communities: communities.grids }),
    }),
  ].sort((a, b) => a.line - b.line);

  const { asOf, samples, lang } = options;
  const builder = new ReportBuilder({ version: VERSION, asOf, samples, lang });
  for (const finding of findings) builder.find({ ...worded(finding), input: file.name });
  for (const { name, source, crs, rows } of [file, ...(communities === undefined ? [] : [communities])]) {
    const { sha256, bytes, encoding } = source;
    builder.input({ name, sha256, bytes, encoding, crs, axes: null, rows });
  }
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ line }) => line));
  const refused = wrong.has(0) ? file.rows : wrong.size;
  builder.count('read', file.rows);
  builder.count('accepted', file.rows - refused);
  builder.count('refused', refused);
  const always = ['grid_ring_invalid', 'grid_overlap', 'grid_gap'];
  const crossings = ['grid_crosses_community'];
  const coverage =
    communities === undefined
      ? { checked: always, notChecked: crossings }
      : { checked: [...always, ...crossings], notChecked: [] };
  const report = builder.build({ tables: [], overlays: [] }, coverage);
  return { report, picture: { raster: places(findings), classes: new Map(), outlines: outlinesOf(file.grids) } };
}

interface GridFile {
  readonly name: string;
  readonly source: Source;
  readonly crs: string;
  readonly rows: number;
  readonly grids: readonly Grid[];
  readonly findings: readonly GridFinding[];
}

async function readFile(path: string, kind: 'unit-grid' | 'community', stated: string | undefined): Promise<GridFile> {
  const source = await openSource(path);
  try {
    const { rows, crs } = await readGridRows(source, kind, stated);
    const { grids, findings } = gridsFromGeometries(rows);
    if (grids.length > 0 && !grids.some(inDegrees)) return metres(source, basename(path), rows);
    return { name: basename(path), source, crs, rows: rows.length, grids, findings };
  } finally {
    await source.close();
  }
}

/** Metres without a reference system: nobody can say where these grids are. */
function metres(source: Source, name: string, rows: readonly GridRow[]): GridFile {
  const finding: GridFinding = { code: 'crs_unknown', severity: 'error', line: 0 };
  return { name, source, crs: '—', rows: rows.length, grids: [], findings: [finding] };
}

function inDegrees({ polygons }: Grid): boolean {
  const [x = NaN, y = NaN] = polygons[0]?.[0]?.[0] ?? [];
  return Math.abs(x) <= 180 && Math.abs(y) <= 90;
}

function worded(finding: GridFinding): GridFinding {
  const words = gridReasons[String(finding.params?.['reason']) as keyof typeof gridReasons];
  if (words === undefined) return finding;
  return { ...finding, params: { ...finding.params, 'reason@zh-CN': words.zh, 'reason@en': words.en } };
}

/** The places of the findings, for the map. */
function places(findings: readonly GridFinding[]): PointRaster {
  const raster = new PointRaster();
  const points = findings.flatMap(({ params }) => {
    const [lon = NaN, lat = NaN] = String(params?.['at'] ?? '')
      .split(', ')
      .map(Number);
    return Number.isFinite(lon) && Number.isFinite(lat) ? [[lon, lat] as const] : [];
  });
  const lon = Float64Array.from(points, (point) => point[0]);
  const lat = Float64Array.from(points, (point) => point[1]);
  const rows = Int32Array.from(points, (_, i) => i);
  raster.add(lon, lat, rows, points.length, 'refused');
  return raster;
}
