import type { MapEvidence, Relationship } from '../table/code-map.ts';
import type { ResolvedCode, ResolvedTable } from '../table/code-table.ts';
import { conditionHolds, type RecordContext } from './condition.ts';
import { isoDate, within } from './iso-date.ts';
import { builtIn, type Library } from './library.ts';
import { layersOf, type Direction, type Step } from './map-index.ts';
import { editionsOf, overlayChain, table } from './registry.ts';
import { seenTable } from './seen-table.ts';
import { StandardsError } from '../table/standards-error.ts';

export interface Translation {
  /**
   * `mapped`: one counterpart. `ambiguous`: several, or one that covers only part of the class; a person decides.
   * `none`: looked for, there is none. `unreviewed`: nobody has looked; candidates, if any, are hints.
   */
  readonly status: 'mapped' | 'ambiguous' | 'none' | 'unreviewed';
  readonly candidates: readonly Candidate[];
  /** Of `none`: where that comes from; `reviewed` alone was decided by a named person. */
  readonly evidence?: MapEvidence;
}

export interface Candidate {
  readonly code: string;
  readonly name: string;
  /** How the class asked for lies to this one. */
  readonly relationship: Exclude<Relationship, 'none'>;
  /** `by-name`, `by-code-continuity`, `by-reading`: nobody has reviewed it. `by-roll-up`: by way of the class a local code is counted under. */
  readonly evidence: string;
  /** Condition under which it holds, where there is one and the context does not settle it. */
  readonly when?: string;
}

export interface TranslateOptions {
  /** Table reference with edition. */
  readonly from: string;
  readonly to: string;
  /** Overlay of the code asked for: its own classes, and what it and its parents decided about the map. */
  readonly overlay?: string;
  /** YYYY-MM-DD: only rows of the map that hold on this day. */
  readonly asOf?: string;
  /** Fields of the record, by which conditions are settled: a row whose condition does not hold is left out. */
  readonly context?: RecordContext;
  /** Default: what this package ships. */
  readonly library?: Library;
}

/**
 * What a code of one table is in another. Never picks among several.
 * @returns undefined where the code is unknown in the table it comes from
 * @throws StandardsError `map_unknown` where the tables have nothing to do with each other, `date_malformed`, and those of `table` and `overlayChain`
 */
export function translate(code: string, options: TranslateOptions): Translation | undefined {
  const library = options.library ?? builtIn;
  const source = seenTable(options.from, options.overlay, library);
  const target = seenTable(options.to, options.overlay, library);
  const asked = source.codes.get(code);
  if (asked === undefined) return undefined;
  if (source.ref === target.ref) {
    return {
      status: 'mapped',
      candidates: [{ code, name: asked.name, relationship: 'equivalent', evidence: asked.evidence }],
    };
  }
  const layers = mapLayers(source.ref, target.ref, options.overlay, library);
  const steps = stepsOf(code, layers, options);
  const local = !table(options.from, library).codes.some((each) => each.code === code);
  if (local && steps.length === 0) {
    const known = asked.rollUp === null ? undefined : translate(asked.rollUp, withoutOverlay(options));
    const candidates = (known?.candidates ?? []).map((each) => ({ ...each, ...LOCAL }));
    return { status: 'unreviewed', candidates };
  }
  return translation(steps, target);
}

/** A local class is part of the class it is counted under, whatever becomes of that. */
const LOCAL = { relationship: 'source-narrower', evidence: 'by-roll-up' } as const;

/**
 * The maps from one table to another, the nation's first.
 * @throws StandardsError `map_unknown`
 */
export function mapLayers(
  from: string,
  to: string,
  overlay: string | undefined,
  library: Library,
): readonly Direction[] {
  const chain = overlay === undefined ? [] : overlayChain(overlay, library).map(({ id }) => id);
  const layers = layersOf(from, to, chain, library);
  if (layers.length === 0 && !editionsOf(from, library).some(({ ref }) => ref === to))
    throw new StandardsError('map_unknown', { from, to });
  return layers;
}

/** A step that may hold. */
interface Open extends Step {
  /** True: it does. False: nobody can say, for the context lacks a field. */
  readonly settled: boolean;
}

/** The rows about a code that may hold, of the layer nearest to the city that has any: what it decided stands in the place of the rest. */
function stepsOf(code: string, layers: readonly Direction[], { asOf, context }: TranslateOptions): readonly Open[] {
  const day = asOf === undefined ? undefined : isoDate(asOf);
  for (const { steps } of layers.toReversed()) {
    const open = (steps.get(code) ?? []).flatMap((step): Open[] => {
      if (day !== undefined && !within(day, step.validFrom, step.validTo)) return [];
      const holds = step.terms === undefined ? undefined : conditionHolds(step.terms, context ?? {});
      return holds === false ? [] : [{ ...step, settled: holds === true }];
    });
    if (open.length > 0) return open;
  }
  return [];
}

function translation(steps: readonly Open[], target: ResolvedTable): Translation {
  if (steps.length === 0) return { status: 'unreviewed', candidates: [] };
  const nameOf = (code: string): string => (target.codes.get(code) ?? narrowedOut(target, code))?.name ?? '';
  const candidates = distinct(
    steps.flatMap(({ code, relationship, evidence, when, settled }): Candidate[] =>
      relationship === 'none' ? [] : [{ code, name: nameOf(code), relationship, evidence, ...(!settled && { when }) }],
    ),
  );
  const agreed = steps.every((step) => step.settled && step.code === steps[0]?.code);
  if (!agreed) return { status: 'ambiguous', candidates };
  if (candidates.length === 0) return { status: 'none', candidates, ...evidenceOf(steps) };
  // under a condition the class is narrower than itself
  const whole = steps.some(({ relationship, when }) => relationship !== 'source-broader' || when !== '');
  return { status: whole ? 'mapped' : 'ambiguous', candidates };
}

/** All of them must be reviewed for the answer to be. */
function evidenceOf(steps: readonly Open[]): Pick<Translation, 'evidence'> {
  const evidence = (steps.find((step) => step.evidence !== 'reviewed') ?? steps[0])?.evidence;
  return evidence === undefined ? {} : { evidence };
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (each, at) => candidates.findIndex(({ code, when }) => code === each.code && when === each.when) === at,
  );
}

function narrowedOut({ narrowed }: ResolvedTable, code: string): ResolvedCode | undefined {
  return narrowed.get(code)?.base;
}

function withoutOverlay({ from, to, asOf, context, library }: TranslateOptions): TranslateOptions {
  return {
    ...{ from, to },
    ...(asOf !== undefined && { asOf }),
    ...(context !== undefined && { context }),
    ...(library !== undefined && { library }),
  };
}
