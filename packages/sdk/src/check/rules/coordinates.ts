import type { Field } from '@shuniu/schema';
import { rowContradicts } from '../../locate/axes.ts';
import { angleOf } from '../../locate/dms.ts';
import { zoneOf } from '../../locate/magnitude.ts';
import { isInChina, zoneMismatch } from '../../locate/zone.ts';
import type { Coordinates } from '../file-context.ts';
import type { Row } from '../row.ts';
import { pairOf, positionOf } from './grid.ts';

/**
 * The two coordinates of a point: present, numbers, in this file's order, in its zone, inside the area.
 * The first thing that is wrong is the only one said. Source: contract, “Coordinates in a file”; magnitudes of Gauss-Krüger in China.
 */
export function coordinates(row: Row): void {
  const settled = row.file.coordinates;
  if (settled === undefined) return;
  if (row.spoilt('easting') || row.spoilt('northing')) {
    row.spoil('coordinates');
    return;
  }
  const fault =
    missing(row, settled) ||
    malformed(row, settled) ||
    swapped(row, settled) ||
    wrongZone(row, settled) ||
    outside(row);
  if (fault) row.spoil('coordinates');
}

function missing(row: Row, { east, north }: Coordinates): boolean {
  const empty = [east, north].filter((column) => row.cell(column) === '');
  if (empty.length === 0) return false;
  // a record type that may lack a place lacks both coordinates or none
  if (empty.length === 2 && !row.file.type.geometryRequired) return true;
  row.remark('coordinate_missing', fieldAt(row, empty[0]!), { value: '' });
  return true;
}

function malformed(row: Row, { east, north }: Coordinates): boolean {
  let found = false;
  for (const [column, number] of [
    [east, row.columns.east[row.index]!],
    [north, row.columns.north[row.index]!],
  ] as const) {
    // -1.797e308 and its like are “no data” of GIS software
    if (Math.abs(number) < 1e9) continue;
    const text = row.cell(column);
    row.remark('coordinate_malformed', fieldAt(row, column), {
      value: text,
      expected: angleOf(text)?.degrees.toFixed(8),
    });
    found = true;
  }
  return found;
}

function swapped(row: Row, settled: Coordinates): boolean {
  const { axes } = settled;
  const east = row.columns.east[row.index]!;
  const north = row.columns.north[row.index]!;
  if (axes === undefined || !rowContradicts(east, north, axes)) return false;
  row.remark('coordinate_axes_swapped', row.file.fields.get('easting')?.field, {
    value: pairOf(row, settled),
    expected: pairOf(row, { ...settled, east: settled.north, north: settled.east }),
    params: axesWords(row),
  });
  return true;
}

function axesWords(row: Row): Record<string, string> {
  const { east, north } = row.file.coordinates!;
  return {
    'axes@zh-CN': `第 ${east + 1} 列为东、第 ${north + 1} 列为北`,
    'axes@en': `column ${east + 1} is east, column ${north + 1} is north`,
  };
}

function wrongZone(row: Row, { axes, crs }: Coordinates): boolean {
  const east = row.columns.east[row.index]!;
  if (axes === undefined || !zoneMismatch(east, crs)) return false;
  const prefix = (crs.zonePrefix ?? 0) * 1e6;
  row.remark('coordinate_zone_mismatch', row.file.fields.get('easting')?.field, {
    value: row.cell(row.file.coordinates!.east),
    expected: String(Number(((east % 1e6) + prefix).toFixed(4))),
    params: { zone: zoneOf(east) ?? '—', crs: crs.id },
  });
  return true;
}

function outside(row: Row): boolean {
  const lon = row.columns.lon[row.index]!;
  const lat = row.columns.lat[row.index]!;
  const china = isInChina(lon, lat);
  if (china && (row.file.grids === undefined || row.file.grids.nearBounds(lon, lat))) return false;
  const area = china
    ? { 'area@zh-CN': '距网格范围超过 10 公里', 'area@en': 'more than 10 km outside the grids' }
    : { 'area@zh-CN': '东经 73–136 度、北纬 3–54 度之外', 'area@en': 'outside 73–136°E, 3–54°N' };
  row.remark('coordinate_out_of_area', row.file.fields.get('easting')?.field, {
    value: pairOf(row, row.file.coordinates!),
    params: { ...area, position: positionOf(row) },
  });
  return true;
}

function fieldAt(row: Row, column: number): Field | undefined {
  return [...row.file.fields.values()].find((place) => place.column === column)?.field;
}
