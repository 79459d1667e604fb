import { addCheckOptions, type CheckFlags } from '../check-flags.ts';
import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson } from '../global-options.ts';
import type { Io } from '../io.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

/** `shuniu import`: check + transform + load. The same command after a kill goes on from where it stopped. */
export function registerImport(program: Command, io: Io): void {
  const text = (key: keyof typeof help): string => say(io.lang(), help[key]);
  const command = addCheckOptions(program.command('import').description(text('import')), io);
  command
    .addOption(
      new Option('--on-conflict <what>', text('onConflict')).choices(['update', 'skip', 'error']).default('update'),
    )
    .addOption(new Option('--on-missing <what>', text('onMissing')).choices(['keep', 'retire']).default('keep'))
    .option('--postgis', text('postgis'))
    .option('--yes', text('yes'))
    .option('--dry-run', text('dryRun'));
  addJson(addDatabase(command, io), io);
  command.action(async (files: string[], flags: CheckFlags) => {
    const { importInto } = await import('../files/import.ts');
    await importInto(files, flags, io);
  });
  addExamples(command, examples.import, io);
}
