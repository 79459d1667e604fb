/** Settings by name, in groups; not checked yet. */
export interface Tree {
  [name: string]: unknown;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function put(tree: Tree, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const inner = tree[name];
  const group: Tree = isTree(inner) ? inner : {};
  tree[name] = group;
  put(group, rest, value);
}

/** What stands in `over` wins; groups are merged, lists are not. */
export function merged(under: Tree, over: Tree): Tree {
  const result: Tree = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = result[name];
    result[name] = isTree(below) && isTree(value) ? merged(below, value) : value;
  }
  return result;
}
