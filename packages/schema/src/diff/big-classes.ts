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
  const there = new Map<string, string[]>();
  const back = new Map<string, string[]>();
  for (const pair of pairs) {
    const [from, to] = [olds.get(pair.before)?.parent ?? '', news.get(pair.after)?.parent ?? ''];
    there.set(from, [...(there.get(from) ?? []), to]);
    back.set(to, [...(back.get(to) ?? []), from]);
  }
  const sizes = [...olds.values()].map(({ parent }) => parent);
  const voted = both(before, after, (a, b) => {
    const goals = mostOf(there.get(a.code) ?? []);
    const origins = mostOf(back.get(b.code) ?? []);
    if (!goals.includes(b.code) || !origins.includes(a.code)) return false;
    const half = count(there.get(a.code) ?? [], b.code) * 2 >= count(sizes, a.code);
    return a.code === b.code || (half && goals.length === 1 && origins.length === 1);
  });
  const taken = new Map(voted);
  const goals = new Set(taken.values());
  const rest = both(before, after, (a, b) => a.code === b.code && a.name === b.name);
  return new Map([...rest.filter(([a, b]) => !taken.has(a) && !goals.has(b)), ...voted]);
}

/** What is there most often; several where they tie. */
function mostOf(all: readonly string[]): readonly string[] {
  const most = Math.max(...all.map((each) => count(all, each)));
  return [...new Set(all)].filter((each) => count(all, each) === most);
}

function count(all: readonly string[], wanted: string): number {
  return all.filter((each) => each === wanted).length;
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
