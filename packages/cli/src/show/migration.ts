import type { ConvertMigration, MigrationOutcome } from '@shuniu/sdk/convert';
import type { Io } from '../io.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { say, type Text } from '../words/text.ts';
import { grouped } from './numbers.ts';
import { printFact } from './text-report.ts';

const KEPT = {
  ambiguous: words.keptAmbiguous,
  none: words.keptNone,
  unreviewed: words.keptUnreviewed,
  unknown: words.keptUnknown,
  unusable: words.keptUnusable,
  taken: words.keptTaken,
} as const satisfies Record<keyof MigrationOutcome['kept'], Text>;

/** How many rows changed their edition, how many did not and why, and what is to be decided. */
export function printMigration(
  { to, migrated, unreviewedEvidence, kept, undecided }: MigrationOutcome,
  asked: Pick<ConvertMigration, 'kept' | 'worklist'>,
  io: Io,
): void {
  const text = (words: Text, params?: Record<string, string | number>): string => say(io.lang(), words, params);
  const some = (n: number): string => io.colour.bold(grouped(n));
  const byName =
    unreviewedEvidence === 0 ? '' : `  ${io.colour.yellow(text(words.byName, { n: grouped(unreviewedEvidence) }))}`;
  printFact(words.migration, text(words.migrated, { n: some(migrated), to }) + byName, io);
  const reasons = (Object.keys(KEPT) as (keyof typeof KEPT)[]).filter((reason) => kept[reason] > 0);
  const n = reasons.reduce((sum, reason) => sum + kept[reason], 0);
  const why = reasons.map((reason) => text(KEPT[reason], { n: grouped(kept[reason]) })).join(' · ');
  printFact(
    words.migration,
    text(words.keptRows, { n: some(n), path: asked.kept }) + (why === '' ? '' : `  ${io.colour.dim(why)}`),
    io,
  );
  if (asked.worklist !== undefined)
    printFact(words.worklistLabel, text(words.worklistAt, { path: asked.worklist, n: undecided }), io);
  io.err('');
}
