import { EASTING, LATITUDE, LONGITUDE, magnitude, NORTHING, ZONED_EASTING, zoneOf } from './magnitude.ts';

/** Which of two columns is which, settled once per file. */
export interface SettledAxes {
  readonly tie?: never;
  readonly kind: 'geographic' | 'projected';
  /** What the first column holds; the second holds the other. */
  readonly aIs: 'east' | 'north';
  /** Zone number of the eastings of 8 digits, where those are the most; absent: eastings of 6 digits, or degrees. */
  readonly zonePrefix?: number;
  readonly votes: AxisVotes;
}

/** No order has the most votes: the order of the file is unknown, and so is everything located by it. */
export interface AxesTie {
  readonly tie: true;
  readonly votes: AxisVotes;
}

/** Rows that speak for an order, of the `rows` that hold two numbers; those that fit no order speak for none. */
export interface AxisVotes {
  readonly rows: number;
  readonly lonLat: number;
  readonly latLon: number;
  readonly eastNorth: number;
  readonly northEast: number;
}

/** How many parseable rows are asked. */
export const axesSample = 1000;

const LON_LAT = 1;
const LAT_LON = 2;
const EAST_NORTH = 3;
const NORTH_EAST = 4;

/**
 * Settles by majority which of two columns grows to the east and which to the north, and whether they are degrees or metres,
 * from the first 1,000 rows that hold two numbers (NaN stands for a cell that does not). Chinese surveys write X for north: headers prove nothing.
 */
export function settleAxes(a: Float64Array, b: Float64Array, n: number): SettledAxes | AxesTie {
  const counts = [0, 0, 0, 0, 0];
  const zones = new Map<number | undefined, number>();
  let rows = 0;
  for (let i = 0; i < n && rows < axesSample; i++) {
    if (Number.isNaN(a[i]!) || Number.isNaN(b[i]!)) continue;
    rows++;
    const order = orderOf(a[i]!, b[i]!);
    counts[order]!++;
    if (order === EAST_NORTH || order === NORTH_EAST) {
      const zone = zoneOf(order === EAST_NORTH ? a[i]! : b[i]!);
      zones.set(zone, (zones.get(zone) ?? 0) + 1);
    }
  }
  const votes: AxisVotes = {
    rows,
    lonLat: counts[LON_LAT]!,
    latLon: counts[LAT_LON]!,
    eastNorth: counts[EAST_NORTH]!,
    northEast: counts[NORTH_EAST]!,
  };
  counts[0] = 0;
  const most = Math.max(...counts);
  const winner = counts.indexOf(most);
  if (most === 0 || counts.lastIndexOf(most) !== winner) return { tie: true, votes };
  const kind = winner <= LAT_LON ? 'geographic' : 'projected';
  const aIs = winner === LON_LAT || winner === EAST_NORTH ? 'east' : 'north';
  const zonePrefix = kind === 'projected' ? mostFrequent(zones) : undefined;
  return { kind, aIs, ...(zonePrefix === undefined ? {} : { zonePrefix }), votes };
}

/** A row whose two numbers stand in the opposite order of its file's. What fits neither order is no contradiction; it is out of the area. */
export function rowContradicts(a: number, b: number, settled: SettledAxes): boolean {
  const order = orderOf(a, b);
  if (settled.kind === 'geographic') return order === (settled.aIs === 'east' ? LAT_LON : LON_LAT);
  return order === (settled.aIs === 'east' ? NORTH_EAST : EAST_NORTH);
}

function orderOf(a: number, b: number): number {
  const first = magnitude(a);
  const second = magnitude(b);
  if (first === LONGITUDE) return second === LATITUDE ? LON_LAT : 0;
  if (first === LATITUDE) return second === LONGITUDE ? LAT_LON : 0;
  if (first === NORTHING) return second === EASTING || second === ZONED_EASTING ? NORTH_EAST : 0;
  if (first === EASTING || first === ZONED_EASTING) return second === NORTHING ? EAST_NORTH : 0;
  return 0;
}

function mostFrequent<K>(counts: ReadonlyMap<K, number>): K | undefined {
  return [...counts].reduce<[K | undefined, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [undefined, 0],
  )[0];
}
