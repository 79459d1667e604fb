import type { Crs } from '../locate/crs.ts';

/** Whether positions in this system are degrees of EPSG:4490 as they stand. */
export function isDegrees(crs: Crs | undefined): boolean {
  return crs === undefined || crs.id === 'EPSG:4490' || crs.id === 'EPSG:4326';
}

/**
 * A GeoJSON geometry with all its positions brought to degrees, whatever its type and however broken its rings: judging it
 * comes later. What is no JSON, or no geometry, comes back as it is.
 */
export function geometryInDegrees(text: string, crs: Crs): string {
  let geometry: unknown;
  try {
    geometry = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof geometry !== 'object' || geometry === null || !('coordinates' in geometry)) return text;
  const positions: number[][] = [];
  gather(geometry.coordinates, positions);
  const x = Float64Array.from(positions, (position) => position[0] ?? NaN);
  const y = Float64Array.from(positions, (position) => position[1] ?? NaN);
  crs.toLonLat(x, y, positions.length);
  positions.forEach((position, i) => {
    position[0] = x[i]!;
    position[1] = y[i]!;
  });
  return JSON.stringify(geometry);
}

function gather(coordinates: unknown, into: number[][]): void {
  if (!Array.isArray(coordinates)) return;
  if (coordinates.length >= 2 && coordinates.every((value) => typeof value === 'number')) into.push(coordinates);
  else for (const inner of coordinates) gather(inner, into);
}
