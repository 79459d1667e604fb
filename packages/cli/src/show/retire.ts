import type { RetireCount } from '@shuniu/sdk/store';
import type { Io } from '../io.ts';
import { reports } from '../words/reports.ts';
import { say, type Text } from '../words/text.ts';
import { grouped } from './numbers.ts';

const MOST_LINES = 20;

/**
 * Shows what is about to be retired, by division and class, and asks where a person can answer. Nobody there to ask
 * (no terminal) or `--yes`: it is done, for `--on-missing retire` said so.
 */
export async function confirmRetire(preview: readonly RetireCount[], yes: boolean, io: Io): Promise<boolean> {
  if (!tellRetire(preview, reports.willRetire, io)) return true;
  const lang = io.lang();
  if (yes || io.terminal === undefined) return true;
  const answer = await io.terminal.ask(say(lang, reports.askRetire));
  if (/^(y|yes|是)$/i.test(answer.trim())) return true;
  io.say(reports.keptMissing);
  return false;
}

/** Says how many rows, by division and class; false where there is none. */
export function tellRetire(preview: readonly RetireCount[], title: Text, io: Io): boolean {
  const total = preview.reduce((sum, each) => sum + each.rows, 0);
  if (total === 0) return false;
  io.say(title, { n: grouped(total) });
  for (const { within, rows } of preview.slice(0, MOST_LINES)) {
    io.err(`  ${say(io.lang(), reports.retireLine, { within: within.join(' '), n: grouped(rows) })}`);
  }
  if (preview.length > MOST_LINES) io.err(`  … ${preview.length - MOST_LINES}`);
  return true;
}
