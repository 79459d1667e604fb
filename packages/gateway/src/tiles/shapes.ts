import { clipLine, clipRing, isWithin } from './clip.ts';
import { zigzag } from './protobuf.ts';
import type { Place } from './tile-grid.ts';

/** GeoJSON as the tables hold it, longitude first. */
export interface Geometry {
  readonly type: string;
  readonly coordinates: unknown;
}

/** A geometry as commands of MVT 2.1, clause 4.3. */
export interface Shape {
  /** GeomType: 1 point, 2 line, 3 polygon. */
  readonly type: 1 | 2 | 3;
  readonly commands: readonly number[];
}

const MOVE = 1;
const LINE = 2;
const CLOSE = 7;
type Project = (place: readonly number[]) => Place;

/** What of a geometry lies in a tile; undefined: nothing of it does. */
export function shapeOf({ type, coordinates }: Geometry, project: Project): Shape | undefined {
  switch (type) {
    case 'Point':
      return pointShape([project(coordinates as number[])]);
    case 'LineString':
      return lineShape([coordinates as number[][]], project);
    case 'MultiLineString':
      return lineShape(coordinates as number[][][], project);
    case 'Polygon':
      return polygonShape([coordinates as number[][][]], project);
    case 'MultiPolygon':
      return polygonShape(coordinates as number[][][][], project);
    default:
      return undefined;
  }
}

export function pointShape(places: readonly Place[]): Shape | undefined {
  const pen = new Pen();
  const drawn = places.map(rounded).filter(isWithin);
  if (drawn.length === 0) return undefined;
  pen.move(drawn);
  return { type: 1, commands: pen.commands };
}

/** A line too short to be seen is drawn one unit long: it is there. */
function lineShape(lines: readonly (readonly number[][])[], project: Project): Shape | undefined {
  const pen = new Pen();
  for (const piece of lines.flatMap((line) => clipLine(line.map(project)))) {
    const [first, ...rest] = distinct(piece.map(rounded));
    if (first === undefined) continue;
    pen.move([first]);
    pen.draw(rest.length > 0 ? rest : [[first[0] + 1, first[1]]]);
  }
  return pen.commands.length === 0 ? undefined : { type: 2, commands: pen.commands };
}

/** A polygon too small to be seen is drawn as a square of one unit: it is there. */
function polygonShape(polygons: readonly (readonly number[][][])[], project: Project): Shape | undefined {
  const pen = new Pen();
  for (const [outline = [], ...holes] of polygons) {
    const whole = outline.slice(1).map(project);
    const outer = ringOf(whole);
    if (twiceArea(outer) !== 0) {
      pen.ring(outer, 1);
      for (const hole of holes) pen.ring(ringOf(hole.slice(1).map(project)), -1);
    } else if (whole[0] !== undefined && whole.every(isWithin)) pen.ring(unitSquare(rounded(whole[0])), 1);
  }
  return pen.commands.length === 0 ? undefined : { type: 3, commands: pen.commands };
}

function unitSquare([x, y]: Place): readonly Place[] {
  const [right, beneath] = [x + 1, y + 1];
  return [
    [x, y],
    [right, y],
    [right, beneath],
    [x, beneath],
  ];
}

function ringOf(places: readonly Place[]): readonly Place[] {
  const ring = distinct(clipRing(places).map(rounded));
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring.slice(1) : ring;
}

function rounded([x, y]: Place): Place {
  return [Math.round(x), Math.round(y)];
}

function distinct(places: readonly Place[]): readonly Place[] {
  return places.filter(([x, y], i) => i === 0 || places[i - 1]![0] !== x || places[i - 1]![1] !== y);
}

/** Positive for a ring that is outer by MVT 2.1, 4.3.4.4. */
function twiceArea(ring: readonly Place[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Commands move from where the last one ended. */
class Pen {
  readonly commands: number[] = [];
  #x = 0;
  #y = 0;

  move(places: readonly Place[]): void {
    this.#command(MOVE, places);
  }

  draw(places: readonly Place[]): void {
    this.#command(LINE, places);
  }

  /** Turned the way that says whether it is an outline (1) or a hole (-1); without an area it is none. */
  ring(ring: readonly Place[], way: 1 | -1): void {
    const area = twiceArea(ring) * way;
    if (area === 0) return;
    const [first, ...rest] = area > 0 ? ring : [...ring].reverse();
    this.move([first!]);
    this.draw(rest);
    this.commands.push(CLOSE | (1 << 3));
  }

  #command(id: number, places: readonly Place[]): void {
    this.commands.push(id | (places.length << 3));
    for (const [x, y] of places) {
      this.commands.push(zigzag(x - this.#x), zigzag(y - this.#y));
      [this.#x, this.#y] = [x, y];
    }
  }
}
