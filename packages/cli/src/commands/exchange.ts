import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import type { PushFlags } from '../exchange/push.ts';
import { addJson } from '../global-options.ts';
import { addState, stateFolderOf, type StateFlags } from '../hubs/state-folder.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { exchange as words } from '../words/exchange.ts';
import { usage } from '../words/failures.ts';
import { say } from '../words/text.ts';

const EXAMPLES = [
  'shuniu exchange push --from city --to province --dataset parts --rejects rejects.csv',
  'shuniu exchange push --from city --to province --dataset parts --follow',
  'shuniu exchange pull --from province --dataset parts --out parts.ndjson',
  'shuniu exchange pull --standards --from province --out standards-of-province',
  'shuniu exchange status',
];

interface PullFlags extends Omit<PushFlags, 'to' | 'dataset'> {
  readonly dataset?: string;
  readonly standards?: boolean;
  readonly to?: string;
  readonly out?: string;
  readonly overwrite?: boolean;
}

/** `shuniu exchange …`: from hub to hub. */
export function registerExchange(program: Command, io: Io): void {
  const text = (key: keyof typeof words): string => say(io.lang(), words[key]);
  const group = program.command('exchange').description(text('about'));

  /** What both ways need to know. */
  const moving = (command: Command): Command =>
    addJson(
      addState(command, io)
        .option('--as-dataset <id>', text('asDataset'))
        .option('--grant <id>', text('grant'))
        .option('--push-grant <id>', text('pushGrant'))
        .option('--batch <n>', text('batch'), '5000')
        .option('--follow', text('follow'))
        .option('--restart', text('restart'))
        .option('--rejects <file>', text('rejects')),
      io,
    );

  moving(
    group
      .command('push')
      .description(text('push'))
      .requiredOption('--to <hub>', text('to'))
      .option('--from <hub>', text('from'), 'local')
      .requiredOption('--dataset <id>', text('dataset')),
  ).action(async (flags: PushFlags & StateFlags) => run(flags, io));

  moving(
    group
      .command('pull')
      .description(text('pull'))
      .requiredOption('--from <hub>', text('pullFrom'))
      .option('--to <hub>', text('pullTo'))
      .option('--dataset <id>', text('dataset')),
  )
    .option('--standards', text('standardsToo'))
    .option('--out <path>', text('out'))
    .option('--overwrite', text('overwrite'))
    .action(async ({ to, out, standards, dataset, ...rest }: PullFlags & StateFlags) => {
      if (standards === true) {
        if (out === undefined || to !== undefined || dataset !== undefined) throw new UsageError(words.standardsOut);
        const { pullStandards } = await import('../exchange/pull-standards.ts');
        return pullStandards({ ...rest, out }, stateFolderOf(rest, io), io);
      }
      if (dataset === undefined) throw new UsageError(words.datasetNeeded);
      const flags = { ...rest, dataset };
      if ((to === undefined) === (out === undefined)) throw new UsageError(words.outOrTo);
      if (to !== undefined) return run({ ...flags, to }, io);
      const { pullFile } = await import('../exchange/pull-file.ts');
      await pullFile({ ...flags, out: out ?? '' }, stateFolderOf(flags, io), io);
    });

  addJson(addState(group.command('status').description(text('status')), io), io).action(
    async (flags: StateFlags & { json?: boolean }) => {
      const { status } = await import('../exchange/status.ts');
      await status(flags.json === true, stateFolderOf(flags, io), io);
    },
  );
  addExamples(group, EXAMPLES, io);
}

async function run(flags: PushFlags & StateFlags, io: Io): Promise<void> {
  const batch = Number(flags.batch);
  if (!Number.isInteger(batch) || batch < 1 || batch > 50_000)
    throw new UsageError(usage.notANumber, { name: '--batch', wanted: '1 … 50000', value: flags.batch ?? '' });
  const { push } = await import('../exchange/push.ts');
  await push(flags, batch, stateFolderOf(flags, io), io);
}
