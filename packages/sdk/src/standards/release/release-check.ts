import { builtIn, diffSummary, type Diff, type DiffLevel, type Library } from '@shuniu/schema';
import { standardsSchemas } from '../../generated/standards/schemas.ts';
import { libraryOver } from '../folder-state.ts';
import { lintAll } from '../lint-all.ts';
import { near } from '../near.ts';
import { libraryFrom, StandardsBroken } from '../open-library.ts';
import { errorsIn } from '../problem.ts';
import type { Standards, StandardsFiles } from '../standards-files.ts';
import type { UnitChange } from './entry-changes.ts';
import { fragmentsIn, type Fragment } from './fragment.ts';
import { releaseProblem, type ReleaseProblem } from './release-problem.ts';
import { leastAfter, stepBetween, suffices } from './revision.ts';
import { unitChanges } from './unit-changes.ts';
import { unitsOf, type Unit, type UnitKind } from './unit.ts';

/** One thing that is not what was last published. */
export interface UnitRelease {
  readonly id: string;
  readonly kind: UnitKind;
  readonly file: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Revision that was published, and the one that a person wrote. null: there is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** How much the changes ask for; null where there is nothing to compare: the unit is new or gone. */
  readonly asks: DiffLevel | null;
  readonly changes: readonly UnitChange[];
  readonly diff?: Diff;
}

/** What a release of a folder would be, and what stands in its way. */
export interface ReleaseCheck {
  readonly units: readonly UnitRelease[];
  readonly fragments: readonly Fragment[];
  readonly problems: readonly ReleaseProblem[];
  /** Of the folder alone. */
  readonly library: Library;
  readonly standards: Standards;
}

/**
 * Compares a folder with what was last published of it: every change asks for a revision, which a person writes, and for words about it.
 * @param published the files that were published, empty before the first release
 * @throws StandardsBroken where lint finds an error in either
 */
export function releaseCheck(
  files: StandardsFiles,
  published: StandardsFiles,
  folder: string,
  base: Library = builtIn,
): ReleaseCheck {
  const [then, now] = [stateOf(published, `${folder}/published`, base), stateOf(files, folder, base)];
  const { fragments } = fragmentsIn(files, standardsSchemas);
  const compared = [...new Set([...then.units.keys(), ...now.units.keys()])]
    .sort()
    .flatMap((id) => compare(then.units.get(id), now.units.get(id), { then, now, fragments }));
  const units = compared.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  return {
    units,
    fragments,
    problems: [
      ...compared.flatMap(({ problems }) => problems),
      ...fragments.flatMap((each) => concernProblems(each, units, [...then.units.keys(), ...now.units.keys()])),
    ],
    library: now.own,
    standards: now.standards,
  };
}

interface State {
  readonly standards: Standards;
  readonly units: ReadonlyMap<string, Unit>;
  readonly own: Library;
  readonly library: Library;
}

function stateOf(files: StandardsFiles, folder: string, base: Library): State {
  const { standards, problems } = lintAll(files, standardsSchemas, base);
  const errors = errorsIn(problems);
  if (errors.length > 0) throw new StandardsBroken(folder, errors);
  const own = libraryFrom(files, folder, base);
  return { standards, units: unitsOf(standards), own, library: libraryOver(own, base) };
}

interface Compared {
  readonly unit?: UnitRelease;
  readonly problems: readonly ReleaseProblem[];
}

interface Beside {
  readonly then: State;
  readonly now: State;
  readonly fragments: readonly Fragment[];
}

function compare(was: Unit | undefined, is: Unit | undefined, { then, now, fragments }: Beside): Compared {
  const unit = is ?? was;
  if (unit === undefined) return { problems: [] };
  const { id, kind, file } = unit;
  const before = was?.revision ?? null;
  const after = is?.revision ?? null;
  const own = fragments.filter(({ concerns }) => concerns.includes(id));
  const told = { id, kind, file, before, after, asks: null, changes: [] };
  if (is === undefined) {
    const isMeant = own.some((each) => each.kind === 'removed');
    const problems = isMeant ? [] : [releaseProblem('unit_removed', file, id)];
    return { unit: { ...told, change: 'removed' }, problems };
  }
  const missing = own.length > 0 ? [] : [releaseProblem('fragment_missing', file, id)];
  const unnumbered = after === null ? [releaseProblem('revision_missing', file, id)] : [];
  if (was === undefined) return { unit: { ...told, change: 'added' }, problems: [...unnumbered, ...missing] };
  if (was.content === is.content) return { problems: [...unnumbered, ...sameProblems(is, before, after)] };
  const codes = own.flatMap(({ levels }) => levels);
  const { changes, diff, unused } = unitChanges(is, then.library, now.library, { rules: new Map(), codes });
  const { bump } = diffSummary(changes);
  const asks = bump === 'none' ? 'patch' : bump;
  return {
    unit: { ...told, change: 'changed', asks, changes, ...(diff !== undefined && { diff }) },
    problems: [
      ...unnumbered,
      ...raiseProblems(is, before, after, asks, changes),
      ...missing,
      ...own.flatMap(({ path, levels }) =>
        levels
          .map(({ rule, code }) => `${rule} ${code}`)
          .filter((level) => unused.includes(level))
          .map((level) => releaseProblem('fragment_level_unused', path, level)),
      ),
    ],
  };
}

function sameProblems({ file, id }: Unit, before: string | null, after: string | null): ReleaseProblem[] {
  if (before === null || after === null || before === after) return [];
  const code = stepBetween(before, after) === 'back' ? 'revision_backwards' : 'revision_without_change';
  return [releaseProblem(code, file, id, { before, after })];
}

function raiseProblems(
  { file, id }: Unit,
  before: string | null,
  after: string | null,
  asks: DiffLevel,
  changes: readonly UnitChange[],
): ReleaseProblem[] {
  if (before === null || after === null) return [];
  const step = stepBetween(before, after);
  if (step === 'back') return [releaseProblem('revision_backwards', file, id, { before, after })];
  if (step !== 'none' && suffices(step, asks)) return [];
  const rules = [...new Set(changes.filter(({ level }) => level === asks).map(({ rule }) => rule))].join(', ');
  const least = leastAfter(before, asks);
  return [releaseProblem('revision_too_small', file, id, { before, after, asks, rules, least })];
}

function concernProblems(
  { path, concerns }: Fragment,
  units: readonly UnitRelease[],
  known: readonly string[],
): ReleaseProblem[] {
  return concerns.flatMap((id) => {
    if (units.some((each) => each.id === id)) return [];
    if (known.includes(id)) return [releaseProblem('fragment_without_change', path, id)];
    const meant = near(id, known);
    return [releaseProblem('fragment_concern_unknown', path, id, meant === undefined ? {} : { meant })];
  });
}
