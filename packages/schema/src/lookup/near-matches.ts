import type { ResolvedCode, ResolvedTable } from '../table/code-table.ts';

/**
 * Codes that a person may have meant, best first: leading zeros lost, one digit wrong, missing, doubled or two exchanged; for text,
 * names that contain it or are contained in it. For people to read: never applied by itself.
 */
export function nearMatches(text: string, table: ResolvedTable, limit = 5): readonly ResolvedCode[] {
  const wanted = text.trim();
  if (wanted === '') return [];
  return [...table.codes.values()]
    .map((code) => ({ code, rank: rankOf(wanted, code) }))
    .filter(({ rank }) => rank < FAR)
    .sort((a, b) => a.rank - b.rank || (a.code.code < b.code.code ? -1 : 1))
    .slice(0, limit)
    .map(({ code }) => code);
}

const FAR = 9;

function rankOf(wanted: string, { code, name }: ResolvedCode): number {
  if (wanted.padStart(code.length, '0') === code) return 0;
  if (wanted === name) return 1;
  if (isExchange(wanted, code)) return 2;
  if (isOneEdit(wanted, code)) return 3;
  if (/\p{Script=Han}/u.test(wanted) && (name.includes(wanted) || wanted.includes(name))) return 4;
  return FAR;
}

function isExchange(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]));
  const [first, second] = differing;
  return (
    differing.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  return rest === short.slice(long.length === short.length ? at + 1 : at);
}
