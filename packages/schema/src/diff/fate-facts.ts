import type { Concept, Concepts } from './concepts.ts';
import type { Branch, Fates, Found } from './change.ts';
import { fact, withNames, type Fact } from './fact.ts';

/** Codes that came, went, were divided or put together, and codes that stand for something else now. */
export function fateFacts(fates: Fates, before: Concepts, after: Concepts): Fact[] {
  const reused = reusedCodes(fates, before, after);
  // One cause, one change: where a code passed from a class that is gone to one that is new, its reuse says both.
  const fresh = new Set(fates.added);
  const said = new Set(
    fates.removed.flatMap(({ code, found }) =>
      found === undefined && fresh.has(code) && reused.has(code) ? [code] : [],
    ),
  );
  const named = (told: Fact): Fact =>
    withNames(
      told,
      (code) => before.get(code)?.name,
      (code) => after.get(code)?.name,
    );
  return [
    ...[...reused].map((code) => reuse(before.get(code), after.get(code))),
    ...fates.removed.flatMap(({ code, found }) => (said.has(code) ? [] : gone(before.get(code), found))),
    ...fates.unreviewed.map((code) => fact('code_unreviewed', code, nameOf(code, before), nameOf(code, before), null)),
    ...fates.splits.map((each) =>
      named(fact('code_split', each.code, nameOf(each.code, before), each.code, each.others, foundOf(each))),
    ),
    ...fates.merges.map((each) =>
      named(fact('code_merged', each.code, nameOf(each.code, after), each.others, each.code, foundOf(each))),
    ),
    ...fates.added.flatMap((code) => (said.has(code) ? [] : come(after.get(code)))),
  ];
}

/** Codes of both sides whose classes have nothing to do with each other. */
function reusedCodes({ pairs, splits, merges }: Fates, before: Concepts, after: Concepts): ReadonlySet<string> {
  const kept = new Set([
    ...pairs.flatMap((each) => (each.before === each.after ? [each.before] : [])),
    ...[...splits, ...merges].flatMap(({ code, others }) => (others.includes(code) ? [code] : [])),
  ]);
  return new Set([...before.keys()].filter((code) => after.has(code) && !kept.has(code)));
}

function reuse(old: Concept | undefined, now: Concept | undefined): Fact {
  const rule = old?.status === 'retired' ? 'code_reused_after_retirement' : 'code_reused';
  return fact(rule, old?.code ?? '', now?.name ?? '', old?.name, now?.name);
}

function gone(old: Concept | undefined, found: Found | undefined): Fact[] {
  if (old === undefined) return [];
  if (old.outOfUse === undefined) return [fact('code_removed', old.code, old.name, old.name, null, found)];
  return [fact('removed_out_of_use', old.code, old.name, reasonOf(old.outOfUse), null, found)];
}

function come(now: Concept | undefined): Fact[] {
  if (now === undefined) return [];
  if (now.outOfUse === undefined) return [fact('code_added', now.code, now.name, null, now.name)];
  return [fact('added_out_of_use', now.code, now.name, null, reasonOf(now.outOfUse))];
}

function reasonOf({ reason, origin }: NonNullable<Concept['outOfUse']>): string {
  return `${reason} (${origin})`;
}

function nameOf(code: string, concepts: Concepts): string {
  return concepts.get(code)?.name ?? '';
}

function foundOf({ by, relationship, evidence }: Branch): Found {
  return { by, ...(relationship && { relationship }), ...(evidence && { evidence }) };
}
