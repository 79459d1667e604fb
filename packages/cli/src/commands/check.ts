import { importFiles } from '@shuniu/sdk/import';
import { openStore } from '@shuniu/sdk/store';
import { addCheckOptions, importOptionsOf, type CheckFlags } from '../check-options.ts';
import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson, databaseOf, libraryOf } from '../global-options.ts';
import { handOver } from '../hand-over.ts';
import type { Io } from '../io.ts';
import { ProgressLine } from '../show/progress.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

/** `shuniu check`: validates, writes nothing to a database. It opens one only to read the grids of `--grids db`. */
export function registerCheck(program: Command, io: Io): void {
  const command = program.command('check').description(say(io.lang(), help.check));
  addJson(addDatabase(addCheckOptions(command, io), io), io);
  command.action(async (files: string[], flags: CheckFlags) => {
    const options = { ...importOptionsOf(files, flags, io), library: await libraryOf(flags, io), dryRun: true };
    const line = new ProgressLine(io);
    const store = flags.grids === 'db' ? await openStore(databaseOf(flags, io)) : undefined;
    try {
      const outcome = await importFiles(options, {
        onProgress: (progress) => line.show(progress),
        ...(store === undefined ? {} : { store }),
      });
      line.clear();
      await handOver(outcome.report, outcome.picture, 'check', flags, io);
      await outcome.close();
    } finally {
      line.clear();
      await store?.close();
    }
  });
  addExamples(command, examples.check, io);
}
