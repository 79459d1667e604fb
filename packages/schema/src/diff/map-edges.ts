import type { Direction, Step } from '../lookup/map-index.ts';
import type { Concepts } from './concepts.ts';
import type { Branch, Fates, Found, Pair } from './change.ts';

/** A row of a map between two codes that both exist. */
interface Edge {
  readonly before: string;
  readonly after: string;
  readonly step: Step;
}

/** What a map says about the codes of two tables, and which codes it speaks of. */
export interface Mapped extends Pick<Fates, 'pairs' | 'splits' | 'merges' | 'removed'> {
  readonly spokenOf: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
}

/** Reads a map as statements: one to one, divided, put together, no counterpart. It decides nothing that the map leaves open. */
export function mapped({ steps }: Direction, before: Concepts, after: Concepts): Mapped {
  const edges: Edge[] = [];
  const removed: { code: string; found: Found }[] = [];
  for (const [code, rows] of steps) {
    if (!before.has(code)) continue;
    const own = rows.flatMap((step) => (after.has(step.code) ? [{ before: code, after: step.code, step }] : []));
    edges.push(...own);
    if (own.length === 0) removed.push({ code, found: foundBy(rows) });
  }
  const from = grouped(edges, (edge) => edge.before);
  const to = grouped(edges, (edge) => edge.after);
  const splits = [...from]
    .filter(([code, own]) => !isWhole(own, steps.get(code)))
    .map(([code, own]) => branch(code, own, 'after'));
  const merges = [...to]
    .filter(([, own]) => new Set(own.map(({ before }) => before)).size > 1)
    .map(([code, own]) => branch(code, own, 'before'));
  const pairs = edges.flatMap((edge): Pair[] =>
    isWhole(from.get(edge.before) ?? [], steps.get(edge.before)) && to.get(edge.after)?.length === 1
      ? [{ before: edge.before, after: edge.after, ...foundBy([edge.step]) }]
      : [],
  );
  const spokenOf = { before: new Set([...from.keys(), ...removed.map(({ code }) => code)]), after: new Set(to.keys()) };
  return { pairs, splits, merges, removed, spokenOf };
}

/** One row that covers the class whole, always: else a person has to decide record by record. */
function isWhole([edge]: readonly Edge[], rows: readonly Step[] = []): boolean {
  if (edge === undefined || rows.length > 1) return false;
  const { relationship, when, validFrom, validTo } = edge.step;
  return relationship !== 'source-broader' && when + validFrom + validTo === '';
}

function branch(code: string, edges: readonly Edge[], other: 'before' | 'after'): Branch {
  return {
    code,
    others: [...new Set(edges.map((edge) => edge[other]))].sort(),
    ...foundBy(edges.map(({ step }) => step)),
  };
}

/** What several rows agree on. */
function foundBy(steps: readonly Step[]): Found {
  const [first] = steps;
  const relationship = steps.every((each) => each.relationship === first?.relationship) && first?.relationship;
  const evidence = steps.every((each) => each.evidence === first?.evidence) && first?.evidence;
  return { by: 'map', ...(relationship && { relationship }), ...(evidence && { evidence }) };
}

function grouped(edges: readonly Edge[], by: (edge: Edge) => string): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(by(edge));
    if (group === undefined) groups.set(by(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}
