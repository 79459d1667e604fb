/**
 * A GeoJSON geometry with all its positions moved, whatever its type and however broken its rings: judging it comes later.
 * What is no JSON, or no geometry, comes back as it is.
 * @param move as Crs.toLonLat: columns of eastings or longitudes and of northings or latitudes, in place
 */
export function moveGeometry(text: string, move: (x: Float64Array, y: Float64Array, n: number) => void): string {
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
  move(x, y, positions.length);
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
