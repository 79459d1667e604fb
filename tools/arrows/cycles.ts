/** Knots of a directed graph: each list holds nodes that can all reach each other. Tarjan's algorithm, without recursion. */
export function cyclesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const knots: string[][] = [];
  const enter = (node: string): Frame => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, rest: [...(edges.get(node) ?? [])] };
  };
  const lower = (node: string, to: number): void => void low.set(node, Math.min(low.get(node) ?? 0, to));
  for (const start of edges.keys()) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const next = frame.rest.pop();
      if (next !== undefined) {
        if (!index.has(next)) path.push(enter(next));
        else if (isOpen.has(next)) lower(frame.node, index.get(next) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above.node, low.get(frame.node) ?? 0);
      if (low.get(frame.node) === index.get(frame.node)) {
        const knot = open.splice(open.indexOf(frame.node));
        for (const node of knot) isOpen.delete(node);
        if (knot.length > 1 || edges.get(frame.node)?.has(frame.node) === true) knots.push(knot.sort());
      }
    }
  }
  return knots;
}

interface Frame {
  readonly node: string;
  readonly rest: string[];
}
