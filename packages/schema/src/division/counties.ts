import { COUNTIES } from './generated/counties.ts';

export interface County {
  readonly code: string;
  readonly name: string;
  /** `practice`: six digits that are used, but are no county of GB/T 2260 (towns of cities without counties, development zones). */
  readonly kind: 'county' | 'practice';
  /** Half-open [validFrom, validTo): ISO date or month; absent: not known. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

let byCode: Map<string, County> | undefined;

/**
 * A county by its six digits. `undefined` says only that the list does not have it: a survey may be older than the list,
 * and what was founded in 2025 and later is missing. Source: standards/divisions/counties.csv.
 */
export function county(code: string): County | undefined {
  byCode ??= new Map(COUNTIES.split('\n').map((line) => [line.slice(0, 6), unpack(line)]));
  return byCode.get(code);
}

function unpack(line: string): County {
  const [name = '', kind = '', validFrom = '', validTo = ''] = line.slice(6).split('|');
  return {
    code: line.slice(0, 6),
    name,
    kind: kind === 'p' ? 'practice' : 'county',
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validTo === '' ? {} : { validTo }),
  };
}

/** The counties whose codes begin with these digits, e.g. `1402`: those of a city. */
export function countiesIn(prefix: string): readonly County[] {
  return COUNTIES.split('\n')
    .filter((line) => line.startsWith(prefix))
    .map(unpack);
}
