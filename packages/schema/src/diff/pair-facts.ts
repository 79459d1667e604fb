import type { Concept } from './concepts.ts';
import type { Pair } from './change.ts';
import { fact, withNames, type Fact } from './fact.ts';
import { meaningFacts } from './meaning-facts.ts';
import type { Tell } from './tell.ts';
import { validityFacts, type EditionDates } from './validity-facts.ts';
import type { DiffRule } from './rules.ts';

/** What is needed besides the two codes to judge them. */
export interface Beside {
  /** Two states of one edition: its dates. Absent between two editions, where dates, evidence and keys differ by nature. */
  readonly editions?: EditionDates;
  /** Whether a reference to the one code before and to the other after is a reference to one concept. */
  isSame(before: string | null | undefined, after: string | null | undefined): boolean;
  /** Whether two big classes are one. */
  isSameClass(before: string, after: string): boolean;
  /** Names of codes and of big classes, for people to read. */
  readonly names: Readonly<Record<'before' | 'after', (code: string) => string | undefined>>;
}

/** What changed about one concept. */
export function pairFacts(a: Concept, b: Concept, pair: Pair, beside: Beside): Fact[] {
  const told = (rule: DiffRule, before: Fact['before'] | undefined, after: Fact['before'] | undefined): Fact => ({
    ...fact(rule, a.code, b.name, before, after, found(pair)),
    ...(a.code !== b.code && { codeAfter: b.code }),
  });
  const changed = (rule: DiffRule, before: string | undefined, after: string | undefined): Fact[] =>
    before === after ? [] : [told(rule, before, after)];
  const named = (each: Fact): Fact => withNames(each, beside.names.before, beside.names.after);
  return [
    ...changed('code_value_changed', a.code, b.code),
    ...meaningFacts(a, b, { ...pair, sameTable: beside.editions !== undefined }, told),
    ...(beside.isSameClass(a.parent, b.parent) ? [] : [named(told('parent_changed', a.parent, b.parent))]),
    ...rollUpFacts(a, b, beside, told).map(named),
    ...(a.rollUp === null && b.rollUp === null ? changed('roll_up_reason_changed', a.rollUpNone, b.rollUpNone) : []),
    ...useFacts(a, b, told),
    ...validityFacts(a, b, beside.editions, told),
    ...(beside.editions !== undefined || a.name === b.name ? changed('translation_changed', a.nameEn, b.nameEn) : []),
    ...(beside.editions === undefined
      ? []
      : [
          ...(beside.isSame(a.replacedBy, b.replacedBy)
            ? []
            : [named(told('replaced_by_changed', a.replacedBy, b.replacedBy))]),
          ...changed('key_changed', a.key, b.key),
          ...changed('evidence_changed', a.evidence, b.evidence),
          ...changed('source_changed', a.source, b.source),
          ...changed('note_changed', a.note, b.note),
          ...(a.name === b.name ? changed('origin_changed', a.origin, b.origin) : []),
        ]),
  ];
}

function rollUpFacts(a: Concept, b: Concept, beside: Beside, told: Tell): Fact[] {
  const isLocal = (each: Concept): boolean => each.rollUp !== each.code;
  if (!isLocal(a) && !isLocal(b)) return [];
  return beside.isSame(a.rollUp, b.rollUp) ? [] : [told('roll_up_changed', a.rollUp, b.rollUp)];
}

/** Out of use by an overlay or not. */
function useFacts({ outOfUse: a }: Concept, { outOfUse: b }: Concept, told: Tell): Fact[] {
  const [before, after] = [a, b].map((each) => each && `${each.reason} (${each.origin})`);
  if (before === after) return [];
  if (a === undefined) return [told('narrowed', null, after)];
  return [told(b === undefined ? 'widened' : 'narrowing_reason_changed', before, after)];
}

function found({ by, relationship, evidence }: Pair): Omit<Pair, 'before' | 'after'> {
  return { by, ...(relationship && { relationship }), ...(evidence && { evidence }) };
}
