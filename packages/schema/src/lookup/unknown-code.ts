import type { TableStatus } from '../table/code-table.ts';
import { editionsWith } from './editions-with.ts';
import { builtIn } from './library.ts';
import type { LookupOptions } from './lookup.ts';
import { nearMatches } from './near-matches.ts';
import { editionsOf } from './registry.ts';
import { resolveTable } from './resolve.ts';
import { translate, type Translation } from './translate.ts';

/** What can be said of a code that a table does not have. */
export interface UnknownCode {
  readonly ref: string;
  readonly code: string;
  readonly unknown: true;
  /** False: the table has gaps, so the code may be right all the same. */
  readonly complete: boolean;
  /** The edition has a code of this number; what it is, is not known. */
  readonly knownGap: boolean;
  /** A place may use this number for a class of its own: it may be known under an overlay. */
  readonly inExtensionRange: boolean;
  /** What was perhaps meant, best first. For people to read: never applied by itself. */
  readonly nearMatches: readonly { readonly code: string; readonly name: string }[];
  /** Other editions that have it, and what that class is in the table asked for. */
  readonly editions: readonly {
    readonly ref: string;
    readonly code: string;
    readonly name: string;
    readonly status: TableStatus;
    /** null: the tables have nothing to do with each other. */
    readonly here: Translation | null;
  }[];
}

/** @throws StandardsError those of `resolveTable` */
export function explainUnknown(code: string, options: LookupOptions): UnknownCode {
  const { standard, overlay, asOf, library = builtIn } = options;
  const table = resolveTable(standard, overlay, library);
  const related = new Set(editionsOf(table.ref, library).map(({ ref }) => ref));
  const { ranges } = table.extension;
  return {
    ref: table.ref,
    code,
    unknown: true,
    complete: table.complete,
    knownGap: table.knownGaps.includes(code),
    inExtensionRange: ranges.some(({ from, to }) => code.length === from.length && from <= code && code <= to),
    nearMatches: nearMatches(code, table).map((each) => ({ code: each.code, name: each.name })),
    editions: editionsWith(code, table.recordType, library)
      .filter((each) => each.table.ref !== table.ref)
      .map(({ table: { ref, status }, code: { name } }) => {
        const here = related.has(ref) ? translate(code, { from: ref, to: table.ref, asOf, library }) : undefined;
        return { ref, code, name, status, here: here ?? null };
      }),
  };
}
