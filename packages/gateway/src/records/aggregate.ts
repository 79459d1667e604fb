import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { groupReading, shapesReading, type GroupAsk, type GroupsRow, type ShapesRow } from '../query/aggregate.ts';
import { assertPlace, type Ask } from '../query/ask.ts';
import type { Box } from '../query/drawn-area.ts';
import { readUnder, type Reader } from '../query/read.ts';
import type { View } from '../query/view.ts';
import { Problem } from '../problem/problem.ts';
import { classFilter, classTable } from './class-codes.ts';
import { sharedArea, sheetOf, type Rings, type Sheet } from './cut-area.ts';
import { folded, nameOfClass, type Group } from './fold-groups.ts';
import { malformed, readAsk, type QueryTexts } from './read-ask.ts';
import { readGroups, readMeasures, type Grouping, type Measures } from './read-groups.ts';
import { termsOf } from './respond.ts';

/** Most groups of an answer. */
const MOST_GROUPS = 10_000;
/** Most polygons that are cut for one answer, and most pairs of edges: together less than a second. */
const MOST_SHAPES = 20_000;
const MOST_PAIRS = 20_000_000;

/** Counts, areas and sums, by what was asked for; polygons cut at the drawn area. @throws Problem */
export async function aggregate(
  hub: Hub,
  session: Session,
  reader: Reader,
  query: QueryTexts,
  within?: unknown,
): Promise<{ readonly view: View; readonly body: object }> {
  const texts = readAsk(query, within);
  let by: Grouping[] = [];
  let measures: Measures = { area: false, sums: [] };
  const { view, row } = await readUnder<GroupsRow & ShapesRow>(hub, session, reader, (seen, params) => {
    by = readGroups(seen, query['by']);
    measures = readMeasures(seen, query['measure']);
    const filters = [...texts.filters, ...classFilter(seen.dataset, hub.library, texts.classes)];
    const ask: GroupAsk = {
      ...texts,
      filters,
      by,
      sums: measures.sums,
      most: measures.area ? MOST_SHAPES : MOST_GROUPS,
    };
    if (!measures.area) return groupReading(seen, ask, params);
    assertPlace(seen);
    if (seen.place !== 'polygon')
      throw malformed('measure', `records of ${seen.dataset.id} are points: they have no area`);
    return shapesReading(seen, ask, params);
  });
  const made = measures.area
    ? cut(JSON.parse(row.shapes ?? '[]') as Shape[], texts)
    : { groups: JSON.parse(row.groups ?? '[]') as Group[] };
  if (made.groups.length > MOST_GROUPS) throw new Problem('too_many_groups', { most: MOST_GROUPS });
  const table = by.some(isClass) ? classTable(view.dataset, hub.library) : undefined;
  const groups = folded(made.groups, by, table).map((group) => told(group, by, measures, table));
  return { view, body: { ...termsOf(view), by: by.map(({ name }) => name), ...drawnTerms(texts, made.cut), groups } };
}

function isClass({ field }: Grouping): boolean {
  return field.kind === 'code';
}

function told(
  { by: values, count, sums }: Group,
  by: readonly Grouping[],
  measures: Measures,
  table: ReturnType<typeof classTable>,
): object {
  const named = by.flatMap((each, i) => {
    const value = values[i] ?? null;
    return isClass(each)
      ? [
          [each.name, value],
          [`${each.name}Name`, nameOfClass(value, table)],
        ]
      : [[each.name, value]];
  }) as [string, unknown][];
  return {
    ...(Object.fromEntries(named) as object),
    count,
    ...(measures.area ? { area: sums[0] } : {}),
    ...(Object.fromEntries(measures.sums.map((field, i) => [`sum:${field.name}`, sums[i]])) as object),
  };
}

/** Says whether polygons were cut at the border of the area, and how many. */
function drawnTerms({ area, box }: Ask, cutShapes: number | undefined): object {
  const bounds = area?.bounds ?? box;
  if (bounds === undefined) return {};
  return { bounds, clipped: cutShapes !== undefined, ...(cutShapes === undefined ? {} : { cutRecords: cutShapes }) };
}

interface Shape {
  readonly by: Group['by'];
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** Areas in square metres by group: of what lies inside where an area was drawn, else of the whole. */
function cut(shapes: readonly Shape[], ask: Ask): { readonly groups: Group[]; readonly cut?: number } {
  if (shapes.length > MOST_SHAPES) throw new Problem('too_many_shapes', { most: MOST_SHAPES });
  const drawn = ask.area?.polygons ?? (ask.box && [[ringOf(ask.box)]]);
  const origin = [ask.area?.bounds[0] ?? ask.box?.[0] ?? 105, -90];
  const frame = drawn && sheetOf(drawn as readonly Rings[], origin);
  const groups = new Map<string, Group>();
  let [pairs, cutShapes] = [0, 0];
  for (const { by, geometry } of shapes) {
    const sheet = sheetOf(polygonsOf(geometry), origin);
    pairs += sheet.edges.length * (frame?.edges.length ?? 1);
    if (pairs > MOST_PAIRS) throw new Problem('too_many_shapes', { most: MOST_SHAPES });
    const area = inside(sheet, frame);
    // what only touches the border has no share in the area
    if (frame !== undefined && area === 0) continue;
    if (area < sheet.area - 0.01) cutShapes++;
    const key = JSON.stringify(by);
    const { count = 0, sums: [sum] = [0] } = groups.get(key) ?? {};
    groups.set(key, { by, count: count + 1, sums: [(sum ?? 0) + area] });
  }
  const all = [...groups.values()].map((group) => ({
    ...group,
    sums: group.sums.map((sum) => Math.round((sum ?? 0) * 100) / 100),
  }));
  return { groups: all.sort((a, b) => b.count - a.count), ...(frame === undefined ? {} : { cut: cutShapes }) };
}

function inside(sheet: Sheet, frame: Sheet | undefined): number {
  if (frame === undefined) return sheet.area;
  const area = sharedArea(sheet, frame);
  return area < 0.005 ? 0 : area;
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
