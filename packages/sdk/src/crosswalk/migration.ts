import type { KeptReason } from './row-migrator.ts';

/** What a change of edition did, in numbers. */
export interface MigrationOutcome {
  readonly from: string;
  readonly to: string;
  readonly overlay: string | null;
  readonly asOf: string;
  /** Rows that were rewritten. */
  readonly migrated: number;
  /** Of those, how many by rows of a map that nobody has reviewed. */
  readonly unreviewedEvidence: number;
  /** Of those, how many got the name of their new class. */
  readonly renamed: number;
  /** Rows that stay as they stood, by reason. */
  readonly kept: Readonly<Record<KeptReason, number>>;
  /** Lines of the worklist. */
  readonly undecided: number;
}

export const KEPT_REASONS = ['ambiguous', 'none', 'unreviewed', 'unknown', 'unusable', 'taken'] as const;

export class MigrationCounts {
  migrated = 0;
  unreviewedEvidence = 0;
  renamed = 0;
  readonly kept: Record<KeptReason, number> = {
    ambiguous: 0,
    none: 0,
    unreviewed: 0,
    unknown: 0,
    unusable: 0,
    taken: 0,
  };

  get keptInAll(): number {
    return KEPT_REASONS.reduce((sum, reason) => sum + this.kept[reason], 0);
  }
}
