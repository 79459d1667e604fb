import type { BigClass } from '../table/code-table.ts';
import type { Concepts } from './concepts.ts';
import type { Pair } from './change.ts';
import { fact, type Fact } from './fact.ts';

/** Big class before → big class after. */
export type BigClassPairs = ReadonlyMap<string, string>;

/**
 * Within one table a big class is its code. Between two editions it is where its codes went: at least half of them to one class, most
 * codes of which came from it; where that is undecided, the class of the same code. With no code in common: equal code and name.
 */
export function pairBigClasses(
  [before, after]: readonly [readonly BigClass[], readonly BigClass[]],
  sameTable: boolean,
  pairs: readonly Pair[],
  [olds, news]: readonly [Concepts, Concepts],
): BigClassPairs {
  if (sameTable) return new Map(both(before, after, (a, b) => a.code === b.code));
  const moves = pairs.map((pair) => [olds.get(pair.before)?.parent ?? '', news.get(pair.after)?.parent ?? ''] as const);
  const there = tallied(moves);
  const back = tallied(moves.map(([from, to]) => [to, from]));
  const sizes = tallied([...olds.values()].map(({ parent }) => ['', parent])).get('');
  const voted = both(before, after, (a, b) => {
    const goals = mostOf(there.get(a.code));
    const origins = mostOf(back.get(b.code));
    if (!goals.includes(b.code) || !origins.includes(a.code)) return false;
    const half = (there.get(a.code)?.get(b.code) ?? 0) * 2 >= (sizes?.get(a.code) ?? 0);
    return a.code === b.code || (half && goals.length === 1 && origins.length === 1);
  });
  const taken = new Map(voted);
  const goals = new Set(taken.values());
  const rest = both(before, after, (a, b) => a.code === b.code && a.name === b.name);
  return new Map([...rest.filter(([a, b]) => !taken.has(a) && !goals.has(b)), ...voted]);
}

type Tally = ReadonlyMap<string, number>;

function tallied(moves: readonly (readonly [from: string, to: string])[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Map<string, number>>();
  for (const [from, to] of moves) {
    const tally = tallies.get(from) ?? new Map<string, number>();
    tallies.set(from, tally.set(to, (tally.get(to) ?? 0) + 1));
  }
  return tallies;
}

/** What is there most often; several where they tie. */
function mostOf(tally: Tally = new Map()): readonly string[] {
  const most = Math.max(...tally.values());
  return [...tally].flatMap(([each, n]) => (n === most ? [each] : []));
}

function both(before: readonly BigClass[], after: readonly BigClass[], same: (a: BigClass, b: BigClass) => boolean) {
  return before.flatMap((a) => after.filter((b) => same(a, b)).map((b) => [a.code, b.code] as const));
}

export function bigClassFacts(before: readonly BigClass[], after: readonly BigClass[], pairs: BigClassPairs): Fact[] {
  const goals = new Set(pairs.values());
  const gone = before.filter(({ code }) => !pairs.has(code));
  const fresh = after.filter(({ code }) => !goals.has(code));
  return [
    ...gone.map((each) => fact('big_class_removed', each.code, each.name, each.name, null)),
    ...before.flatMap((each) => {
      const now = after.find(({ code }) => code === pairs.get(each.code));
      if (now === undefined) return [];
      const [was, is] = [`${each.name} ${each.nameEn}`, `${now.name} ${now.nameEn}`];
      return [
        ...(each.code === now.code ? [] : [fact('big_class_renumbered', each.code, now.name, each.code, now.code)]),
        ...(was === is ? [] : [fact('big_class_renamed', each.code, now.name, was, is)]),
      ];
    }),
    ...fresh.map((each) => fact('big_class_added', each.code, each.name, null, each.name)),
  ];
}
