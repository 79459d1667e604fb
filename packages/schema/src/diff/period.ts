/** Half-open [from, to); an absent bound is no bound. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const FIRST = '0000';
const LAST = '9999-99-99';

/** Days that were in the one period and are not in the other. */
export function losesDays(before: Period, after: Period): boolean {
  return start(after) > start(before) || end(after) < end(before);
}

export function startsAlike(before: Period, after: Period): boolean {
  return start(before) === start(after);
}

export function periodText({ from, to }: Period): string {
  return `[${from ?? '…'}, ${to ?? '…'})`;
}

function start({ from }: Period): string {
  return from ?? FIRST;
}

function end({ to }: Period): string {
  return to ?? LAST;
}
