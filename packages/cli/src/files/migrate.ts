import { migrateStore, writeTable } from '@shuniu/sdk/crosswalk';
import { openStore } from '@shuniu/sdk/store';
import { checkOutput, dateOf } from '../check-options.ts';
import { databaseOf, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { grouped } from '../show/numbers.ts';
import { ProgressLine } from '../show/progress.ts';
import { today } from '../today.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { say } from '../words/text.ts';

export interface MigrateFlags {
  readonly as: string;
  readonly standard: string;
  readonly toStandard: string;
  readonly overlay?: string;
  readonly standards?: string;
  readonly asOf?: string;
  readonly worklist?: string;
  readonly db?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export async function migrate(flags: MigrateFlags, io: Io): Promise<void> {
  const { as, standard, toStandard, overlay, worklist, dryRun = false } = flags;
  checkOutput('--worklist', worklist, ['.csv', '.xlsx'], []);
  const asOf = dateOf('--as-of', flags.asOf) ?? today();
  const library = await libraryOf(flags, io);
  const line = new ProgressLine(io);
  const store = await openStore(databaseOf(flags, io));
  try {
    const change = { as, standard, toStandard, library, ...(overlay !== undefined && { overlay }) };
    const {
      outcome,
      worklist: list,
      resumed,
      close,
    } = await migrateStore(store, change, asOf, {
      ...{ dryRun, asOfToday: flags.asOf === undefined },
      onMove: ({ done, of, rows }) => line.show({ stage: 'migrating', share: done / of, rows, refused: 0 }),
    });
    line.clear();
    if (worklist !== undefined) await writeTable(worklist, list.table(io.lang()));
    if (resumed) io.say(words.migrateResumed, { asOf: outcome.asOf });
    if (flags.json === true) io.out(JSON.stringify({ ...outcome, dryRun }, null, 2));
    const { from, to, migrated, unreviewedEvidence, kept, undecided } = outcome;
    io.err(
      say(io.lang(), words.migrateDone, { from, to, n: grouped(migrated) }) +
        (dryRun ? say(io.lang(), words.migrateDry) : ''),
    );
    if (unreviewedEvidence > 0) io.say(words.byName, { n: grouped(unreviewedEvidence) });
    io.say(words.migrateKept, { n: grouped(Object.values(kept).reduce((sum, n) => sum + n, 0)) });
    if (worklist !== undefined) io.say(words.worklistAt, { path: worklist, n: undecided });
    // Only now is it over: had we died before the report was out, the same command would say it again.
    await close();
  } finally {
    line.clear();
    await store.close();
  }
}
