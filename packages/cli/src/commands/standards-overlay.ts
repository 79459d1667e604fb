import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson, addLibrary, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import type { ExportFlags } from '../standards/export.ts';
import type { ImportTableFlags } from '../standards/import-table-flags.ts';
import type { LockFlags } from '../standards/lock.ts';
import type { NewOverlayFlags } from '../standards/new-overlay.ts';
import { help } from '../words/help.ts';
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
  const imported = addJson(
    group
      .command('import-table')
      .description(say(lang, words.importTable))
      .argument('<file>', say(lang, words.tableFile)),
    io,
  )
    .requiredOption('--base <table@edition>', say(lang, words.oneBase))
    .requiredOption('--overlay <id>', say(lang, words.oneOverlay))
    .option('--dir <folder>', say(lang, words.dir), 'standards')
    .option('--sheet <name|number>', say(lang, help.sheet))
    .option('--map <headings>', say(lang, words.map))
    .option('--encoding <label>', say(lang, help.encoding))
    .option('--decisions <file>', say(lang, words.decisions))
    .option('--overwrite', say(lang, words.overwriteDecisions))
    .action(async (path: string, flags: ImportTableFlags) => {
      const { runImportTable } = await import('../standards/import-table.ts');
      await runImportTable(path, flags, io);
    });
  addExamples(
    imported,
    ['shuniu standards import-table 立案标准.xlsx --sheet 部件 --base gbt-30428-2/part@2013 --overlay cn-140800'],
    io,
  );

  const exported = addLibrary(
    group.command('export').description(say(lang, words.export)).argument('<table>', say(lang, words.table)),
    io,
  )
    .option('--overlay <id>', say(lang, help.overlay))
    .addOption(new Option('--format <format>', say(lang, words.format)).choices(['csv', 'xlsx', 'json', 'sql']))
    .option('--output <file>', say(lang, words.output))
    .option('--bom', say(lang, words.bom))
    .option('--overwrite', say(lang, help.overwrite))
    .action(async (ref: string, flags: ExportFlags) => {
      const { exportTable } = await import('../standards/export.ts');
      await exportTable(ref, await libraryOf(flags, io), flags, io);
    });

  const locked = addLibrary(addJson(group.command('lock').description(say(lang, words.lock)), io), io)
    .option('--output <file>', say(lang, words.lockOutput), 'standards.lock.json')
    .option('--check', say(lang, words.lockCheck))
    .action(async (flags: LockFlags) => {
      const { lockStandards } = await import('../standards/lock.ts');
      await lockStandards(await libraryOf(flags, io), flags, io);
    });
  addExamples(locked, ['shuniu standards lock --standards city', 'shuniu standards lock --standards city --check'], io);

  addExamples(exported, ['shuniu standards export gbt-30428-2/part@2013 --overlay cn-140100 --output parts.xlsx'], io);
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
