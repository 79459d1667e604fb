import iconv from 'iconv-lite';
import type { Words } from '@shuniu/schema';
import type { ImportOptions } from '../../src/import/options.ts';
import { HEADER, partRow, PARTS, table } from '../import/run.ts';

/** Writes a file into the folder of the test and gives its path. */
export type Put = (name: string, content: string | Uint8Array) => string;

/** A file of our own that has a defect, and what must come of it. */
export interface Fixture {
  readonly about: string;
  readonly make: (put: Put) => string;
  readonly options?: Partial<ImportOptions>;
  /** Notices as `noticesOf` shows them: code, severity, total, samples. Empty: it is read rightly and there is nothing to say. */
  readonly notices: readonly string[];
  readonly accepted: number;
  readonly refused?: number;
  /** Encoding, reference system or axes that must be chosen. */
  readonly input?: { readonly encoding?: string; readonly crs?: string | null; readonly axes?: string };
  /** Goes through `grids check` and not through the import. */
  readonly gridCheck?: true;
}

/** One of the 35 defects seen in real files of this field. */
export interface Defect {
  readonly number: number;
  readonly name: Words;
  /** What the right answer is, and why. */
  readonly answer: Words;
  readonly fixtures: readonly Fixture[];
}

export const gbk = (text: string): Buffer => iconv.encode(text, 'gb18030');

export const EVENTS = { as: 'event', standard: 'gbt-30428-2/event@2013' } as const;
export const GRIDS = { as: 'unit-grid', standard: '' } as const;
export { HEADER, partRow, PARTS, table };

/** A CSV of parts, three sound rows unless told otherwise. */
export function parts(
  put: Put,
  rows: readonly (readonly string[])[] = [1, 2, 3].map((n) => partRow(n)),
  header: readonly string[] = HEADER,
): string {
  return put('parts.csv', table(header, rows));
}

/** Three rows of which the last is changed. */
export function changed(change: Partial<Record<string, string>>): (put: Put) => string {
  return (put) => parts(put, [partRow(1), partRow(2), partRow(3, change)]);
}
