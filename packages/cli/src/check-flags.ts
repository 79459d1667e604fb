import { Option, type Command } from './commander.ts';
import type { Io } from './io.ts';
import { RECORD_TYPES } from './record-types.ts';
import { help } from './words/help.ts';
import { say } from './words/text.ts';

/** What commander gives for the options of `check` and `import`. */
export interface CheckFlags {
  readonly as: string;
  readonly standard?: string;
  readonly overlay?: string;
  readonly standards?: string;
  readonly asOf?: string;
  readonly crs?: string;
  readonly encoding: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly map?: string;
  readonly grids?: string;
  readonly division?: string;
  readonly rejects?: string;
  readonly report?: string;
  readonly onConflict?: 'update' | 'skip' | 'error';
  readonly onMissing?: 'keep' | 'retire';
  readonly dryRun?: boolean;
  readonly workers?: string;
  readonly samples: string;
  readonly near?: string;
  readonly db?: string;
  readonly json?: boolean;
  readonly yes?: boolean;
  readonly postgis?: boolean;
}

/** Options that `check` and `import` share. */
export function addCheckOptions(command: Command, io: Io): Command {
  const text = (key: keyof typeof help): string => say(io.lang(), help[key]);
  return command
    .argument('<files...>', text('files'))
    .addOption(new Option('--as <type>', text('as')).choices([...RECORD_TYPES]).makeOptionMandatory())
    .option('--standard <table@edition>', text('standard'))
    .option('--overlay <id>', text('overlay'))
    .option('--standards <dir>', text('standards'))
    .option('--as-of <date>', text('asOf'))
    .option('--crs <crs>', text('crs'))
    .addOption(new Option('--encoding <name>', text('encoding')).default('auto'))
    .option('--sheet <name>', text('sheet'))
    .option('--delimiter <character>', text('delimiter'))
    .option('--map <file.yaml>', text('map'))
    .option('--grids <file|db>', text('grids'))
    .option('--division <digits>', text('division'))
    .option('--near <metres>', text('near'))
    .option('--rejects <file>', text('rejects'))
    .option('--report <file.html>', text('report'))
    .addOption(new Option('--samples <n>', text('samples')).default('20'))
    .option('--workers <n>', text('workers'));
}
