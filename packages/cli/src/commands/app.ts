import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import type { EnrolFlags } from '../hubs/enrol.ts';
import { addState, stateFolderOf, type StateFlags } from '../hubs/state-folder.ts';
import type { Io } from '../io.ts';
import { hubs as words } from '../words/hubs.ts';
import { say } from '../words/text.ts';

const ALGORITHMS = ['ed25519', 'ecdsa-p256-sha256', 'x-shuniu-sm2-sm3'] as const;

const EXAMPLES = [
  'shuniu app keygen --out water.pem',
  'shuniu app enrol province --hub https://hub.example.gov.cn --app water --key-id key_x --key water.pem',
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
    .requiredOption('--app <id>', text('app'))
    .requiredOption('--key-id <id>', text('keyId'))
    .requiredOption('--key <file>', text('key'))
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

  addExamples(group, EXAMPLES, io);
}
