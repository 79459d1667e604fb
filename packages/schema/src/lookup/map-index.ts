import type { CodeMap, MapEvidence, MapRow, Relationship } from '../table/code-map.ts';
import { parseCondition, type ConditionTerm } from './condition.ts';
import { builtIn, type Library } from './library.ts';

/** All maps of a library. */
export function codeMaps(library: Library = builtIn): readonly CodeMap[] {
  return library.maps;
}

/** One row of a map as read from one side. */
export interface Step {
  /** Empty where the map says that there is no counterpart. */
  readonly code: string;
  readonly relationship: Relationship;
  readonly when: string;
  /** `when`, read; undefined where it is no condition, so that nobody can say whether it holds. */
  readonly terms: readonly ConditionTerm[] | undefined;
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

const indexes = new WeakMap<Library, readonly OwnedDirection[]>();

interface OwnedDirection extends Direction {
  readonly overlay: string | undefined;
}

/** Every map in the direction it was written in, and backwards where it says that this holds. Backwards a row without target says nothing. */
function directionsOf(library: Library): readonly OwnedDirection[] {
  const present = indexes.get(library);
  if (present !== undefined) return present;
  const directions = library.maps.flatMap(({ from, to, overlay, reversible, rows }) => {
    const forward = { from, to, overlay, steps: grouped(rows, (row) => row) };
    if (!reversible) return [forward];
    const withTarget = rows.filter(([, target]) => target !== '');
    return [forward, { from: to, to: from, overlay, steps: grouped(withTarget, backwards) }];
  });
  indexes.set(library, directions);
  return directions;
}

/**
 * The rows that lead from one table to another. What an overlay of the chain (nation to city) decided about a code stands in the
 * place of what lies beneath.
 */
export function directionOf(
  from: string,
  to: string,
  chain: readonly string[] = [],
  library: Library = builtIn,
): Direction | undefined {
  const layers = layersOf(from, to, chain, library);
  if (layers.length <= 1) return layers[0];
  return { from, to, steps: new Map(layers.flatMap(({ steps }) => [...steps])) };
}

/** The same, not laid over each other: the nation's rows first, the city's last. */
export function layersOf(
  from: string,
  to: string,
  chain: readonly string[] = [],
  library: Library = builtIn,
): readonly Direction[] {
  const all = directionsOf(library).filter((each) => each.from === from && each.to === to);
  return [undefined, ...chain].flatMap((overlay) => all.filter((each) => each.overlay === overlay));
}

export function directionsFrom(
  from: string,
  chain: readonly string[] = [],
  library: Library = builtIn,
): readonly Direction[] {
  const targets = new Set(directionsOf(library).flatMap((each) => (each.from === from ? [each.to] : [])));
  return [...targets].flatMap((to) => directionOf(from, to, chain, library) ?? []);
}

function backwards([source, target, relationship, ...rest]: MapRow): MapRow {
  return [target, source, BACKWARDS[relationship], ...rest];
}

function grouped(rows: readonly MapRow[], read: (row: MapRow) => MapRow): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  for (const row of rows) {
    const [source, code, relationship, when, validFrom, validTo, , evidence] = read(row);
    const step = { code, relationship, when, terms: parseCondition(when), validFrom, validTo, evidence };
    const present = steps.get(source);
    if (present === undefined) steps.set(source, [step]);
    else present.push(step);
  }
  return steps;
}
