import { existsSync } from 'node:fs';
import { importFiles, type ImportOptions } from '@shuniu/sdk/import';
import { openStore, type Store } from '@shuniu/sdk/store';
import { minuteOf } from '../today.ts';
import { addCheckOptions, importOptionsOf, type CheckFlags } from '../check-options.ts';
import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson, databaseOf, libraryOf } from '../global-options.ts';
import { handOver } from '../hand-over.ts';
import type { Io } from '../io.ts';
import { ProgressLine } from '../show/progress.ts';
import { confirmRetire, tellRetire } from '../show/retire.ts';
import { examples, help } from '../words/help.ts';
import { reports } from '../words/reports.ts';
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
    const options = { ...importOptionsOf(files, flags, io), library: await libraryOf(flags, io) };
    const line = new ProgressLine(io);
    // a rehearsal leaves the database as it is, down to the schema; it may have to read grids from it
    const store = await storeFor(options, databaseOf(flags, io), flags.postgis === true);
    try {
      const outcome = await importFiles(options, {
        ...(store === undefined ? {} : { store }),
        onResume: (startedAt) => io.say(reports.resuming, { time: minuteOf(startedAt) }),
        onProgress: (progress) => line.show(progress),
        onRetirePreview: (preview) => {
          line.clear();
          if (!tellRetire(preview, reports.wouldRetire, io)) io.say(reports.wouldRetireNone);
        },
        confirmRetire: (preview) => {
          line.clear();
          return confirmRetire(preview, flags.yes === true, io);
        },
      });
      line.clear();
      if (options.dryRun && options.onMissing === 'retire' && store === undefined) io.say(reports.wouldRetireNone);
      await handOver(outcome.report, outcome.picture, 'import', flags, io);
      // Only now is the import over: had we died before the report was out, the same command would write it again.
      await outcome.close();
    } finally {
      line.clear();
      await store?.close();
    }
  });
  addExamples(command, examples.import, io);
}

/** A rehearsal needs what is stored only for its grids and for what it would retire; a folder that is not there holds nothing. */
async function storeFor(options: ImportOptions, address: string, postgis: boolean): Promise<Store | undefined> {
  if (!options.dryRun) return openStore(address, { postgis });
  if (options.grids === 'db') return openStore(address);
  const isThere = /^postgres(ql)?:/.test(address) || existsSync(address);
  return options.onMissing === 'retire' && isThere ? openStore(address, { untouched: true }) : undefined;
}
