import type { Change, Diff } from './change.ts';
import { summed } from './diff-tables.ts';
import type { DiffRule, Level } from './rules.ts';

/** Another level than the catalogue's, and why. */
export interface LevelOverride {
  readonly level: Level;
  readonly reason: string;
}

/** What one house thinks of levels: by rule, and by rule and code, which goes before. */
export interface DiffProfile {
  readonly rules: ReadonlyMap<DiffRule, LevelOverride>;
  readonly codes: readonly (LevelOverride & { readonly rule: DiffRule; readonly code: string })[];
}

/** The diff with the levels of a profile. `unused` names its single decisions that met no change: they are out of date or mistyped. */
export function withProfile(
  diff: Diff,
  profile: DiffProfile,
): { readonly diff: Diff; readonly unused: readonly string[] } {
  const used = new Set<LevelOverride>();
  const changes = diff.changes.map((change): Change => {
    const own = profile.codes.find(({ rule, code }) => rule === change.rule && code === change.code);
    const override = own ?? profile.rules.get(change.rule);
    if (override === undefined) return change;
    used.add(override);
    const { level, reason } = override;
    return { ...change, level, overridden: { level: change.level, reason } };
  });
  const unused = profile.codes.flatMap((each) => (used.has(each) ? [] : [`${each.rule} ${each.code}`]));
  return { diff: { ...diff, changes, ...summed(changes) }, unused };
}
