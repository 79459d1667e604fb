import { Option, type Command } from '../commander.ts';
import { checkOutput, dateOf } from '../check-options.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson, addLibrary, databaseOf, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { grouped } from '../show/numbers.ts';
import { ProgressLine } from '../show/progress.ts';
import { today } from '../today.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { help } from '../words/help.ts';
import { say } from '../words/text.ts';

interface Flags {
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

/** `shuniu migrate`: what is stored, into another edition. */
export function registerMigrate(program: Command, io: Io): void {
  const lang = io.lang();
  const command = program.command('migrate').description(say(lang, words.migrate));
  addDatabase(addLibrary(addJson(command, io), io), io)
    .addOption(new Option('--as <type>', say(lang, help.as)).choices(['part', 'event']).makeOptionMandatory())
    .requiredOption('--standard <table@edition>', say(lang, help.standard))
    .requiredOption('--to-standard <table@edition>', say(lang, words.toStandard))
    .option('--overlay <id>', say(lang, help.overlay))
    .option('--as-of <date>', say(lang, help.asOf))
    .option('--worklist <file>', say(lang, words.worklist))
    .option('--dry-run', say(lang, help.dryRun))
    .action((flags: Flags) => migrate(flags, io));
  addExamples(
    command,
    [
      'shuniu migrate --db .shuniu/db --as part --standard gbt-30428-2/part@2013 --to-standard gbt-47678-5/part@2026 --dry-run',
    ],
    io,
  );
}

async function migrate(flags: Flags, io: Io): Promise<void> {
  const { as, standard, toStandard, overlay, worklist, dryRun = false } = flags;
  checkOutput('--worklist', worklist, ['.csv', '.xlsx'], []);
  const asOf = dateOf('--as-of', flags.asOf) ?? today();
  const library = await libraryOf(flags, io);
  // The database is loaded only for those who have one.
  const [{ openStore }, { migrateStore, writeTable }] = await Promise.all([
    import('@shuniu/sdk/store'),
    import('@shuniu/sdk/crosswalk'),
  ]);
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
