import type { Relationship } from '../table/code-map.ts';
import { isoDate, within } from './iso-date.ts';
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
}

/**
 * What a code of one table is in another. Never picks among several.
 * @returns undefined where the code is unknown in the table it comes from
 * @throws StandardsError `map_unknown` where the tables have nothing to do with each other, `date_malformed`, and those of `resolveTable`
 */
export function translate(code: string, options: TranslateOptions): Translation | undefined {
  const source = resolveTable(options.from, options.overlay);
  const target = table(options.to);
  const asked = source.codes.get(code);
  if (asked === undefined) return undefined;
  if (!table(options.from).codes.some((each) => each.code === code)) {
    const known = asked.rollUp === null ? undefined : translate(asked.rollUp, withoutOverlay(options));
    const candidates = (known?.candidates ?? []).map((each) => ({ ...each, ...LOCAL }));
    return { status: 'unreviewed', candidates };
  }
  if (source.ref === target.ref) {
    return {
      status: 'mapped',
      candidates: [{ code, name: asked.name, relationship: 'equivalent', evidence: asked.evidence }],
    };
  }
  const direction = directionOf(source.ref, target.ref);
  if (direction === undefined && !editionsOf(source.ref).includes(target)) {
    throw new StandardsError('map_unknown', { from: source.ref, to: target.ref });
  }
  const day = options.asOf === undefined ? undefined : isoDate(options.asOf);
  const steps = direction?.steps
    .get(code)
    ?.filter((step) => day === undefined || within(day, step.validFrom, step.validTo));
  return translation(steps ?? [], target.ref);
}

/** A local class is part of the class it is counted under, whatever becomes of that. */
const LOCAL = { relationship: 'source-narrower', evidence: 'by-roll-up' } as const;

function translation(steps: readonly Step[], to: string): Translation {
  if (steps.length === 0) return { status: 'unreviewed', candidates: [] };
  const names = resolveTable(to).codes;
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

function withoutOverlay({ from, to, asOf }: TranslateOptions): TranslateOptions {
  return { from, to, ...(asOf !== undefined && { asOf }) };
}
