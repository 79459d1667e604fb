import type { CodeTable, ResolvedCode, ResolvedTable } from '../table/code-table.ts';

/** A code of one side with what it takes to compare it: those that an overlay took out of use are still there. */
export interface Concept extends ResolvedCode {
  /** Present where an overlay takes it out of use. */
  readonly outOfUse?: { readonly origin: string; readonly reason: string };
}

export type Concepts = ReadonlyMap<string, Concept>;

/** A plain table in the shape of a resolved one. */
export function asResolved(table: CodeTable | ResolvedTable): ResolvedTable {
  if ('overlays' in table) return table;
  const codes = table.codes.map((code) => [code.code, { ...code, origin: table.ref, rollUp: code.code }] as const);
  return { ...table, overlays: [], codes: new Map(codes), narrowed: new Map() };
}

/** All codes of a table, in use or not, sorted by code. */
export function conceptsOf({ codes, narrowed }: ResolvedTable): Concepts {
  const idle = [...narrowed].map(
    ([code, { origin, reason, base }]) => [code, { ...base, outOfUse: { origin, reason } }] as const,
  );
  return new Map<string, Concept>([...codes, ...idle].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Key → code, keys that stand for two codes left out: they decide nothing. */
export function codesByKey(concepts: Concepts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { key, code } of concepts.values()) {
    if (found.has(key)) twice.add(key);
    found.set(key, code);
  }
  for (const key of twice) found.delete(key);
  return found;
}
