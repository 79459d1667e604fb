import type { Concept } from './concepts.ts';
import type { Pair } from './change.ts';
import type { Fact } from './fact.ts';
import type { Tell } from './tell.ts';

interface Paired extends Pair {
  readonly sameTable: boolean;
}

/** Name, definition and geometry: what says what a class is. */
export function meaningFacts(a: Concept, b: Concept, pair: Paired, told: Tell): Fact[] {
  return [
    ...relationFacts(a, b, pair, told),
    ...nameFacts(a, b, pair, told),
    ...definitionFacts(a, b, pair, told),
    ...geometryFacts(a, b, told),
  ];
}

/** A map that pairs two codes need not say that they are the same. */
function relationFacts(a: Concept, b: Concept, { relationship }: Pair, told: Tell): Fact[] {
  if (relationship === 'related') return [told('meaning_unsure', a.name, b.name)];
  return relationship === 'source-narrower' ? [told('meaning_changed', a.name, b.name)] : [];
}

function nameFacts(a: Concept, b: Concept, { by }: Pair, told: Tell): Fact[] {
  if (a.name === b.name) return [];
  return [told(by === 'key' && !shareLetters(a.name, b.name) ? 'name_replaced' : 'code_renamed', a.name, b.name)];
}

/** Definitions are paraphrases: between two editions a missing one says nothing, and what the map says of the class stands. */
function definitionFacts(a: Concept, b: Concept, { relationship, sameTable }: Paired, told: Tell): Fact[] {
  const [before, after] = [a.definition, b.definition];
  if (before === after) return [];
  if (before === undefined) return sameTable ? [told('definition_added', before, after)] : [];
  if (after === undefined) return sameTable ? [told('definition_removed', before, after)] : [];
  if (relationship === undefined) return [told('meaning_changed', before, after)];
  return relationship === 'equivalent' ? [told('definition_reworded', before, after)] : [];
}

/** A question mark says that a geometry is an inference. */
function geometryFacts({ geometry: before }: Concept, { geometry: after }: Concept, told: Tell): Fact[] {
  if (before === after) return [];
  const same = before?.replace('?', '') === after?.replace('?', '');
  return [told(same ? 'geometry_certainty_changed' : 'geometry_changed', before, after)];
}

function shareLetters(a: string, b: string): boolean {
  const letters = new Set(a.match(/\p{L}/gu) ?? []);
  return (b.match(/\p{L}/gu) ?? []).some((letter) => letters.has(letter));
}
