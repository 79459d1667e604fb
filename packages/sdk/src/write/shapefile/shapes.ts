/** Geometries that a layer of this writer can hold; positions are [x, y, …], easting or longitude first. */
export type ShapeGeometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

type Position = readonly number[];
type Ring = readonly Position[];

export const POINT = 1;
export const POLYGON = 5;

export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * Content of a .shp record, and what it covers added to `bounds`. Rings are closed and turned as the format wants them:
 * outer ones clockwise, holes counter-clockwise (ESRI 1998, p. 8). Heights are left out: the layer is two-dimensional.
 * @throws {RangeError} where the geometry is not of the layer's type
 */
export function shapeRecord(
  geometry: ShapeGeometry | null,
  type: typeof POINT | typeof POLYGON,
  bounds: Bounds,
): Buffer {
  if (geometry === null) return Buffer.alloc(4);
  if (type === POINT && geometry.type === 'Point') return pointRecord(geometry.coordinates, bounds);
  if (type === POLYGON && geometry.type === 'Polygon') return polygonRecord([geometry.coordinates], bounds);
  if (type === POLYGON && geometry.type === 'MultiPolygon') return polygonRecord(geometry.coordinates, bounds);
  throw new RangeError(`a ${geometry.type} in a layer of ${type === POINT ? 'points' : 'polygons'}`);
}

function pointRecord(position: Position, bounds: Bounds): Buffer {
  const [x = NaN, y = NaN] = position;
  cover(bounds, x, y);
  const record = Buffer.alloc(20);
  record.writeInt32LE(POINT, 0);
  record.writeDoubleLE(x, 4);
  record.writeDoubleLE(y, 12);
  return record;
}

function polygonRecord(polygons: readonly (readonly Ring[])[], bounds: Bounds): Buffer {
  const rings = polygons.flatMap((polygon) => polygon.map((ring, i) => turned(closed(ring), i === 0)));
  const count = rings.reduce((sum, ring) => sum + ring.length, 0);
  const record = Buffer.alloc(44 + 4 * rings.length + 16 * count);
  const own: Bounds = nowhere();
  record.writeInt32LE(POLYGON, 0);
  record.writeInt32LE(rings.length, 36);
  record.writeInt32LE(count, 40);
  let point = 0;
  for (const [part, ring] of rings.entries()) {
    record.writeInt32LE(point, 44 + 4 * part);
    for (const [x = NaN, y = NaN] of ring) {
      const at = 44 + 4 * rings.length + 16 * point++;
      record.writeDoubleLE(x, at);
      record.writeDoubleLE(y, at + 8);
      cover(own, x, y);
    }
  }
  if (count === 0) return Buffer.alloc(4);
  writeBounds(record, 4, own);
  cover(bounds, own.west, own.south);
  cover(bounds, own.east, own.north);
  return record;
}

function closed(ring: Ring): Ring {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

function turned(ring: Ring, clockwise: boolean): Ring {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let area = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[i + 1]!;
    area += (bx - x0) * (ay - y0) - (ax - x0) * (by - y0);
  }
  return area > 0 === clockwise || area === 0 ? ring : [...ring].reverse();
}

export function nowhere(): Bounds {
  return { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
}

function cover(bounds: Bounds, x: number, y: number): void {
  if (x < bounds.west) bounds.west = x;
  if (x > bounds.east) bounds.east = x;
  if (y < bounds.south) bounds.south = y;
  if (y > bounds.north) bounds.north = y;
}

export function writeBounds(target: Buffer, at: number, bounds: Bounds): void {
  const empty = bounds.west > bounds.east;
  [bounds.west, bounds.south, bounds.east, bounds.north].forEach((value, i) =>
    target.writeDoubleLE(empty ? 0 : value, at + 8 * i),
  );
}
