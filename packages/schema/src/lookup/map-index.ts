import { allMaps } from '../generated/maps/all.ts';
import type { CodeMap, MapEvidence, MapRow, Relationship } from '../table/code-map.ts';

/** All maps of the library. */
export function codeMaps(): readonly CodeMap[] {
  return allMaps;
}

/** One row of a map as read from one side. */
export interface Step {
  /** Empty where the map says that there is no counterpart. */
  readonly code: string;
  readonly relationship: Relationship;
  readonly when: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly evidence: MapEvidence;
}

/** A map as read in one direction: code → rows. */
export interface Direction {
  readonly from: string;
  readonly to: string;
  readonly steps: ReadonlyMap<string, readonly Step[]>;
}

const BACKWARDS = {
  equivalent: 'equivalent',
  'source-broader': 'source-narrower',
  'source-narrower': 'source-broader',
  related: 'related',
  none: 'none',
} as const;

/** Every map in the direction it was written in, and backwards where it says that this holds. Backwards a row without target says nothing. */
const directions: readonly Direction[] = allMaps.flatMap((map) => {
  const forward = { from: map.from, to: map.to, steps: grouped(map.rows, (row) => row) };
  if (!map.reversible) return [forward];
  const rows = map.rows.filter(([, target]) => target !== '');
  return [forward, { from: map.to, to: map.from, steps: grouped(rows, backwards) }];
});

export function directionOf(from: string, to: string): Direction | undefined {
  return directions.find((each) => each.from === from && each.to === to);
}

export function directionsFrom(from: string): readonly Direction[] {
  return directions.filter((each) => each.from === from);
}

function backwards([source, target, relationship, ...rest]: MapRow): MapRow {
  return [target, source, BACKWARDS[relationship], ...rest];
}

function grouped(rows: readonly MapRow[], read: (row: MapRow) => MapRow): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  for (const row of rows) {
    const [source, code, relationship, when, validFrom, validTo, , evidence] = read(row);
    const step = { code, relationship, when, validFrom, validTo, evidence };
    const present = steps.get(source);
    if (present === undefined) steps.set(source, [step]);
    else present.push(step);
  }
  return steps;
}
