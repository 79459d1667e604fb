/** One element of a well-known text: `PARAMETER["False_Easting",500000.0]`. */
export interface WktNode {
  /** Upper case. */
  readonly keyword: string;
  /** Quoted texts, numbers and bare words among the arguments, in order. */
  readonly values: readonly (string | number)[];
  readonly children: readonly WktNode[];
}

const longest = 65_536;
const deepest = 32;

/** The tree of a well-known text (ISO 19162 and the older OGC and ESRI forms, square or round brackets). Undefined where it is none. */
export function parseWkt(text: string): WktNode | undefined {
  if (text.length > longest) return undefined;
  const tokens = text.match(/"(?:[^"]|"")*"|[A-Za-z_][A-Za-z0-9_]*|[-+0-9.][-+0-9.eE]*|[[\](),]|\S/g) ?? [];
  let at = 0;

  function node(depth: number): WktNode | undefined {
    const keyword = tokens[at++];
    const open = tokens[at++];
    if (keyword === undefined || !/^[A-Za-z_]/.test(keyword) || (open !== '[' && open !== '(') || depth > deepest)
      return undefined;
    const values: (string | number)[] = [];
    const children: WktNode[] = [];
    for (;;) {
      const token = tokens[at];
      const next = tokens[at + 1];
      if (token === undefined) return undefined;
      if (next === '[' || next === '(') {
        const child = node(depth + 1);
        if (child === undefined) return undefined;
        children.push(child);
      } else {
        const value = valueOf(token);
        if (value === undefined) return undefined;
        values.push(value);
        at++;
      }
      const after = tokens[at++];
      if (after === ']' || after === ')') return { keyword: keyword.toUpperCase(), values, children };
      if (after !== ',') return undefined;
    }
  }

  const root = node(0);
  return at === tokens.length ? root : undefined;
}

function valueOf(token: string): string | number | undefined {
  if (token.startsWith('"'))
    return token.endsWith('"') && token.length > 1 ? token.slice(1, -1).replaceAll('""', '"') : undefined;
  if (/^[A-Za-z_]/.test(token)) return token;
  const number = Number(token);
  return Number.isFinite(number) ? number : undefined;
}

/** The first element with one of these keywords, in the order of the text; the node itself counts. */
export function findNode(node: WktNode, ...keywords: readonly string[]): WktNode | undefined {
  if (keywords.includes(node.keyword)) return node;
  for (const child of node.children) {
    const found = findNode(child, ...keywords);
    if (found !== undefined) return found;
  }
  return undefined;
}
