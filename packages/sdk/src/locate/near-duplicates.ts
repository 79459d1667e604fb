import { degreeLengths } from './degree-lengths.ts';

/** An earlier point of the same class within the distance. */
export type NearVisitor = (row: number, earlierPlace: number, distanceM: number) => void;

export interface NearDuplicates {
  /**
   * For each of n points in turn, looks for an earlier one of the same class within the distance, tells `visit`, and keeps the point.
   * Longitude and latitude in degrees (EPSG:4490); `classes` numbers that the caller gives to its classes; `places` what it wants to hear
   * again of an earlier point, such as its line. A point with NaN is passed over.
   */
  add(
    classes: Int32Array,
    lon: Float64Array,
    lat: Float64Array,
    places: Int32Array,
    n: number,
    visit: NearVisitor,
  ): void;
  /** Points kept so far. */
  readonly kept: number;
  /** The limit was reached: points that came after it were compared with the kept ones, not among themselves. The report has to say so. */
  readonly isFull: boolean;
}

export interface NearDuplicatesOptions {
  /** Metres, greater than 0, up to 1,000. */
  readonly distanceM: number;
  /** Default 10 million; each takes 20 bytes, and 4 to 8 for its cell. */
  readonly maxPoints?: number;
}

/** Degrees are kept as whole ten-millionths: a centimetre. */
const unit = 1e7;
/** Of the points around, so many are compared once one is found; then the nearest of these is told. Keeps heaps of points on one spot cheap. */
const enough = 64;

/**
 * Near-duplicates of a stream of points: cells as large as the distance, hashed together with the class, so that only the cells around a point
 * are looked at. Distances are those of the plane around the point, right to a centimetre (and that is how exactly points are kept).
 * Of several points within the distance it tells the nearest of the latest.
 * Throws RangeError for a distance outside 0 … 1,000 m.
 */
export function nearDuplicates({ distanceM, maxPoints = 10_000_000 }: NearDuplicatesOptions): NearDuplicates {
  if (!(distanceM > 0 && distanceM <= 1000)) throw new RangeError('distanceM');
  let capacity = Math.min(maxPoints, 1 << 12);
  let lons = new Int32Array(capacity);
  let lats = new Int32Array(capacity);
  let kinds = new Int32Array(capacity);
  let where = new Int32Array(capacity);
  let next = new Int32Array(capacity);
  let cells = new Int32Array(bucketsFor(capacity)).fill(-1);
  let kept = 0;
  const rowHeight = distanceM / degreeLengths(0).perLat;

  /** Wide enough for the distance everywhere in the row. */
  function columnWidth(row: number): number {
    const farthest = Math.max(Math.abs(row), Math.abs(row + 1)) * rowHeight;
    return distanceM / degreeLengths(Math.min(farthest, 89)).perLon;
  }

  function bucket(kind: number, row: number, column: number): number {
    const mixed = Math.imul(kind, 0x27d4eb2f) ^ Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca77);
    return (mixed ^ (mixed >>> 15)) & (cells.length - 1);
  }

  function keep(kind: number, lon: number, lat: number, place: number): void {
    if (kept === maxPoints) return;
    if (kept === capacity) grow();
    lons[kept] = Math.round(lon * unit);
    lats[kept] = Math.round(lat * unit);
    kinds[kept] = kind;
    where[kept] = place;
    link(kept++);
  }

  function link(point: number): void {
    const row = Math.floor(lats[point]! / unit / rowHeight);
    const cell = bucket(kinds[point]!, row, Math.floor(lons[point]! / unit / columnWidth(row)));
    next[point] = cells[cell]!;
    cells[cell] = point;
  }

  function grow(): void {
    capacity = Math.min(maxPoints, 2 * capacity);
    lons = grown(lons, capacity);
    lats = grown(lats, capacity);
    kinds = grown(kinds, capacity);
    where = grown(where, capacity);
    next = new Int32Array(capacity);
    cells = new Int32Array(bucketsFor(capacity)).fill(-1);
    for (let point = 0; point < kept; point++) link(point);
  }

  function add(
    classes: Int32Array,
    lon: Float64Array,
    lat: Float64Array,
    places: Int32Array,
    n: number,
    visit: NearVisitor,
  ): void {
    for (let i = 0; i < n; i++) {
      const x = lon[i]!;
      const y = lat[i]!;
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      const { perLon, perLat } = degreeLengths(y);
      const row = Math.floor(y / rowHeight);
      let found = -1;
      let nearest = distanceM;
      let compared = 0;
      for (const r of [row, row - 1, row + 1]) {
        const width = columnWidth(r);
        const last = Math.floor((x + distanceM / perLon) / width);
        for (let column = Math.floor((x - distanceM / perLon) / width); column <= last; column++) {
          for (let point = cells[bucket(classes[i]!, r, column)]!; point >= 0; point = next[point]!) {
            if (kinds[point] !== classes[i]) continue;
            const away = Math.hypot((lons[point]! / unit - x) * perLon, (lats[point]! / unit - y) * perLat);
            compared++;
            if (away < nearest || (away === nearest && found < 0)) {
              nearest = away;
              found = point;
            }
            if (found >= 0 && compared >= enough) break;
          }
        }
      }
      if (found >= 0) visit(i, where[found]!, nearest);
      keep(classes[i]!, x, y, places[i]!);
    }
  }

  return {
    add,
    get kept() {
      return kept;
    },
    get isFull() {
      return kept === maxPoints;
    },
  };
}

function bucketsFor(points: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, points)));
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}
