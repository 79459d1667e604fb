import { resolveTable, StandardsError, type Library, type ResolvedTable } from '@shuniu/schema';
import type { Dataset } from '../policy/dataset.ts';
import { Problem } from '../problem/problem.ts';
import type { RowFilter } from '../policy/row-filter.ts';

/** The code table of a dataset's classes, with the overlay that its records are checked by; undefined: it has no classes. */
export function classTable({ type, intake }: Dataset, library: Library): ResolvedTable | undefined {
  const ref = intake.standard ?? type.codeTable;
  if (ref === undefined) return undefined;
  try {
    return resolveTable(ref, intake.overlay, library);
  } catch (error) {
    // an overlay that says nothing of this table changes nothing in it
    if (error instanceof StandardsError && error.code === 'overlay_base_mismatch')
      return resolveTable(ref, undefined, library);
    throw error;
  }
}

/** Name of the field that holds the class code. */
export function classField({ type }: Dataset): string | undefined {
  return type.fields.find((field) => field.kind === 'code')?.name;
}

/**
 * Records of these classes. A big class stands for all of its small classes; a small class also for what overlays count
 * under it, so that a national code finds what a city calls by a code of its own.
 * @throws Problem class_unknown, place
 */
export function classFilter(dataset: Dataset, library: Library, classes: readonly string[]): RowFilter[] {
  if (classes.length === 0) return [];
  const field = classField(dataset);
  const table = classTable(dataset, library);
  if (field === undefined || table === undefined)
    throw new Problem('field_unknown', { field: 'class', dataset: dataset.id });
  const found = new Set<string>();
  for (const wanted of classes) {
    const codes = under(table, wanted);
    if (codes.length === 0) throw new Problem('class_unknown', { class: wanted.slice(0, 40), table: table.ref });
    for (const code of codes) found.add(code);
  }
  return [{ field, op: 'in', values: [...found] }];
}

function under({ codes, narrowed }: ResolvedTable, wanted: string): string[] {
  const all = [...codes.values(), ...[...narrowed.values()].map(({ base }) => base)];
  return all
    .filter((each) => each.code === wanted || each.rollUp === wanted || each.parent === wanted)
    .map(({ code }) => code);
}
