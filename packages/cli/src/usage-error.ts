import type { Text } from './words/text.ts';

/** Thrown where the user has to change the command or the configuration: exit code 2. */
export class UsageError extends Error {
  readonly text: Text;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(text: Text, params: Readonly<Record<string, string | number>> = {}) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
    this.params = params;
  }
}
