import type { Relationship } from '../table/code-map.ts';
import type { CodeTable, ResolvedCode } from '../table/code-table.ts';
import { isoDate, within } from './iso-date.ts';
import { builtIn, type Library } from './library.ts';
import { directionOf, type Step } from './map-index.ts';
import { editionsOf, table } from './registry.ts';
import { resolveTable } from './resolve.ts';
import { StandardsError } from '../table/standards-error.ts';

export interface Translation {
  /**
   * `mapped`: one counterpart. `ambiguous`: several, or one that covers only part of the class; a person decides.
   * `none`: looked for, there is none. `unreviewed`: nobody has looked; candidates, if any, are hints.
   */
  readonly status: 'mapped' | 'ambiguous' | 'none' | 'unreviewed';
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly code: string;
  readonly name: string;
  /** How the class asked for lies to this one. */
  readonly relationship: Exclude<Relationship, 'none'>;
  /** `by-name`, `by-code-continuity`, `by-reading`: nobody has reviewed it. `by-roll-up`: by way of the class a local code is counted under. */
  readonly evidence: string;
  /** Condition under which it holds, where there is one. */
  readonly when?: string;
}

export interface TranslateOptions {
  /** Table reference with edition. */
  readonly from: string;
  readonly to: string;
  /** Overlay of the code asked for. What an overlay added stands in no map. */
  readonly overlay?: string;
  /** YYYY-MM-DD: only rows of the map that hold on this day. */
  readonly asOf?: string;
  /** Default: what this package ships. */
  readonly library?: Library;
}

/**
 * What a code of one table is in another. Never picks among several.
 * @returns undefined where the code is unknown in the table it comes from
 * @throws StandardsError `map_unknown` where the tables have nothing to do with each other, `date_malformed`, and those of `resolveTable`
 */
export function translate(code: string, options: TranslateOptions): Translation | undefined {
  const library = options.library ?? builtIn;
  const source = resolveTable(options.from, options.overlay, library);
  const target = table(options.to, library);
  const asked = source.codes.get(code);
  if (asked === undefined) return undefined;
  if (source.ref === target.ref) {
    return {
      status: 'mapped',
      candidates: [{ code, name: asked.name, relationship: 'equivalent', evidence: asked.evidence }],
    };
  }
  const chain = source.overlays.map(({ id }) => id);
  const direction = directionOf(source.ref, target.ref, chain, library);
  const local = !table(options.from, library).codes.some((each) => each.code === code);
  if (local && !direction?.steps.has(code)) {
    const known = asked.rollUp === null ? undefined : translate(asked.rollUp, withoutOverlay(options));
    const candidates = (known?.candidates ?? []).map((each) => ({ ...each, ...LOCAL }));
    return { status: 'unreviewed', candidates };
  }
  if (direction === undefined && !editionsOf(source.ref, library).includes(target)) {
    throw new StandardsError('map_unknown', { from: source.ref, to: target.ref });
  }
  const day = options.asOf === undefined ? undefined : isoDate(options.asOf);
  const steps = direction?.steps
    .get(code)
    ?.filter((step) => day === undefined || within(day, step.validFrom, step.validTo));
  return translation(steps ?? [], targetCodes(target, chain, library));
}

/** A local class is part of the class it is counted under, whatever becomes of that. */
const LOCAL = { relationship: 'source-narrower', evidence: 'by-roll-up' } as const;

/** The target as the nearest overlay of the chain that knows it sees it, so that a city's own class may be a target. */
function targetCodes(target: CodeTable, chain: readonly string[], library: Library): ReadonlyMap<string, ResolvedCode> {
  const nearest = chain.findLast((id) =>
    library.overlays.some((each) => each.id === id && each.layers.some(({ base }) => base === target.ref)),
  );
  const { codes, narrowed } = resolveTable(target.ref, nearest, library);
  return new Map([...codes, ...[...narrowed].map(([code, { base }]) => [code, base] as const)]);
}

function translation(steps: readonly Step[], names: ReadonlyMap<string, ResolvedCode>): Translation {
  if (steps.length === 0) return { status: 'unreviewed', candidates: [] };
  const candidates = steps.flatMap(({ code, relationship, evidence, when }): Candidate[] =>
    relationship === 'none'
      ? []
      : [{ code, name: names.get(code)?.name ?? '', relationship, evidence, ...(when !== '' && { when }) }],
  );
  const [only, ...more] = candidates;
  if (only === undefined) return { status: 'none', candidates };
  const whole = more.length === 0 && only.relationship !== 'source-broader' && only.when === undefined;
  return { status: whole ? 'mapped' : 'ambiguous', candidates };
}

function withoutOverlay({ from, to, asOf, library }: TranslateOptions): TranslateOptions {
  return { from, to, ...(asOf !== undefined && { asOf }), ...(library !== undefined && { library }) };
}
