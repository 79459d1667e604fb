import { existsSync } from 'node:fs';
import { importFiles, type ImportOptions } from '@shuniu/sdk/import';
import { openStore, type Store } from '@shuniu/sdk/store';
import type { CheckFlags } from '../check-flags.ts';
import { importOptionsOf } from '../check-options.ts';
import { databaseOf, libraryOf } from '../global-options.ts';
import { handOver } from '../hand-over.ts';
import type { Io } from '../io.ts';
import { ProgressLine } from '../show/progress.ts';
import { confirmRetire, tellRetire } from '../show/retire.ts';
import { minuteOf } from '../today.ts';
import { reports } from '../words/reports.ts';

/** The same command after a kill goes on from where it stopped. */
export async function importInto(files: readonly string[], flags: CheckFlags, io: Io): Promise<void> {
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
}

/** A rehearsal needs what is stored only for its grids and for what it would retire; a folder that is not there holds nothing. */
async function storeFor(options: ImportOptions, address: string, postgis: boolean): Promise<Store | undefined> {
  if (!options.dryRun) return openStore(address, { postgis });
  if (options.grids === 'db') return openStore(address);
  const isThere = /^postgres(ql)?:/.test(address) || existsSync(address);
  return options.onMissing === 'retire' && isThere ? openStore(address, { untouched: true }) : undefined;
}
