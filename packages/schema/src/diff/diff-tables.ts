import { builtIn, type Library } from '../lookup/library.ts';
import type { CodeTable, ResolvedTable } from '../table/code-table.ts';
import { bigClassFacts, pairBigClasses } from './big-classes.ts';
import type { Change, Diff, Fates, Side } from './change.ts';
import { asResolved, conceptsOf } from './concepts.ts';
import type { Fact } from './fact.ts';
import { fateFacts } from './fate-facts.ts';
import { mapBetween } from './map-between.ts';
import { pairCodes } from './pair-codes.ts';
import { pairFacts, type Beside } from './pair-facts.ts';
import type { Period } from './period.ts';
import { diffRules, type DiffRule, type Level } from './rules.ts';
import { tableFacts } from './table-facts.ts';

export interface DiffOptions {
  /** Whose maps pair the codes of two editions. Default: what this package ships. */
  readonly library?: Library;
}

/**
 * What changed from one table to another: two states of one edition, two editions, or with and without overlays. The same input gives
 * the same answer, in the same order.
 */
export function diffTables(
  before: CodeTable | ResolvedTable,
  after: CodeTable | ResolvedTable,
  { library = builtIn }: DiffOptions = {},
): Diff {
  const [a, b] = [asResolved(before), asResolved(after)];
  const [olds, news] = [conceptsOf(a), conceptsOf(b)];
  const sameTable = a.ref === b.ref;
  const chain = (b.overlays.length > 0 ? b : a).overlays.map(({ id }) => id);
  const direction = sameTable ? undefined : mapBetween(a.ref, b.ref, chain, library);
  const fates = pairCodes(olds, news, direction);
  const classes = pairBigClasses([a.bigClasses, b.bigClasses], sameTable, fates.pairs, [olds, news]);
  const beside: Beside = {
    ...(sameTable && { editions: [datesOf(a), datesOf(b)] }),
    isSame: sameness(fates),
    isSameClass: (x, y) => classes.get(x) === y,
    names: { before: namesOf(a), after: namesOf(b) },
  };
  const facts = [
    ...tableFacts(a, b, sameTable),
    ...bigClassFacts(a.bigClasses, b.bigClasses, classes),
    ...fateFacts(fates, olds, news),
    ...fates.pairs.flatMap((pair) => {
      const [old, now] = [olds.get(pair.before), news.get(pair.after)];
      return old === undefined || now === undefined ? [] : pairFacts(old, now, pair, beside);
    }),
  ];
  const changes = facts.map(judged).sort(inOrder);
  return {
    before: side(a, olds.size),
    after: side(b, news.size),
    map: direction === undefined ? null : { from: direction.from, to: direction.to },
    changes,
    ...summed(changes),
    fates,
  };
}

/** What the changes come to: the highest level, and how many there are of each. */
export function summed(changes: readonly Pick<Change, 'level'>[]): Pick<Diff, 'bump' | 'counts'> {
  const counts = { major: 0, minor: 0, patch: 0 };
  for (const { level } of changes) counts[level] += 1;
  const levels: readonly Level[] = ['major', 'minor', 'patch'];
  return { bump: levels.find((level) => counts[level] > 0) ?? 'none', counts };
}

/** One concept: both nothing, or paired. */
function sameness({ pairs }: Fates): Beside['isSame'] {
  const goals = new Map(pairs.map((pair) => [pair.before, pair.after]));
  return (before, after) => {
    const [a, b] = [before ?? undefined, after ?? undefined];
    return (a === undefined ? a : goals.get(a)) === b && (a === undefined) === (b === undefined);
  };
}

function datesOf({ validFrom, validTo }: ResolvedTable): Period {
  return { from: validFrom, to: validTo };
}

/** Codes and big classes never have equal length. */
function namesOf({ codes, narrowed, bigClasses }: ResolvedTable): (code: string) => string | undefined {
  const classes = new Map(bigClasses.map((each) => [each.code, each.name]));
  return (code) => codes.get(code)?.name ?? narrowed.get(code)?.base.name ?? classes.get(code);
}

function judged(fact: Fact): Change {
  const { level, why } = diffRules[fact.rule];
  const { rule, ...rest } = fact;
  return { rule, level, ...rest, reason: why };
}

const ORDER = new Map(Object.keys(diffRules).map((rule, at) => [rule, at]));

/** The table as a whole, then big classes, then codes; what is told of one code in the order of the catalogue. */
function inOrder(a: Change, b: Change): number {
  const place = ({ rule, code }: Change): string =>
    code === null ? '0' : `${rule.startsWith('big_class') ? 1 : 2}${code}`;
  const rank = ({ rule }: { readonly rule: DiffRule }): number => ORDER.get(rule) ?? 0;
  return place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1);
}

function text({ before, after }: Change): string {
  return JSON.stringify([before, after]);
}

function side({ ref, sha256, overlays }: ResolvedTable, codes: number): Side {
  return { ref, sha256, overlays, codes };
}
