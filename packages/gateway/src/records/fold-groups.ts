import type { ResolvedTable } from '@shuniu/schema';
import type { Grouping } from './read-groups.ts';

/** What was counted under one set of values. */
export interface Group {
  readonly by: readonly (string | number | null)[];
  readonly count: number;
  readonly sums: readonly (number | null)[];
}

/** Groups whose classes are counted under their big or national class, largest first. A code that the table does not have stays by itself. */
export function folded(groups: readonly Group[], by: readonly Grouping[], table: ResolvedTable | undefined): Group[] {
  if (table === undefined || by.every(({ fold }) => fold === undefined)) return [...groups];
  const sums = new Map<string, Group>();
  for (const group of groups) {
    const values = group.by.map((value, i) => foldedCode(value, by[i]?.fold, table));
    const key = JSON.stringify(values);
    const known = sums.get(key);
    sums.set(key, known === undefined ? { ...group, by: values } : added(known, group));
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}

function added(a: Group, b: Group): Group {
  return { by: a.by, count: a.count + b.count, sums: a.sums.map((sum, i) => plus(sum, b.sums[i] ?? null)) };
}

function plus(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

function foldedCode(
  value: string | number | null,
  fold: Grouping['fold'],
  table: ResolvedTable,
): string | number | null {
  if (fold === undefined || typeof value !== 'string') return value;
  const code = table.codes.get(value) ?? table.narrowed.get(value)?.base;
  if (code === undefined) return value;
  return fold === 'bigClass' ? code.parent : (code.rollUp ?? value);
}

/** Name of a class, big or small; null where the table has none. */
export function nameOfClass(value: string | number | null, table: ResolvedTable | undefined): string | null {
  if (table === undefined || typeof value !== 'string') return null;
  const big = table.bigClasses.find(({ code }) => code === value)?.name;
  return big ?? table.codes.get(value)?.name ?? table.narrowed.get(value)?.base.name ?? null;
}
