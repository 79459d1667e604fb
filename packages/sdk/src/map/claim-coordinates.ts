import type { RecordType } from '@shuniu/schema';
import type { Source } from '../read/batch.ts';
import type { Stated } from './claim-stated.ts';
import { coordinateLook, PAIRS, type CoordinateLook } from './coordinate-header.ts';

interface Column {
  readonly column: number;
  readonly looks: CoordinateLook;
}

export interface CoordinateClaim {
  readonly pair?: { readonly a: Column; readonly b: Column; readonly stated: boolean };
  readonly columns: readonly number[];
  readonly missing: readonly string[];
  readonly ambiguous: readonly { readonly field: string; readonly columns: readonly number[] }[];
}

/** Columns whose headers speak of coordinates, where the record type has a point. */
export function coordinateColumns(header: readonly string[], type: RecordType, taken: ReadonlySet<number>): Column[] {
  if (!hasPoint(type)) return [];
  return header.flatMap((text, column): Column[] => {
    const looks = taken.has(column) ? undefined : coordinateLook(text);
    return looks === undefined ? [] : [{ column, looks }];
  });
}

/** Settles the two columns of a point: stated by the map file, given by the format, or seen in the headers. */
export function claimCoordinates(
  type: RecordType,
  stated: Stated,
  seen: readonly Column[],
  hasGeometry: boolean,
  geometry: Source['geometry'],
): CoordinateClaim {
  const required = type.geometryRequired && !hasGeometry;
  if (!hasPoint(type)) return { columns: [], ambiguous: [], missing: required ? ['geometry'] : [] };
  const east = stated.coordinates.get('easting');
  const north = stated.coordinates.get('northing');
  if (east !== undefined && north !== undefined) return settled(east, 'east', north, 'north', true);
  if (geometry?.kind === 'point') return settled(geometry.x, 'east', geometry.y, 'north', false);
  const all = [...seen];
  if (east !== undefined) all.push({ column: east, looks: 'east' });
  if (north !== undefined) all.push({ column: north, looks: 'north' });
  return claimByLooks(all, required);
}

function hasPoint(type: RecordType): boolean {
  return type.fields.some((field) => field.kind === 'easting');
}

function claimByLooks(seen: readonly Column[], required: boolean): CoordinateClaim {
  const have = (look: CoordinateLook): boolean => seen.some((column) => column.looks === look);
  const pairs = PAIRS.filter(([a, b]) => have(a) && have(b));
  const candidates = pairs.length === 0 ? seen : seen.filter(({ looks }) => pairs.some((pair) => pair.includes(looks)));
  const [first, second] = candidates;
  if (first === undefined || second === undefined) return incomplete(first, required);
  if (candidates.length > 2 || first.looks === second.looks) return several(candidates);
  const [a, b] = isEastward(first) || !isEastward(second) ? [first, second] : [second, first];
  return settled(a.column, a.looks, b.column, b.looks, false);
}

/** A lone coordinate column is of use to nobody: named as half of what is missing, or left among the unknown. */
function incomplete(column: Column | undefined, required: boolean): CoordinateClaim {
  if (!required) return { columns: [], ambiguous: [], missing: [] };
  if (column === undefined) return { columns: [], ambiguous: [], missing: ['easting', 'northing'] };
  return { columns: [column.column], ambiguous: [], missing: [isEastward(column) ? 'northing' : 'easting'] };
}

function several(columns: readonly Column[]): CoordinateClaim {
  const claim = (field: string, wanted: (column: Column) => boolean) => {
    const mine = columns.filter(wanted).map(({ column }) => column);
    return mine.length === 0 ? [] : [{ field, columns: mine }];
  };
  return {
    columns: columns.map(({ column }) => column),
    missing: [],
    ambiguous: [...claim('easting', isEastward), ...claim('northing', (column) => !isEastward(column))],
  };
}

function settled(
  a: number,
  looksA: CoordinateLook,
  b: number,
  looksB: CoordinateLook,
  stated: boolean,
): CoordinateClaim {
  const pair = { a: { column: a, looks: looksA }, b: { column: b, looks: looksB }, stated };
  return { pair, columns: [a, b], missing: [], ambiguous: [] };
}

function isEastward({ looks }: Column): boolean {
  return looks === 'x' || looks === 'east' || looks === 'lon';
}
