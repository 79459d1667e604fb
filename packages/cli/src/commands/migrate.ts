import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson, addLibrary } from '../global-options.ts';
import type { MigrateFlags } from '../files/migrate.ts';
import type { Io } from '../io.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { help } from '../words/help.ts';
import { say } from '../words/text.ts';

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
    .action(async (flags: MigrateFlags) => {
      const { migrate } = await import('../files/migrate.ts');
      await migrate(flags, io);
    });
  addExamples(
    command,
    [
      'shuniu migrate --db .shuniu/db --as part --standard gbt-30428-2/part@2013 --to-standard gbt-47678-5/part@2026 --dry-run',
    ],
    io,
  );
}
