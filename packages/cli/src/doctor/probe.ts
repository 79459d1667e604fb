import type { Text } from '../words/text.ts';

/** One thing that was looked at on this machine. */
export interface Probe {
  /** Stable, for `--json`. */
  readonly id: string;
  readonly name: Text;
  /** ok; note: works, but read on; missing: an extra is not there; broken: nothing will work. */
  readonly state: 'ok' | 'note' | 'missing' | 'broken';
  readonly detail: string;
  /** What to do about it. */
  readonly advice?: Text;
}
