import type { Concept } from './concepts.ts';
import type { Fact } from './fact.ts';
import { losesDays, periodText, startsAlike, type Period } from './period.ts';
import type { DiffRule } from './rules.ts';
import type { Tell } from './tell.ts';

/** Dates of the two editions, for codes without dates of their own. */
export type EditionDates = readonly [before: Period, after: Period];

/** Status and a code's own dates. A code that was retired lost its days by that: said once. */
export function validityFacts(a: Concept, b: Concept, editions: EditionDates | undefined, told: Tell): Fact[] {
  const rule = statusRule(a, b);
  const status = rule === undefined ? [] : [told(rule, statusText(a), statusText(b))];
  if (editions === undefined || (a.validFrom === b.validFrom && a.validTo === b.validTo)) return status;
  const [before, after] = [datesOf(a, editions[0]), datesOf(b, editions[1])];
  const texts = [periodText(before), periodText(after)] as const;
  const [shortened, extended] = [losesDays(before, after), losesDays(after, before)];
  const settled = startsAlike(before, after) ? rule : undefined;
  return [
    ...status,
    ...(shortened && settled !== 'code_retired' ? [told('validity_shortened', ...texts)] : []),
    ...(extended && settled !== 'code_revived' ? [told('validity_extended', ...texts)] : []),
    ...(shortened || extended ? [] : [told('validity_restated', periodText(own(a)), periodText(own(b)))]),
  ];
}

const RANK = { active: 0, deprecated: 1, retired: 2 } as const;

function statusRule({ status: before }: Concept, { status: after }: Concept): DiffRule | undefined {
  if (before === after) return undefined;
  if (RANK[after] < RANK[before]) return 'code_revived';
  return after === 'retired' ? 'code_retired' : 'code_deprecated';
}

function statusText({ status, validTo }: Concept): string {
  return validTo === undefined ? status : `${status} ${validTo}`;
}

function own({ validFrom, validTo }: Concept): Period {
  return { from: validFrom, to: validTo };
}

function datesOf({ validFrom, validTo }: Concept, { from, to }: Period): Period {
  return { from: validFrom ?? from, to: validTo ?? to };
}
