import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { groupReading, shapesReading, type GroupAsk, type GroupsRow, type ShapesRow } from '../query/aggregate.ts';
import { assertPlace, type Ask } from '../query/ask.ts';
import { readUnder, type Reader } from '../query/read.ts';
import type { View } from '../query/view.ts';
import { Problem } from '../problem/problem.ts';
import { classFilter, classTable } from './class-codes.ts';
import { cutShapes, MOST_SHAPES, type Shape } from './cut-shapes.ts';
import { folded, nameOfClass, type Group } from './fold-groups.ts';
import { malformed, readAsk, type QueryTexts } from './read-ask.ts';
import { readGroups, readMeasures, type Grouping, type Measures } from './read-groups.ts';
import { termsOf } from './respond.ts';

/** Most groups of an answer. */
const MOST_GROUPS = 10_000;

/** Counts, areas, lengths and sums, by what was asked for; polygons and lines cut at the drawn area. @throws Problem */
export async function aggregate(
  hub: Hub,
  session: Session,
  reader: Reader,
  query: QueryTexts,
  within?: unknown,
): Promise<{ readonly view: View; readonly body: object }> {
  const texts = readAsk(query, within);
  let by: Grouping[] = [];
  let measures: Measures = { sums: [] };
  const { view, row } = await readUnder<GroupsRow & ShapesRow>(hub, session, reader, (seen, params) => {
    by = readGroups(seen, query['by']);
    measures = readMeasures(seen, query['measure']);
    const filters = [...texts.filters, ...classFilter(seen.dataset, hub.library, texts.classes)];
    const ask: GroupAsk = {
      ...texts,
      filters,
      by,
      sums: measures.sums,
      most: measures.cut === undefined ? MOST_GROUPS : MOST_SHAPES,
    };
    if (measures.cut === undefined) return groupReading(seen, ask, params);
    assertPlace(seen);
    if (seen.place !== MEASURED[measures.cut])
      throw malformed('measure', `records of ${seen.dataset.id} are ${seen.place}s: they have no ${measures.cut}`);
    return shapesReading(seen, ask, params);
  });
  const made = measures.cut
    ? cutShapes(JSON.parse(row.shapes ?? '[]') as Shape[], texts, measures.cut)
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
    ...(measures.cut ? { [measures.cut]: sums[0] } : {}),
    ...(Object.fromEntries(measures.sums.map((field, i) => [`sum:${field.name}`, sums[i]])) as object),
  };
}

/** What has an area, and what a length. */
const MEASURED = { area: 'polygon', length: 'line' } as const;

/** Says whether shapes were cut at the border of the area, and how many. */
function drawnTerms({ area, box }: Ask, cutShapes: number | undefined): object {
  const bounds = area?.bounds ?? box;
  if (bounds === undefined) return {};
  return { bounds, clipped: cutShapes !== undefined, ...(cutShapes === undefined ? {} : { cutRecords: cutShapes }) };
}
