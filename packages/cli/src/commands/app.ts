import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import type { ApplyFlags } from '../hubs/apply.ts';
import type { EnrolFlags } from '../hubs/enrol.ts';
import { addState, stateFolderOf, type StateFlags } from '../hubs/state-folder.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { usage } from '../words/failures.ts';
import { hubs as words } from '../words/hubs.ts';
import { say } from '../words/text.ts';

const ALGORITHMS = ['ed25519', 'ecdsa-p256-sha256', 'x-shuniu-sm2-sm3'] as const;

const EXAMPLES = [
  'shuniu app keygen --out water.pem',
  'shuniu app enrol province --hub https://hub.example.gov.cn --token she_x --key water.pem',
  'shuniu app apply province --dataset parts --divisions 1401 --purpose 井盖养护',
  'shuniu app show province',
];

/** `shuniu app …`: how this machine makes itself known to hubs. */
export function registerApp(program: Command, io: Io): void {
  const text = (key: keyof typeof words): string => say(io.lang(), words[key]);
  const group = program.command('app').description(text('about'));

  group
    .command('keygen')
    .description(text('keygen'))
    .requiredOption('--out <file>', text('out'))
    .addOption(new Option('--alg <algorithm>', text('alg')).choices([...ALGORITHMS]).default('ed25519'))
    .action(async (flags: { out: string; alg: (typeof ALGORITHMS)[number] }) => {
      const { keygen } = await import('../hubs/keygen.ts');
      await keygen(flags, io);
    });

  addState(group.command('enrol').description(text('enrol')).argument('<name>', text('name')), io)
    .requiredOption('--hub <url>', text('url'))
    .requiredOption('--key <file>', text('key'))
    .option('--token <token>', text('token'))
    .option('--app <id>', text('app'))
    .option('--key-id <id>', text('keyId'))
    .option('--overwrite', text('overwrite'))
    .action(async (name: string, flags: EnrolFlags & StateFlags) => {
      const { enrol } = await import('../hubs/enrol.ts');
      await enrol(name, flags, stateFolderOf(flags, io), io);
    });

  addJson(addState(group.command('show').description(text('show')).argument('[hub]', text('hub')), io), io).action(
    async (name: string | undefined, flags: StateFlags & { json?: boolean }) => {
      const { showHubs } = await import('../hubs/show-hubs.ts');
      await showHubs(name, flags.json === true, stateFolderOf(flags, io), io);
    },
  );

  addJson(addState(group.command('apply').description(text('apply')).argument('<hub>', text('hub')), io), io)
    .requiredOption('--dataset <id>', text('dataset'))
    .addOption(new Option('--action <action>', text('action')).choices(['read', 'push']).default('read'))
    .option('--divisions <codes>', text('divisions'))
    .option('--fields <names>', text('fields'))
    .requiredOption('--purpose <text>', text('purpose'))
    .option('--until <date>', text('until'))
    .action(async (name: string, flags: ApplyFlags & StateFlags) => {
      const { apply } = await import('../hubs/apply.ts');
      await apply(name, flags, stateFolderOf(flags, io), io);
    });

  addJson(addState(group.command('grants').description(text('grants')).argument('<hub>', text('hub')), io), io).action(
    async (name: string, flags: StateFlags & { json?: boolean }) => {
      const { showGrants } = await import('../hubs/apply.ts');
      await showGrants(name, flags.json === true, stateFolderOf(flags, io), io);
    },
  );

  addState(group.command('rotate').description(text('rotate')).argument('<hub>', text('hub')), io)
    .option('--overlap-hours <n>', text('overlap'), '24')
    .action(async (name: string, flags: StateFlags & { overlapHours: string }) => {
      const hours = Number(flags.overlapHours);
      if (!Number.isInteger(hours) || hours < 0 || hours > 720)
        throw new UsageError(usage.notANumber, {
          name: '--overlap-hours',
          wanted: '0 … 720',
          value: flags.overlapHours,
        });
      const { rotate } = await import('../hubs/rotate.ts');
      await rotate(name, hours, stateFolderOf(flags, io), io);
    });

  addExamples(group, EXAMPLES, io);
}
