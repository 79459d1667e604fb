import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson } from '../global-options.ts';
import type { Io } from '../io.ts';
import type { NewOverlayFlags } from '../standards/new-overlay.ts';
import { standards as words } from '../words/standards.ts';
import { say } from '../words/text.ts';

/** The commands of `shuniu standards` that a city's maintainer works with. What they need is loaded only when they run. */
export function registerOverlayWork(group: Command, io: Io): void {
  const lang = io.lang();
  const started = addJson(
    group.command('new-overlay').description(say(lang, words.newOverlay)).argument('<id>', say(lang, words.overlayId)),
    io,
  )
    .requiredOption('--base <table@edition>', say(lang, words.base), collect, [])
    .option('--parent <id>', say(lang, words.parentId))
    .option('--name-zh <name>', say(lang, words.nameZh))
    .option('--name-en <name>', say(lang, words.nameEn))
    .option('--dir <folder>', say(lang, words.dir), 'standards')
    .action(async (id: string, flags: NewOverlayFlags) => {
      const { startOverlay } = await import('../standards/new-overlay.ts');
      await startOverlay(id, flags, io);
    });
  addExamples(
    started,
    [
      'shuniu standards new-overlay cn-140800 --base gbt-30428-2/part@2013 --base gbt-30428-2/event@2013 --name-zh 运城市',
    ],
    io,
  );
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
