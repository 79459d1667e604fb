import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import type { GridFlags } from '../files/check-grids.ts';
import type { Io } from '../io.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

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
  addJson(check, io).action(async (file: string, flags: GridFlags) => {
    const { checkGrids } = await import('../files/check-grids.ts');
    await checkGrids(file, flags, io);
  });
  addExamples(check, examples.grids, io);
  addExamples(group, examples.grids, io);
}
