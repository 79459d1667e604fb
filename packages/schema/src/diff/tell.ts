import type { Fact } from './fact.ts';
import type { DiffRule } from './rules.ts';

/** States a fact about one pair of codes. */
export type Tell = (rule: DiffRule, before: Fact['before'] | undefined, after: Fact['before'] | undefined) => Fact;
