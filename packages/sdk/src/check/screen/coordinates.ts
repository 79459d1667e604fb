import { parseDecimal } from '../../locate/decimal.ts';
import { EASTING, LATITUDE, LONGITUDE, magnitude, NORTHING, ZONED_EASTING } from '../../locate/magnitude.ts';
import { isInChina, zoneMismatch } from '../../locate/zone.ts';
import type { GridIndex } from '../../grids/grid-index.ts';
import type { Columns } from '../columns.ts';
import type { Coordinates, FileContext } from '../file-context.ts';
import type { Kernel } from './kernel.ts';

/** Numbers of both columns, their magnitudes, their place in degrees, and the unit grid they lie in. */
export function coordinateKernel(file: FileContext, settled: Coordinates): Kernel {
  const required = file.type.geometryRequired ? 1 : 0;
  const { grids } = file;
  return ({ bytes, start, end, rows, columns: width }, columns) => {
    const { suspect, east, north, lon, lat } = columns;
    for (let row = 0, cell = 0; row < rows; row++, cell += width) {
      const a = cell + settled.east;
      const b = cell + settled.north;
      const x = parseDecimal(bytes, start[a]!, end[a]!);
      const y = parseDecimal(bytes, start[b]!, end[b]!);
      east[row] = lon[row] = x;
      north[row] = lat[row] = y;
      if (start[a] === end[a] && start[b] === end[b]) suspect[row]! |= required;
      else if (!plausible(settled, x, y)) suspect[row] = 1;
    }
    settled.crs.toLonLat(lon, lat, rows);
    markOutside(grids, columns, rows);
    if (grids === undefined) return;
    grids.locate(lon, lat, rows, columns.located);
    for (let row = 0; row < rows; row++) if (columns.located[row]! < 0 && east[row] === east[row]) suspect[row] = 1;
  };
}

function plausible({ axes, crs }: Coordinates, east: number, north: number): boolean {
  if (axes === undefined) return Math.abs(east) < 1e9 && Math.abs(north) < 1e9;
  const eastward = magnitude(east);
  if (axes.kind === 'geographic') return eastward === LONGITUDE && magnitude(north) === LATITUDE;
  return (
    (eastward === EASTING || eastward === ZONED_EASTING) && magnitude(north) === NORTHING && !zoneMismatch(east, crs)
  );
}

function markOutside(grids: GridIndex | undefined, { suspect, lon, lat, east }: Columns, rows: number): void {
  for (let row = 0; row < rows; row++) {
    if (east[row] !== east[row]) continue; // no number: judged above
    if (!isInChina(lon[row]!, lat[row]!) || (grids !== undefined && !grids.nearBounds(lon[row]!, lat[row]!)))
      suspect[row] = 1;
  }
}
