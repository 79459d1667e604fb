import { statSync } from 'node:fs';
import { checkGridFile } from '@shuniu/sdk/import';
import { checkCrs, checkOutput, positive, samplesOf } from '../check-options.ts';
import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import { handOver } from '../hand-over.ts';
import type { Io } from '../io.ts';
import { today } from '../today.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

interface Flags {
  readonly toleranceM: string;
  readonly communities?: string;
  readonly crs?: string;
  readonly samples: string;
  readonly report?: string;
  readonly json?: boolean;
}

/** `shuniu grids check`: do unit grids tile their area, without gaps, overlaps and broken rings, each within one community? */
export function registerGrids(program: Command, io: Io): void {
  const text = (key: keyof typeof help): string => say(io.lang(), help[key]);
  const group = program.command('grids').description(text('grids_'));
  const check = group
    .command('check')
    .description(text('gridsCheck'))
    .argument('<file>', text('gridsFile'))
    .addOption(new Option('--tolerance-m <metres>', text('tolerance')).default('0.05'))
    .option('--communities <file>', text('communities'))
    .option('--crs <crs>', text('crs'))
    .option('--report <file.html>', text('report'))
    .addOption(new Option('--samples <n>', text('samples')).default('20'));
  addJson(check, io).action(async (file: string, flags: Flags) => {
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
  });
  addExamples(check, examples.grids, io);
  addExamples(group, examples.grids, io);
}
