import { importFiles } from '@shuniu/sdk/import';
import type { CheckFlags } from '../check-flags.ts';
import { importOptionsOf } from '../check-options.ts';
import { databaseOf, libraryOf } from '../global-options.ts';
import { handOver } from '../hand-over.ts';
import type { Io } from '../io.ts';
import { ProgressLine } from '../show/progress.ts';

/** Opens a database only to read the grids of `--grids db`. */
export async function checkFiles(files: readonly string[], flags: CheckFlags, io: Io): Promise<void> {
  const options = { ...importOptionsOf(files, flags, io), library: await libraryOf(flags, io), dryRun: true };
  const line = new ProgressLine(io);
  const store = flags.grids === 'db' ? await storeAt(databaseOf(flags, io)) : undefined;
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
}

async function storeAt(address: string) {
  const { openStore } = await import('@shuniu/sdk/store');
  return openStore(address);
}
