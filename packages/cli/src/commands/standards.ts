import type { Library } from '@shuniu/schema';
import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addJson, addLibrary, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { registerCategories } from './standards-categories.ts';
import { registerVerify } from './standards-verify.ts';
import { registerFilingWork } from './standards-filing.ts';
import { registerOverlayWork } from './standards-overlay.ts';
import { today } from '../today.ts';
import { registerCrosswalk } from './crosswalk.ts';
import { registerDiff } from './standards-diff.ts';
import { registerRelease } from './standards-release.ts';
import { UsageError } from '../usage-error.ts';
import { filing } from '../words/filing.ts';
import { help } from '../words/help.ts';
import { standards as words } from '../words/standards.ts';
import { say } from '../words/text.ts';

interface Flags {
  readonly standard?: string;
  readonly overlay?: string;
  readonly asOf?: string;
  readonly standards?: string;
  readonly json?: boolean;
}

/** `shuniu standards …`: code tables with how far they can be trusted. Reads nothing but the library, `lint` a folder. */
export function registerStandards(program: Command, io: Io): void {
  const lang = io.lang();
  const group = program.command('standards').description(say(lang, words.about));

  addLibrary(addJson(group.command('list').description(say(lang, words.list)), io), io).action(async (flags: Flags) => {
    const { listStandards } = await import('../standards/list.ts');
    listStandards(flags.json === true, await libraryOf(flags, io), io);
  });

  addDay(
    addJson(group.command('show').description(say(lang, words.show)).argument('<table>', say(lang, words.table)), io),
    io,
  )
    .option('--overlay <id>', say(lang, help.overlay))
    .action(async (ref: string, flags: Flags) => {
      const { showTable } = await import('../standards/show.ts');
      showTable(ref, await settled(flags, io), io);
    });

  const lookup = addDay(
    addJson(group.command('lookup').description(say(lang, words.lookup)).argument('<code>', say(lang, words.code)), io),
    io,
  )
    .option('--standard <table@edition>', say(lang, help.standard))
    .option('--overlay <id>', say(lang, help.overlay))
    .action(async (code: string, flags: Flags) => {
      const settings = await settled(flags, io);
      if (flags.standard === undefined)
        throw new UsageError(words.standardNeeded, {
          code,
          known: whoHas(code, settings.library) || say(lang, words.nowhere),
        });
      const { showLookup } = await import('../standards/lookup.ts');
      showLookup(code, { ...settings, standard: flags.standard }, io);
    });

  const translate = addDay(
    addJson(
      group.command('translate').description(say(lang, words.translate)).argument('<code>', say(lang, words.code)),
      io,
    ),
    io,
  )
    .requiredOption('--from <table@edition>', say(lang, words.from))
    .requiredOption('--to <table@edition>', say(lang, words.to))
    .option('--overlay <id>', say(lang, help.overlay))
    .action(async (code: string, flags: Flags & { from: string; to: string }) => {
      const { showTranslation } = await import('../standards/translate.ts');
      showTranslation(code, { ...(await settled(flags, io)), from: flags.from, to: flags.to }, io);
    });

  addDay(
    addJson(group.command('filing').description(say(lang, filing.about)).argument('<code>', say(lang, words.code)), io),
    io,
  )
    .requiredOption('--standard <table@edition>', say(lang, help.standard))
    .option('--overlay <id>', say(lang, filing.overlay))
    .action(async (code: string, flags: Flags & { standard: string }) => {
      const { showFiling } = await import('../standards/filing.ts');
      showFiling(code, { ...(await settled(flags, io)), standard: flags.standard }, io);
    });

  addJson(
    group.command('lint').description(say(lang, words.lint)).argument('[dir]', say(lang, words.folder), 'standards'),
    io,
  )
    .addOption(
      new Option('--fail-on <severity>', say(lang, words.failOn)).choices(['error', 'warning']).default('error'),
    )
    .action(async (folder: string, flags: Flags & { failOn: 'error' | 'warning' }) => {
      // The schema validator is loaded only for those who lint.
      const { lintFolder } = await import('../standards/lint.ts');
      await lintFolder(folder, { json: flags.json === true, failOn: flags.failOn }, io);
    });

  registerCategories(group, io);
  registerOverlayWork(group, io);
  registerFilingWork(group, io);
  registerVerify(group, io);
  registerCrosswalk(group, io);
  registerDiff(group, io);
  registerRelease(group, io);

  addExamples(lookup, ['shuniu standards lookup 0118 --standard gbt-30428-2/part@2013 --overlay cn-140100'], io);
  addExamples(
    translate,
    ['shuniu standards translate 0117 --from cjt-214/part@2007 --to gbt-30428-2/part@2013 --json'],
    io,
  );
}

function addDay(command: Command, io: Io): Command {
  return addLibrary(command, io).option('--as-of <day>', say(io.lang(), help.asOf));
}

async function settled(flags: Flags, io: Io) {
  const { overlay, asOf, json } = flags;
  const library = await libraryOf(flags, io);
  return { asOf: asOf ?? today(), json: json === true, library, ...(overlay !== undefined && { overlay }) };
}

function whoHas(code: string, { tables }: Library): string {
  return tables
    .flatMap((table) => table.codes.filter((each) => each.code === code).map(({ name }) => `${table.ref} ${name}`))
    .join(', ');
}
