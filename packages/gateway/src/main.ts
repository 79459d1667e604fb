import { parseArgs } from 'node:util';
import { setupUrl } from './admin/setup-url.ts';
import type { Config } from './config/config.ts';
import { misconfiguration } from './config/config-error.ts';
import { printedConfig } from './config/print-config.ts';
import { readConfig, type Told } from './config/read-config.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { VERSION } from './version.ts';
import { start } from './words/start.ts';
import { chooseLang, say, type Lang } from './words/text.ts';

interface Flags {
  readonly config?: string;
  readonly db?: string;
  readonly lang?: string;
  readonly user?: string;
  readonly 'print-config'?: boolean;
  readonly help?: boolean;
  readonly version?: boolean;
}

/** `shuniu-gateway`: runs a hub, or one of the few things that only the server's console may do. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const asked = argv.find((_, at) => argv[at - 1] === '--lang') ?? argv.find((word) => /^--lang=/.test(word))?.slice(7);
  const lang = chooseLang(asked, process.env);
  try {
    return await obeyed(argv, lang);
  } catch (error) {
    const failure = failureOf(error, lang);
    process.stderr.write(`${failure.words}\n`);
    return failure.exit;
  }
}

async function obeyed(argv: readonly string[], lang: Lang): Promise<ExitCode> {
  const { flags, command } = parsed(argv);
  if (flags.help === true) return print(say(lang, start.usage));
  if (flags.version === true) return print(VERSION);
  if (flags['print-config'] === true) return print(printedConfig(readConfig(toldBy(flags))));
  if (command === undefined) {
    // everything that a hub needs is loaded only for those who start one
    const { serve } = await import('./serve.ts');
    return serve({ ...flags, lang });
  }
  if (command === 'admin-link') return adminLink(readConfig(toldBy(flags)), flags.user, lang);
  throw misconfiguration('command_unknown', { name: command, known: COMMANDS.join(', ') });
}

/** Only who can read the hub's configuration and keys gets here. */
async function adminLink(config: Config, user: string | undefined, lang: Lang): Promise<ExitCode> {
  const { openHub } = await import('./hub.ts');
  const { consoleLink } = await import('./admin/console-link.ts');
  const hub = await openHub(config);
  try {
    const base = config.publicUrl ?? `http://${config.listen.host}:${config.listen.port}`;
    return print(say(lang, start.adminLink, { link: setupUrl(base, await consoleLink(hub, user)) }));
  } finally {
    await hub.close();
  }
}

const COMMANDS = ['admin-link'];

function print(text: string): ExitCode {
  process.stdout.write(`${text}\n`);
  return EXIT.clean;
}

function toldBy({ config, db }: Flags): Told {
  return { env: process.env, ...(config === undefined ? {} : { file: config }), ...(db === undefined ? {} : { db }) };
}

function parsed(argv: readonly string[]): { flags: Flags; command: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        db: { type: 'string' },
        lang: { type: 'string' },
        user: { type: 'string' },
        'print-config': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    const [command, ...more] = positionals;
    if (more.length > 0) throw misconfiguration('option_unknown', { reason: more.join(' ') });
    return { flags: values, command };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    throw misconfiguration('option_unknown', { reason: (error as Error).message.split('.')[0] ?? '' });
  }
}
