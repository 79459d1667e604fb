import type { Cell, Outline } from './point-raster.ts';

/** The part of the world that a map shows, in degrees, and how it lies on paper: `x`, `y` are units from the top left corner. */
export interface MapView {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
  /** Metres on the ground per unit, at the middle of the view. */
  readonly metresPerUnit: number;
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export const MAP_WIDTH = 2000;
const METRES_PER_DEGREE = 111_320;
/** A view is widened up to this many times the box of 99.8 % of the points to take in the rest; beyond that, strays stay off the map. */
const STRAY_LIMIT = 3;

/** Where to look: at the grids and at the accepted points; at the refused ones only if there is nothing else. */
export function viewOf(cells: readonly Cell[], cellSize: number, outlines: Iterable<Outline>): MapView | undefined {
  const box = union(
    boxOfOutlines(outlines),
    boxOfPoints(cells, cellSize, (cell) => cell.accepted) ?? boxOfPoints(cells, cellSize, (cell) => cell.refused),
  );
  if (box === undefined) return undefined;
  const margin = Math.max((box.east - box.west) * 0.03, (box.north - box.south) * 0.03, cellSize * 2);
  const west = box.west - margin;
  const east = box.east + margin;
  const south = Math.max(-89, box.south - margin);
  const north = Math.min(89, box.north + margin);
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const metresPerUnit = ((east - west) * METRES_PER_DEGREE * squeeze) / MAP_WIDTH;
  const height = Math.min(
    MAP_WIDTH * 4,
    Math.max(MAP_WIDTH / 8, Math.round(((north - south) * METRES_PER_DEGREE) / metresPerUnit)),
  );
  return { west, south, east, north, width: MAP_WIDTH, height, metresPerUnit };
}

export function inView(view: MapView, lon: number, lat: number): boolean {
  return lon >= view.west && lon < view.east && lat >= view.south && lat < view.north;
}

export function toUnits(view: MapView, lon: number, lat: number): { x: number; y: number } {
  return {
    x: ((lon - view.west) / (view.east - view.west)) * view.width,
    y: ((view.north - lat) / (view.north - view.south)) * view.height,
  };
}

function boxOfOutlines(outlines: Iterable<Outline>): Box | undefined {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of outlines) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const lon = ring[i]!;
      const lat = ring[i + 1]!;
      if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
      if (lon < box.west) box.west = lon;
      if (lon > box.east) box.east = lon;
      if (lat < box.south) box.south = lat;
      if (lat > box.north) box.north = lat;
    }
  }
  return box.west <= box.east ? box : undefined;
}

function boxOfPoints(cells: readonly Cell[], cellSize: number, weight: (cell: Cell) => number): Box | undefined {
  const counted = cells.filter((cell) => weight(cell) > 0);
  if (counted.length === 0) return undefined;
  const [west, east] = rangeOf(counted, cellSize, (cell) => cell.lon, weight);
  const [south, north] = rangeOf(counted, cellSize, (cell) => cell.lat, weight);
  return { west, south, east, north };
}

function rangeOf(
  cells: readonly Cell[],
  cellSize: number,
  at: (cell: Cell) => number,
  weight: (cell: Cell) => number,
): [number, number] {
  const sorted = [...cells].sort((a, b) => at(a) - at(b));
  const total = sorted.reduce((sum, cell) => sum + weight(cell), 0);
  const quantile = (share: number): number => {
    let before = 0;
    for (const cell of sorted) {
      before += weight(cell);
      if (before > share * total) return at(cell);
    }
    return at(sorted.at(-1) as Cell);
  };
  const [all0, all1] = [at(sorted[0] as Cell), at(sorted.at(-1) as Cell) + cellSize];
  const [most0, most1] = [quantile(0.001), quantile(0.999) + cellSize];
  return all1 - all0 <= (most1 - most0) * STRAY_LIMIT ? [all0, all1] : [most0, most1];
}

function union(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    west: Math.min(a.west, b.west),
    south: Math.min(a.south, b.south),
    east: Math.max(a.east, b.east),
    north: Math.max(a.north, b.north),
  };
}
