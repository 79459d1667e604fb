import { StoreError } from '@shuniu/sdk/store';
import { ConfigError, type ConfigProblem } from './config/config-error.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failed, misconfigured, start } from './words/start.ts';
import { say, type Lang } from './words/text.ts';

/** How a command ends that threw. */
export interface Failure {
  readonly exit: ExitCode;
  readonly words: string;
}

/** The one place that turns what was thrown into an exit code and words. */
export function failureOf(error: unknown, lang: Lang): Failure {
  if (error instanceof ConfigError)
    return { exit: EXIT.usage, words: error.problems.map((problem) => told(problem, lang)).join('\n') };
  if (error instanceof StoreError) {
    const params = { reason: rootOf(error).message, ...error.params };
    if (error.code === 'store_address_invalid')
      return { exit: EXIT.usage, words: say(lang, misconfigured.store_address_invalid, params) };
    const text = Object.hasOwn(failed, error.code) ? failed[error.code as keyof typeof failed] : failed.store_failed;
    return { exit: EXIT.system, words: say(lang, text, params) };
  }
  const reason = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return { exit: EXIT.system, words: say(lang, failed.bug, { reason }) };
}

function told({ code, params, at, meant }: ConfigProblem, lang: Lang): string {
  const where = at === undefined ? (params['where'] ?? '') : say(lang, start.line, at);
  const known = params['known'];
  const hint =
    meant !== undefined
      ? say(lang, start.didYouMean, { name: meant })
      : known !== undefined
        ? say(lang, start.known, { known })
        : '';
  return say(lang, misconfigured[code], { ...params, where, hint }).trimEnd();
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
