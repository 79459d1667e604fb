import { join } from 'node:path';
import { openSource } from '@shuniu/sdk/read';
import {
  importFiling,
  present,
  putFiles,
  readFilingDecisions,
  FilingHeaderMissing,
  WorklistBroken,
  writeFilingWorklist,
  type FilingQuestion,
  type ImportedFiling,
} from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import { libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { filing, questionWords } from '../words/filing.ts';
import { standards } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';

export interface ImportFilingFlags {
  readonly standard: string;
  readonly owner: string;
  readonly edition: string;
  readonly dir: string;
  readonly overlay?: string;
  readonly sheet?: string;
  readonly decisions?: string;
  readonly standards?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** Ends with 1 while there is something for a person to decide. */
export async function importFilingTable(file: string, flags: ImportFilingFlags, io: Io): Promise<void> {
  if (!/^cn-[0-9]{2}([0-9]{2}){0,2}$/.test(flags.owner))
    throw new UsageError(filing.ownerMalformed, { id: flags.owner });
  if (!/^[0-9]{4}$/.test(flags.edition)) throw new UsageError(filing.editionMalformed, { edition: flags.edition });
  const imported = await importedFrom(file, flags, io);
  const { draft, files } = imported;
  const there = flags.force === true ? [] : await present(flags.dir, files.keys());
  if (there[0] !== undefined) throw new UsageError(filing.present, { path: join(flags.dir, there[0]) });
  await putFiles(flags.dir, files);
  const kind = /filing-rules\/(.*)@/.exec(imported.ref)?.[1] ?? '';
  const worklist = join(flags.dir, `filing-${kind}-to-decide.xlsx`);
  if (draft.questions.length > 0) {
    await writeFilingWorklist(worklist, draft.questions);
    io.setExit(EXIT.findings);
  }
  const written = [
    ...[...files.keys()].map((path) => join(flags.dir, path)),
    ...(draft.questions.length > 0 ? [worklist] : []),
  ];
  if (flags.json === true) io.out(JSON.stringify(report(imported, written), null, 2));
  tell(imported, written, flags.json === true ? io.err : io.out, io.lang());
}

async function importedFrom(file: string, flags: ImportFilingFlags, io: Io): Promise<ImportedFiling> {
  const { standard: base, owner, edition, overlay, sheet } = flags;
  const decisions = flags.decisions === undefined ? undefined : await decisionsIn(flags.decisions);
  const library = await libraryOf(flags, io);
  const source = await openSource(file, { ...(sheet !== undefined && { sheet }) });
  try {
    return await importFiling(source, {
      ...{ owner, edition, base, library },
      ...(overlay !== undefined && { overlay }),
      ...(decisions !== undefined && { decisions }),
    });
  } catch (error) {
    if (error instanceof FilingHeaderMissing)
      throw new UsageError(filing.headerMissing, { file, missing: error.missing.join('、') });
    throw error;
  } finally {
    await source.close();
  }
}

async function decisionsIn(file: string) {
  const source = await openSource(file);
  try {
    return await readFilingDecisions(source);
  } catch (error) {
    if (error instanceof WorklistBroken)
      throw new UsageError(filing.headerMissing, { file, missing: error.missing.join(', ') });
    throw error;
  } finally {
    await source.close();
  }
}

function report({ ref, sheet, draft, counts, continued, tidied }: ImportedFiling, written: readonly string[]) {
  const { rules, ...told } = draft;
  return {
    ref,
    title: sheet.title,
    headerLine: sheet.headerLine,
    columnsNotTaken: sheet.notTaken,
    ...{ counts, rules: rules.length, continued, tidied },
    ...told,
    written,
  };
}

function tell(imported: ImportedFiling, written: readonly string[], out: (text: string) => void, lang: Lang): void {
  const { ref, sheet, draft, counts, continued, tidied } = imported;
  const { questions, unread, repeated, padded, bigNames } = draft;
  out(`${ref}  ${sheet.title}`.trimEnd());
  out(say(lang, filing.counted, { ...counts, header: 1, rules: draft.rules.length }));
  const notes: readonly (readonly [list: readonly (string | number)[], words: (typeof filing)[keyof typeof filing]])[] =
    [
      [sheet.notTaken, filing.notTaken],
      [unread, filing.unreadLines],
      [repeated, filing.repeatedLines],
      [padded, filing.paddedCodes],
      [bigNames, filing.bigNamesDiffer],
    ];
  for (const [list, words] of notes)
    if (list.length > 0) out(say(lang, words, { n: list.length, list: list.join(', ') }));
  if (continued > 0) out(say(lang, filing.continuedCells, { n: continued }));
  if (tidied > 0) out(say(lang, filing.tidiedCells, { n: tidied }));
  if (draft.rules.some(({ limit }) => limit?.unit === 'calendar_day' || limit?.unit === 'hour'))
    out(say(lang, filing.unitsAsWritten));
  if (questions.length > 0) out(`\n${say(lang, filing.toDecide, { n: questions.length })}`);
  for (const question of questions) out(`  ${questionLine(question, lang)}`);
  out(`\n${say(lang, standards.written)}`);
  for (const path of written) out(`  ${path}`);
}

function questionLine({ reason, lines, smallName, made, candidates }: FilingQuestion, lang: Lang): string {
  const [first, last] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  const where = first === last ? String(first) : `${first}–${last}`;
  const near = candidates.length === 0 ? '' : ` (${candidates.join('; ')})`;
  return say(lang, questionWords[reason], { where, name: smallName.replace(/\s+/g, ' '), made, near });
}
