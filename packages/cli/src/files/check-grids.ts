import { statSync } from 'node:fs';
import { checkGridFile } from '@shuniu/sdk/import';
import { checkCrs, checkOutput, positive, samplesOf } from '../check-options.ts';
import { handOver } from '../hand-over.ts';
import type { Io } from '../io.ts';
import { today } from '../today.ts';

export interface GridFlags {
  readonly toleranceM: string;
  readonly communities?: string;
  readonly crs?: string;
  readonly samples: string;
  readonly report?: string;
  readonly json?: boolean;
}

export async function checkGrids(file: string, flags: GridFlags, io: Io): Promise<void> {
  const inputs = [file, ...(flags.communities === undefined ? [] : [flags.communities])];
  for (const input of inputs) statSync(input);
  checkOutput('--report', flags.report, ['.html', '.htm'], inputs);
  checkCrs(flags.crs);
  const { report, picture } = await checkGridFile({
    file,
    toleranceM: positive('--tolerance-m', flags.toleranceM),
    asOf: today(),
    samples: samplesOf(flags.samples),
    lang: io.lang(),
    ...(flags.communities === undefined ? {} : { communities: flags.communities }),
    ...(flags.crs === undefined ? {} : { crs: flags.crs }),
  });
  await handOver(report, picture, 'grids', flags, io);
}
