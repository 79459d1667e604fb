import type { RetireCount } from '@shuniu/sdk/store';
import type { Io } from '../io.ts';
import { reports } from '../words/reports.ts';
import { say } from '../words/text.ts';
import { grouped } from './numbers.ts';

const MOST_LINES = 20;

/**
 * Shows what is about to be retired, by division and class, and asks where a person can answer. Nobody there to ask
 * (no terminal) or `--yes`: it is done, for `--on-missing retire` said so.
 */
export async function confirmRetire(preview: readonly RetireCount[], yes: boolean, io: Io): Promise<boolean> {
  const total = preview.reduce((sum, each) => sum + each.rows, 0);
  if (total === 0) return true;
  const lang = io.lang();
  io.say(reports.willRetire, { n: grouped(total) });
  for (const { within, rows } of preview.slice(0, MOST_LINES)) {
    io.err(`  ${say(lang, reports.retireLine, { within: within.join(' '), n: grouped(rows) })}`);
  }
  if (preview.length > MOST_LINES) io.err(`  … ${preview.length - MOST_LINES}`);
  if (yes || io.terminal === undefined) return true;
  const answer = await io.terminal.ask(say(lang, reports.askRetire));
  if (/^(y|yes|是)$/i.test(answer.trim())) return true;
  io.say(reports.keptMissing);
  return false;
}
