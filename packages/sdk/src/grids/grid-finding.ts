import type { Finding } from '../finding/finding.ts';

/** A finding about a file of grids; whoever read the file knows its name. */
export type GridFinding = Omit<Finding, 'input'>;

/** Longitude, latitude to a centimetre; empty where there is no point to look at. */
export function placeOf(at: readonly [number, number] | undefined): string {
  return at === undefined ? '' : `${at[0].toFixed(7)}, ${at[1].toFixed(7)}`;
}

/** Square metres and metres to four digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
