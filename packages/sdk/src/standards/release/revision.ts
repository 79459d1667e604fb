import type { DiffLevel } from '@shuniu/schema';

const PARTS: readonly DiffLevel[] = ['major', 'minor', 'patch'];

/** The part by which a revision was raised; `none` where it is the same, `back` where it is lower. Both are MAJOR.MINOR.PATCH. */
export function stepBetween(before: string, after: string): DiffLevel | 'none' | 'back' {
  const [was, is] = [numbersOf(before), numbersOf(after)];
  const at = PARTS.findIndex((_, part) => was[part] !== is[part]);
  const level = PARTS[at];
  if (level === undefined) return 'none';
  return (is[at] ?? 0) > (was[at] ?? 0) ? level : 'back';
}

/** Whether a step is as much as a level asks for. */
export function suffices(step: DiffLevel, asks: DiffLevel): boolean {
  return PARTS.indexOf(step) <= PARTS.indexOf(asks);
}

/** The least revision that a level asks for. For people to read: nothing is ever written from it. */
export function leastAfter(before: string, asks: DiffLevel): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(before);
  if (asks === 'major') return `${major + 1}.0.0`;
  return asks === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

function numbersOf(revision: string): readonly number[] {
  return revision.split('.').map(Number);
}
