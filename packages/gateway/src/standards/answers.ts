import {
  editionState,
  explainUnknown,
  lookup,
  resolveTable,
  StandardsError,
  translate,
  type Library,
} from '@shuniu/schema';
import { Problem } from '../problem/problem.ts';

/** What a question about codes names; the same as the options of `shuniu standards`. */
export interface Asked {
  readonly overlay?: string;
  readonly asOf: string;
  readonly library: Library;
}

/** Tables, overlays, maps and filing rules without their rows. */
export function listAnswer({ tables, overlays, maps, filingRules }: Library): object {
  return {
    tables: tables.map(({ codes, ...facts }) => ({ ...facts, count: codes.length })),
    overlays: overlays.map(({ layers, ...facts }) => ({
      ...facts,
      layers: layers.map(({ base, revision, sha256, add, narrow, relabel }) => ({
        base,
        ...(revision === undefined ? {} : { revision }),
        sha256,
        add: add.length,
        narrow: narrow.length,
        relabel: relabel.length,
      })),
    })),
    maps: maps.map(({ rows, ...facts }) => ({ ...facts, count: rows.length })),
    filingRules: filingRules.map(({ rules, ...facts }) => ({ ...facts, count: rules.length })),
  };
}

/** One table with its codes, under an overlay where one is named. */
export function tableAnswer(ref: string, { overlay, library }: Asked): object {
  const table = resolveTable(ref, overlay, library);
  const narrowed = [...table.narrowed].map(([code, { origin, reason }]) => ({ code, origin, reason }));
  return { ...table, codes: [...table.codes.values()], narrowed };
}

/** @throws Problem code_unknown, with what was perhaps meant */
export function lookupAnswer(code: string, standard: string, asked: Asked): object {
  const found = lookup(code, { ...asked, standard });
  if (found === undefined) throw unknownCode(code, standard, asked);
  const narrowed = resolveTable(standard, asked.overlay, asked.library).narrowed.get(code);
  if (narrowed === undefined) return found;
  return { ...found, outOfUse: { origin: narrowed.origin, reason: narrowed.reason, name: narrowed.base.name } };
}

/** @throws Problem code_unknown, with what was perhaps meant */
export function translateAnswer(code: string, from: string, to: string, asked: Asked): object {
  const answer = translate(code, { ...asked, from, to });
  if (answer === undefined) throw unknownCode(code, from, asked);
  return answer;
}

/** Editions with their dates and how they stand on a day. */
export function editionsAnswer({ library, asOf }: Asked): object {
  return {
    asOf,
    editions: library.tables.map(({ ref, edition, title, recordType, validFrom, validTo, supersededBy, status }) => ({
      ref,
      edition,
      title,
      recordType,
      validFrom: validFrom ?? null,
      validTo: validTo ?? null,
      supersededBy: supersededBy ?? null,
      status,
      state: editionState(ref, asOf, library),
    })),
  };
}

/** A wrong reference is the caller's; everything else is not. */
export function told<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    if (error instanceof StandardsError)
      throw new Problem('standards_question', { reason: error.message, question: error.code });
    throw error;
  }
}

function unknownCode(code: string, ref: string, asked: Asked): Problem {
  const known = explainUnknown(code, { ...asked, standard: ref });
  const near = known.nearMatches.map((each) => `${each.code} ${each.name}`).join(', ');
  return new Problem('code_unknown_here', { code, ref, near: near || '–' }, {}, [known]);
}
