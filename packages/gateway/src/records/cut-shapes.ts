import { Problem } from '../problem/problem.ts';
import type { Ask } from '../query/ask.ts';
import type { Box } from '../query/drawn-area.ts';
import { sharedArea, sheetOf, type Rings } from './cut-area.ts';
import { lengthInside, lengthOf, outlineOf } from './cut-line.ts';
import type { Group } from './fold-groups.ts';

/** Most polygons or lines that are cut for one answer, and most pairs of edges: together less than a second. */
export const MOST_SHAPES = 20_000;
const MOST_PAIRS = 20_000_000;

/** A record's place with what it is grouped by. */
export interface Shape {
  readonly by: Group['by'];
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

export interface CutGroups {
  readonly groups: Group[];
  /** How many were cut at the border of an area; absent where none was drawn. */
  readonly cut?: number;
}

/** How much of a shape there is, and how much of it inside of what was drawn. */
interface Measured {
  readonly whole: number;
  readonly inside: number;
}
type Measure = (geometry: Shape['geometry'], spend: (pairs: number) => void) => Measured;

/**
 * Areas in square metres or lengths in metres by group: of what lies inside where an area was drawn, else of the whole.
 * @throws Problem too_many_shapes
 */
export function cutShapes(shapes: readonly Shape[], ask: Ask, measure: 'area' | 'length'): CutGroups {
  const tooMany = (): Problem => new Problem('too_many_shapes', { most: MOST_SHAPES });
  if (shapes.length > MOST_SHAPES) throw tooMany();
  const drawn = (ask.area?.polygons ?? (ask.box && [[ringOf(ask.box)]])) as readonly Rings[] | undefined;
  const measured = measure === 'area' ? areas(drawn, ask) : lengths(drawn);
  const groups = new Map<string, Group>();
  let [pairs, cut] = [0, 0];
  const spend = (more: number): void => {
    pairs += more;
    if (pairs > MOST_PAIRS) throw tooMany();
  };
  for (const { by, geometry } of shapes) {
    const { whole, inside } = measured(geometry, spend);
    // what only touches the border has no share in what was drawn
    if (drawn !== undefined && inside < 0.005) continue;
    if (inside < whole - 0.01) cut++;
    const key = JSON.stringify(by);
    const { count = 0, sums: [sum] = [0] } = groups.get(key) ?? {};
    groups.set(key, { by, count: count + 1, sums: [(sum ?? 0) + inside] });
  }
  const all = [...groups.values()].map((group) => ({
    ...group,
    sums: group.sums.map((sum) => Math.round((sum ?? 0) * 100) / 100),
  }));
  return { groups: all.sort((a, b) => b.count - a.count), ...(drawn === undefined ? {} : { cut }) };
}

function areas(drawn: readonly Rings[] | undefined, ask: Ask): Measure {
  const origin = [ask.area?.bounds[0] ?? ask.box?.[0] ?? 105, -90];
  const frame = drawn && sheetOf(drawn, origin);
  return (geometry, spend) => {
    const sheet = sheetOf(polygonsOf(geometry), origin);
    spend(sheet.edges.length * (frame?.edges.length ?? 1));
    return { whole: sheet.area, inside: frame === undefined ? sheet.area : sharedArea(sheet, frame) };
  };
}

function lengths(drawn: readonly Rings[] | undefined): Measure {
  const outlines = drawn?.map(outlineOf);
  return (geometry, spend) => {
    const lines = linesOf(geometry);
    spend(lines.reduce((sum, line) => sum + line.length, 0));
    const whole = lengthOf(lines);
    return { whole, inside: outlines === undefined ? whole : lengthInside(lines, outlines, spend) };
  };
}

function ringOf([west, south, east, north]: Box): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function polygonsOf(geometry: Shape['geometry']): Rings[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates as Rings];
  return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as Rings[]) : [];
}

function linesOf(geometry: Shape['geometry']): Rings {
  if (geometry?.type === 'LineString') return [geometry.coordinates as Rings[number]];
  return geometry?.type === 'MultiLineString' ? (geometry.coordinates as Rings) : [];
}
