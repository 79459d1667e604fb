import { Option, type Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, addJson, addLibrary, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import type { ImpactFlags } from '../standards/impact.ts';
import { crosswalkWords as words } from '../words/crosswalk.ts';
import { help } from '../words/help.ts';
import { say } from '../words/text.ts';

interface Flags {
  readonly overlay?: string;
  readonly standards?: string;
  readonly json?: boolean;
}

/** The commands of `shuniu standards` that are about maps between editions. */
export function registerCrosswalk(group: Command, io: Io): void {
  const lang = io.lang();
  const propose = addLibrary(addJson(group.command('propose-map').description(say(lang, words.propose)), io), io)
    .argument('<from>', say(lang, words.proposeFrom))
    .argument('<to>', say(lang, words.proposeTo))
    .option('--overlay <id>', say(lang, help.overlay))
    .action(async (from: string, to: string, flags: Flags) => {
      const { overlay, json } = flags;
      const library = await libraryOf(flags, io);
      const { showProposals } = await import('../standards/propose-map.ts');
      showProposals(from, to, { json: json === true, library, ...(overlay !== undefined && { overlay }) }, io);
    });
  const apply = addJson(group.command('apply-worklist').description(say(lang, words.apply)), io)
    .argument('<worklist>', say(lang, words.worklistFile))
    .requiredOption('--overlay <id>', say(lang, words.applyOverlay))
    .requiredOption('--dir <folder>', say(lang, words.applyDir))
    .action(async (path: string, flags: { overlay: string; dir: string; json?: boolean }) => {
      // The reader of files is loaded only for those who bring one.
      const { applyWorklist } = await import('../standards/apply-worklist.ts');
      await applyWorklist(path, flags, io);
    });
  const impact = addDatabase(
    addLibrary(addJson(group.command('impact').description(say(lang, words.impact)), io), io),
    io,
  )
    .argument('[file]', say(lang, words.impactFile))
    .addOption(new Option('--as <type>', say(lang, help.as)).choices(['part', 'event']).makeOptionMandatory())
    .requiredOption('--standard <table@edition>', say(lang, help.standard))
    .requiredOption('--to-standard <table@edition>', say(lang, words.toStandard))
    .option('--overlay <id>', say(lang, help.overlay))
    .option('--as-of <date>', say(lang, help.asOf))
    .option('--map <file.yaml>', say(lang, help.map))
    .option('--encoding <name>', say(lang, help.encoding))
    .option('--report <file.html>', say(lang, help.report))
    .action(async (file: string | undefined, flags: ImpactFlags) => {
      const { showImpact } = await import('../standards/impact.ts');
      await showImpact(file, flags, io);
    });
  addExamples(
    impact,
    [
      'shuniu standards impact survey.csv --as part --standard gbt-30428-2/part@2013 --to-standard gbt-47678-5/part@2026 --report impact.html',
      'shuniu standards impact --db .shuniu/db --as part --standard gbt-30428-2/part@2013 --to-standard gbt-47678-5/part@2026',
    ],
    io,
  );
  addExamples(apply, ['shuniu standards apply-worklist work.csv --overlay cn-140100 --dir city-standards'], io);
  addExamples(propose, ['shuniu standards propose-map cjt-214/event@2007 gbt-47678-5/matter@2026'], io);
}
