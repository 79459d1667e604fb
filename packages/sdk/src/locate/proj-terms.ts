import { crsUnknown } from './crs-error.ts';

/** `+key=value` and `+key` of a proj string, by key; a flag has the value ''. */
export type ProjTerms = ReadonlyMap<string, string>;

/** Throws CrsError `crs_unknown` (malformed) for what is no term, a term given twice, and words where a number belongs. */
export function projTerms(text: string): ProjTerms {
  const terms = new Map<string, string>();
  for (const part of text.trim().split(/\s+/)) {
    const match = /^\+?([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(part);
    if (match?.[1] === undefined || terms.has(match[1])) throw crsUnknown(text, 'malformed');
    terms.set(match[1], match[2] ?? '');
  }
  for (const [key, value] of terms) {
    if (numericTerms.includes(key) && (value === '' || !Number.isFinite(Number(value))))
      throw crsUnknown(text, 'malformed');
  }
  return terms;
}

const angles = ['lon_0', 'lat_0', 'lat_1', 'lat_2', 'lat_ts', 'theta'];
const lengths = ['x_0', 'y_0', 'x', 'y', 'a', 'b', 'to_meter'];

export const numericTerms: readonly string[] = [...angles, ...lengths, 'k', 'k_0', 's', 'rf', 'zone'];

export function numberOf(terms: ProjTerms, key: string, otherwise: number): number {
  return Number(terms.get(key) ?? otherwise);
}
