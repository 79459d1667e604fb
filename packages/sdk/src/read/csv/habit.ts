import type { Dialect } from './dialect.ts';
import type { Widths } from './irregular.ts';
import { Splitter } from './splitter.ts';

export interface Habit {
  /** Columns of the table: those of the header without its empty names at the end, where the rows have nothing there either. */
  readonly columns: number;
  readonly widths: Widths;
}

const SAMPLE_ROWS = 1000;

/**
 * Settles once per file what trailing delimiters mean, by its first thousand rows. Empty names at the end of the header are no columns, unless at
 * least half of the rows that reach so far have a value there. Rows may be as wide as the header, or as most rows are where all that they
 * have beyond the header is empty. Any other width is a finding: a cell too many may be a comma that nobody quoted.
 * @param bytes left untouched.
 */
export function trailingHabit(
  bytes: Uint8Array,
  from: number,
  to: number,
  whole: boolean,
  dialect: Dialect,
  header: readonly string[],
): Habit {
  let named = header.length;
  while (named > 1 && header[named - 1] === '') named--;
  const sample = new Splitter(dialect, named, { header: -1, habit: -1 }, 1, SAMPLE_ROWS);
  const copy = bytes.slice(from, to + 1);
  sample.split(copy, 0, to - from, whole);
  let reaching = 0;
  let filled = 0;
  const counts = new Map<number, number>();
  for (const { row, params } of sample.irregular.notes) {
    const width = Number(params?.['actual']);
    const hasValue = (sample.irregular.extra.get(row) ?? []).some((cell) => cell !== '');
    if (width >= header.length && width > named) {
      reaching++;
      if (hasValue) filled++;
    }
    if (width >= named && !hasValue) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const columns = filled * 2 >= reaching && reaching > 0 && named < header.length ? header.length : named;
  let habit = header.length;
  for (const [width, count] of counts) if (count > (counts.get(habit) ?? 0)) habit = width;
  return { columns, widths: { header: header.length, habit: Math.max(habit, columns) } };
}
