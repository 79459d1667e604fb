import { addCheckOptions, type CheckFlags } from '../check-flags.ts';
import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson } from '../global-options.ts';
import type { Io } from '../io.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

/** `shuniu check`: validates, writes nothing to a database. */
export function registerCheck(program: Command, io: Io): void {
  const command = program.command('check').description(say(io.lang(), help.check));
  addJson(addDatabase(addCheckOptions(command, io), io), io);
  command.action(async (files: string[], flags: CheckFlags) => {
    const { checkFiles } = await import('../files/check.ts');
    await checkFiles(files, flags, io);
  });
  addExamples(command, examples.check, io);
}
