import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson, addLibrary } from '../global-options.ts';
import type { Io } from '../io.ts';
import type { ImportFilingFlags } from '../standards/import-filing.ts';
import { filing } from '../words/filing.ts';
import { help } from '../words/help.ts';
import { say } from '../words/text.ts';

/** `shuniu standards import-filing`: what it needs is loaded only when it runs. */
export function registerFilingWork(group: Command, io: Io): void {
  const lang = io.lang();
  const command = addLibrary(
    addJson(
      group
        .command('import-filing')
        .description(say(lang, filing.import))
        .argument('<file>', say(lang, filing.spreadsheet)),
      io,
    ),
    io,
  )
    .requiredOption('--standard <table@edition>', say(lang, help.standard))
    .requiredOption('--owner <id>', say(lang, filing.owner))
    .requiredOption('--edition <year>', say(lang, filing.edition))
    .requiredOption('--dir <folder>', say(lang, filing.dir))
    .option('--overlay <id>', say(lang, help.overlay))
    .option('--sheet <name>', say(lang, help.sheet))
    .option('--decisions <file>', say(lang, filing.decisions))
    .option('--force', say(lang, filing.force))
    .action(async (file: string, flags: ImportFilingFlags) => {
      const { importFilingTable } = await import('../standards/import-filing.ts');
      await importFilingTable(file, flags, io);
    });
  addExamples(
    command,
    [
      'shuniu standards import-filing 立案标准.xlsx --sheet 部件 --standard gbt-30428-2/part@2013 --owner cn-140800 --edition 2023 --dir yuncheng',
    ],
    io,
  );
}
