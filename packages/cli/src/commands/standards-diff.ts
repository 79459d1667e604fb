import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson, addLibrary, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import type { DiffFlags } from '../standards/diff.ts';
import { diff as words } from '../words/diff.ts';
import { say } from '../words/text.ts';

type Flags = Omit<DiffFlags, 'library'> & { readonly standards?: string; readonly json?: boolean };

/** `shuniu standards diff`: a gate for CI, and the changelog of a release. */
export function registerDiff(group: Command, io: Io): void {
  const lang = io.lang();
  const levels = ['major', 'minor', 'patch'];
  const command = group
    .command('diff')
    .description(say(lang, words.about))
    .argument('<a>', say(lang, words.operand))
    .argument('<b>', say(lang, words.operand))
    .addOption(
      new Option('--format <what>', say(lang, words.format))
        .choices(['text', 'json', 'sarif', 'markdown'])
        .default('text'),
    )
    .addOption(new Option('--fail-on <level>', say(lang, words.failOn)).choices(levels))
    .option('--output <file>', say(lang, words.output))
    .option('--profile <file.yaml>', say(lang, words.profile));
  addLibrary(addJson(command, io), io).action(async (a: string, b: string, { json, standards, ...flags }: Flags) => {
    const library = await libraryOf(standards === undefined ? {} : { standards }, io);
    const { showDiff } = await import('../standards/diff.ts');
    await showDiff(a, b, { ...flags, ...(json === true && { format: 'json' }), library }, io);
  });
  addExamples(
    command,
    [
      'shuniu standards diff gbt-30428-2/part@2013 gbt-47678-5/part@2026',
      'shuniu standards diff gbt-30428-2/part@2013 gbt-30428-2/part@2013+cn-140100 --format markdown',
      'shuniu standards diff ../released/standards::gbt-47678-5/part@2026 standards::gbt-47678-5/part@2026 --fail-on major',
    ],
    io,
  );
}
