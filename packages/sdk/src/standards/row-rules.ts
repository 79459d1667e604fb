import { problemAt, type Problem, type ProblemCode } from './problem.ts';
import type { Parsed, Row } from './standards-files.ts';

type Rows = Parsed<readonly Row[]>;

/** Rules that hold for rows of every kind of file. Each returns what it finds. */

export function problem(
  code: ProblemCode,
  file: string,
  row: Row | undefined,
  value: string,
  detail?: string,
): Problem {
  return problemAt(code, file, row?.line ?? 0, value, detail);
}

export function cell(row: Row, column: string): string {
  return row.cells[column] ?? '';
}

/** Sorted as text by these columns: a change then shows as the lines it is about. */
export function sortedBy(rows: Rows, columns: readonly string[]): Problem[] {
  const keyOf = (row: Row) => columns.map((column) => cell(row, column)).join(' ');
  return rows.content.flatMap((row, at) => {
    const before = rows.content[at - 1];
    return before !== undefined && keyOf(row) < keyOf(before)
      ? [problem('not_sorted', rows.path, row, keyOf(row), keyOf(before))]
      : [];
  });
}

export function uniqueIn(rows: Rows, columns: readonly string[], code: ProblemCode): Problem[] {
  const seen = new Map<string, number>();
  return rows.content.flatMap((row) => {
    const key = columns.map((column) => cell(row, column)).join(' ');
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, row.line);
    return earlier === undefined ? [] : [problem(code, rows.path, row, key, `line ${earlier}`)];
  });
}

/** [valid_from, valid_to) must hold at least one day, and both must be days of the calendar. */
export function halfOpen(rows: Rows): Problem[] {
  return rows.content.flatMap((row) => {
    const [from, to] = [cell(row, 'valid_from'), cell(row, 'valid_to')];
    const broken = !isDay(from) || !isDay(to) || (from !== '' && to !== '' && from >= to);
    return broken ? [problem('dates_not_half_open', rows.path, row, `[${from}, ${to})`)] : [];
  });
}

/** A day of the calendar, written in full, or nothing. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return text === '' || (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text));
}

/** `yuncheng (0101 上水井盖); chengdu` → `yuncheng`, `chengdu` */
export function citedIn(source: string): string[] {
  return source
    .split(/; (?![^()]*\))/)
    .map((citation) => citation.replace(/ \(.*$/, ''))
    .filter((id) => id !== '');
}
