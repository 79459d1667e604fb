import type { Change, Found } from './change.ts';
import type { DiffRule } from './rules.ts';

/** What changed, before anyone says how bad that is. */
export type Fact = Omit<Change, 'level' | 'reason' | 'overridden'>;

type Value = Fact['before'];

export function fact(
  rule: DiffRule,
  code: string | null,
  name: string,
  before: Value | undefined,
  after: Value | undefined,
  found?: Found,
): Fact {
  return { rule, code, name, before: before ?? null, after: after ?? null, ...(found !== undefined && { found }) };
}

type NameOf = (code: string) => string | undefined;

/** The fact with the names of the codes that it speaks of. */
export function withNames(told: Fact, before: NameOf, after: NameOf): Fact {
  const names = { before: codesIn(told.before).map(before), after: codesIn(told.after).map(after) };
  return {
    ...told,
    names: { before: names.before.map((each) => each ?? ''), after: names.after.map((each) => each ?? '') },
  };
}

function codesIn(value: Value): readonly string[] {
  return value === null ? [] : typeof value === 'string' ? [value] : value;
}
