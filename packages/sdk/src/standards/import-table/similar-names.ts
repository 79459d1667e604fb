import { nearMatches, type ResolvedCode, type ResolvedTable } from '@shuniu/schema';

/** Codes whose names share most with this one, best first: for a person to choose from. Those of the same big class come first among equals. */
export function similarNames(name: string, parent: string, table: ResolvedTable, most = 4): readonly ResolvedCode[] {
  const own = pairsOf(name);
  return [...table.codes.values()]
    .map((code) => ({ code, share: shareOf(own, pairsOf(code.name)) + (code.parent === parent ? 0.05 : 0) }))
    .filter(({ share }) => share >= 0.2)
    .sort((a, b) => b.share - a.share || (a.code.code < b.code.code ? -1 : 1))
    .slice(0, most)
    .map(({ code }) => code);
}

/** Those of similar name, then those of similar code. */
export function nearCodes(code: string, name: string, parent: string, table: ResolvedTable): readonly string[] {
  const found = new Set([...similarNames(name, parent, table), ...nearMatches(code, table, 3)]);
  return [...found].slice(0, 5).map(shown);
}

export function shown({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code} ${name}`;
}

/** Single characters and pairs of neighbours: a name of three characters has few pairs. */
function pairsOf(name: string): ReadonlySet<string> {
  const letters = [...name.replace(/[\s（）()、，]/g, '')];
  return new Set([...letters, ...letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)]);
}

/** Dice's coefficient. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both += 1;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
