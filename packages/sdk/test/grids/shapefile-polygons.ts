import { readFileSync } from 'node:fs';
import type { Grid, Position } from '../../src/grids/grid.ts';

/** Just enough of the Shapefile format (ESRI, 1998) for the polygons of the real files; each record's rings are taken as they are. */
export function shapefilePolygons(path: string): Grid[] {
  const file = readFileSync(path);
  const grids: Grid[] = [];
  for (let at = 100; at < file.length; at += 8 + 2 * file.readInt32BE(at + 4)) {
    const line = file.readInt32BE(at);
    const parts = file.readInt32LE(at + 8 + 36);
    const starts = Array.from({ length: parts }, (_, k) => file.readInt32LE(at + 8 + 44 + 4 * k));
    starts.push(file.readInt32LE(at + 8 + 40));
    const points = at + 8 + 44 + 4 * parts;
    const position = (k: number): Position => [
      file.readDoubleLE(points + 16 * k),
      file.readDoubleLE(points + 16 * k + 8),
    ];
    const rings = starts
      .slice(1)
      .map((end, k) => Array.from({ length: end - starts[k]! }, (_, i) => position(starts[k]! + i)));
    grids.push({ id: `record ${line}`, line, polygons: [rings] });
  }
  return grids;
}
