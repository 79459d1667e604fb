import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import type { ConvertFlags } from '../files/convert.ts';
import { addJson } from '../global-options.ts';
import type { Io } from '../io.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

/** `shuniu convert`: format, encoding and coordinates of any table; needs no record type. */
export function registerConvert(program: Command, io: Io): void {
  const text = (key: keyof typeof help): string => say(io.lang(), help[key]);
  const command = program
    .command('convert')
    .description(text('convert'))
    .argument('<in>', text('convertIn'))
    .argument('<out>', text('convertOut'))
    .option('--crs <crs>', text('crs'))
    .option('--to-crs <crs>', text('toCrs'))
    .addOption(new Option('--encoding <name>', text('encoding')).default('auto'))
    .addOption(new Option('--to-encoding <name>', text('toEncoding')).choices(['utf-8', 'utf-8-bom', 'gb18030']))
    .option('--sheet <name>', text('sheet'))
    .option('--delimiter <character>', text('delimiter'))
    .option('--to-standard <table@edition>', say(io.lang(), words.toStandard))
    .addOption(new Option('--as <type>', text('as')).choices(['part', 'event']))
    .option('--standard <table@edition>', text('standard'))
    .option('--overlay <id>', text('overlay'))
    .option('--standards <dir>', text('standards'))
    .option('--as-of <date>', text('asOf'))
    .option('--map <file.yaml>', text('map'))
    .option('--division <digits>', text('division'))
    .option('--kept <file>', say(io.lang(), words.kept))
    .option('--worklist <file>', say(io.lang(), words.worklist))
    .addOption(new Option('--on-taken <what>', say(io.lang(), words.onTaken)).choices(['keep', 'renumber']))
    .addOption(new Option('--samples <n>', text('samples')).default('20'))
    .option('--overwrite', text('overwrite'));
  addJson(command, io).action(async (from: string, to: string, flags: ConvertFlags) => {
    const { convert } = await import('../files/convert.ts');
    await convert(from, to, flags, io);
  });
  addExamples(command, examples.convert, io);
}
