import { basename, dirname, join } from 'node:path';
import { checkGridFile } from '../../src/import/check-grid-file.ts';
import type { ImportOptions } from '../../src/import/options.ts';
import type { Report } from '../../src/report/report.ts';
import { check, folder, noticesOf } from '../import/run.ts';
import type { Fixture } from './defect.ts';

/** What the pipeline, or for grids their check, makes of a fixture's file. */
export async function comesTo({ make, options = {}, gridCheck }: Fixture): Promise<{
  readonly notices: readonly string[];
  readonly counts: Report['counts'];
  readonly input: Report['inputs'][number] | undefined;
}> {
  const path = make(folder());
  if (gridCheck === true) {
    const { report } = await checkGridFile({
      file: path,
      toleranceM: 0.05,
      asOf: '2024-06-01',
      samples: 20,
      lang: 'en',
    });
    return { notices: report.notices.map(({ code }) => code), counts: report.counts, input: report.inputs[0] };
  }
  const { map, standard, ...others } = options;
  const settings: Partial<ImportOptions> = {
    ...others,
    ...(map === undefined ? {} : { map: join(dirname(path), basename(map)) }),
  };
  const report = await check(
    path,
    standard === ''
      ? ({ ...settings, standard: undefined } as never)
      : { ...settings, ...(standard === undefined ? {} : { standard }) },
  );
  return { notices: noticesOf(report), counts: report.counts, input: report.inputs[0] };
}
