import { Problem } from '../problem/problem.ts';
import type { RowFilter } from '../policy/row-filter.ts';
import type { Ask } from '../query/ask.ts';
import { drawnArea, NoArea, type Box, type DrawnArea } from '../query/drawn-area.ts';

/** What every request for data may say, by the names of the query; all others are fields. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['grant', 'limit', 'cursor', 'fields', 'format', 'bom'],
  ...['division', 'class', 'grid', 'bbox', 'within', 'by', 'measure', 'f', 'datetime'],
]);
/** What a filter may do with a field: `field.ge=5`; `field=x` is `field.eq=x`. */
const OPS = ['eq', 'lt', 'le', 'gt', 'ge', 'prefix', 'in', 'empty', 'ne'] as const;
type Op = (typeof OPS)[number];

export type QueryTexts = Readonly<Record<string, string>>;

/** The part of a request that chooses records, codes not yet looked up. */
export interface AskTexts extends Ask {
  /** Codes of small or big classes, overlay or national. */
  readonly classes: readonly string[];
}

/** @throws Problem request_malformed */
export function readAsk(query: QueryTexts, within?: unknown): AskTexts {
  const box = query['bbox'] === undefined ? undefined : boxOf(query['bbox']);
  const area = areaOf(query['within'], within);
  const grids = list(query['grid']);
  return {
    filters: [
      ...(grids.length === 0 ? [] : [{ field: 'locatedGrid', op: 'in', values: grids } as const]),
      ...Object.entries(query).flatMap(([name, value]) => filterOf(name, value)),
    ],
    divisions: list(query['division']).map(divisionOf),
    classes: list(query['class']),
    ...(box === undefined ? {} : { box }),
    ...(area === undefined ? {} : { area }),
  };
}

/** `a,b,c`; nothing: none. */
export function list(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',');
}

export function malformed(at: string, reason: string): Problem {
  return new Problem('request_malformed', { at, reason });
}

function filterOf(name: string, value: string): RowFilter[] {
  if (RESERVED.has(name)) return [];
  const dot = name.indexOf('.');
  const [field, op] = dot < 0 ? [name, 'eq'] : [name.slice(0, dot), name.slice(dot + 1)];
  if (!/^[A-Za-z][A-Za-z0-9]{0,62}$/.test(field)) throw malformed(name.slice(0, 80), 'is no field');
  if (!isOp(op)) throw malformed(name.slice(0, 80), `after the dot stands one of ${OPS.join(', ')}`);
  switch (op) {
    case 'in':
      return [{ field, op, values: list(value) }];
    case 'ne':
      return [{ not: { field, op: 'eq', value } }];
    case 'empty':
      if (value !== 'true' && value !== 'false') throw malformed(name, 'is true or false');
      return [value === 'true' ? { field, op } : { not: { field, op } }];
    default:
      return [{ field, op, value }];
  }
}

function isOp(text: string): text is Op {
  return (OPS as readonly string[]).includes(text);
}

function divisionOf(text: string): string {
  if (!/^\d{0,6}$/.test(text)) throw malformed('division', 'is the beginning of a division code, up to 6 digits');
  return text;
}

const DEGREES = /^-?\d{1,3}(\.\d{1,25})?$/;

/** West, south, east, north in degrees of CGCS2000 (CRS84 to within centimetres). */
export function boxOf(text: string): Box {
  const parts = text.split(',');
  if (parts.length !== 4 || !parts.every((part) => DEGREES.test(part)))
    throw malformed('bbox', 'is west,south,east,north in degrees');
  const [west, south, east, north] = parts.map(Number) as [number, number, number, number];
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90)
    throw malformed('bbox', 'is west,south,east,north in degrees');
  if (west > east || south > north) throw malformed('bbox', 'begins with the south-western corner');
  return [west, south, east, north];
}

function areaOf(text: string | undefined, body: unknown): DrawnArea | undefined {
  if (text !== undefined && body !== undefined) throw malformed('within', 'stands in the query or in the body');
  if (text === undefined && body === undefined) return undefined;
  try {
    return drawnArea(text === undefined ? body : JSON.parse(text));
  } catch (error) {
    if (error instanceof NoArea) throw malformed('within', error.message);
    if (error instanceof SyntaxError) throw malformed('within', 'not JSON');
    throw error;
  }
}
