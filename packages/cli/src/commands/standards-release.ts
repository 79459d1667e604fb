import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import type { Io } from '../io.ts';
import { release as words } from '../words/release.ts';
import { standards } from '../words/standards.ts';
import { say } from '../words/text.ts';

interface Flags {
  readonly json?: boolean;
  readonly date?: string;
}

/** `shuniu standards release-check` and `release`: from changed tables to a changelog. */
export function registerRelease(group: Command, io: Io): void {
  const lang = io.lang();
  const checked = addJson(
    group
      .command('release-check')
      .description(say(lang, words.check))
      .argument('[dir]', say(lang, standards.folder), 'standards'),
    io,
  ).action(async (folder: string, flags: Flags) => {
    const { checkRelease } = await import('../standards/release.ts');
    await checkRelease(folder, { json: flags.json === true, write: false }, io);
  });
  addJson(
    group
      .command('release')
      .description(say(lang, words.release))
      .argument('[dir]', say(lang, standards.folder), 'standards'),
    io,
  )
    .option('--date <day>', say(lang, words.date))
    .action(async (folder: string, flags: Flags) => {
      const { checkRelease } = await import('../standards/release.ts');
      const { json = false, date } = flags;
      await checkRelease(folder, { json, write: true, ...(date !== undefined && { date }) }, io);
    });
  addExamples(checked, ['shuniu standards release-check', 'shuniu standards release-check --json'], io);
}
