import type { misconfigured } from '../words/start.ts';
import type { Params } from '../words/text.ts';

export type ConfigProblemCode = keyof typeof misconfigured;

export interface ConfigProblem {
  readonly code: ConfigProblemCode;
  readonly params: Params;
  /** Where in a file, for words that say it in the reader's language. */
  readonly at?: { readonly path: string; readonly line: number };
  /** A setting that may have been meant. */
  readonly meant?: string;
}

/** A hub cannot start with what it was told: all that is wrong, at once. Exit code 2. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join('; '));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export function misconfiguration(code: ConfigProblemCode, params: Params): ConfigError {
  return new ConfigError([{ code, params }]);
}
