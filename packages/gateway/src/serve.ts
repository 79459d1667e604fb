import type { Config } from './config/config.ts';
import { readConfig } from './config/read-config.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { loggerFor } from './operations/log.ts';
import { startHub } from './start-hub.ts';
import { start } from './words/start.ts';
import { say, type Lang } from './words/text.ts';

export interface ServeOptions {
  /** Wins over file and environment. */
  readonly db?: string;
  /** Configuration file; absent: `SHUNIU_GATEWAY_CONFIG`, or none. */
  readonly config?: string;
  readonly lang: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a hub until this process is asked to end (SIGTERM, SIGINT), and says on stderr what people need to know. Never
 * throws.
 * @returns exit code: 0 stopped as asked, 2 configuration, 3 system
 */
export async function serve({ db, config: file, lang: asked, env = process.env }: ServeOptions): Promise<ExitCode> {
  const lang: Lang = asked === 'en' ? 'en' : 'zh-CN';
  const tell = (text: string): void => void process.stderr.write(`${text}\n`);
  try {
    const told = { env, ...(file === undefined ? {} : { file }), ...(db === undefined ? {} : { db }) };
    return await untilAsked(readConfig(told), lang, tell);
  } catch (error) {
    const failure = failureOf(error, lang);
    tell(failure.words);
    return failure.exit;
  }
}

async function untilAsked(config: Config, lang: Lang, tell: (text: string) => void): Promise<ExitCode> {
  // from here on nobody loses his request because we were asked while starting
  const asked = signalled();
  const running = await startHub(config, { logger: loggerFor(config) });
  tell(say(lang, start.listening, { title: config.hub.title, url: running.url }));
  if (running.setup !== undefined) tell(say(lang, start.firstAdmin, { link: running.setup }));
  await asked;
  tell(say(lang, start.stopping));
  const whole = await running.stop();
  if (!whole) tell(say(lang, start.cutOff, { ms: config.stopMs }));
  tell(say(lang, start.stopped));
  return EXIT.clean;
}

/** The first signal asks; a second one finds no listener and ends the process on the spot. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const heard = (): void => {
      for (const signal of SIGNALS) process.off(signal, heard);
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, heard);
  });
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
