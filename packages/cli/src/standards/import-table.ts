import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  decisionLines,
  decisionsCsv,
  decisionsXlsx,
  importTable,
  parseColumnMap,
  problemWords,
  putFiles,
  questionWords,
  readDecisions,
  type Decision,
  type ImportedTable,
} from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { standards } from '../words/standards.ts';
import type { ImportTableFlags } from './import-table-flags.ts';
import { tellImport } from './tell-import.ts';

export async function runImportTable(path: string, flags: ImportTableFlags, io: Io): Promise<void> {
  const { base, overlay, dir, sheet, encoding } = flags;
  const headings = flags.map === undefined ? undefined : parseColumnMap(flags.map);
  if (flags.map !== undefined && headings === undefined) throw new UsageError(standards.mapMalformed);
  const decisions = flags.decisions === undefined ? [] : await readDecisions(flags.decisions);
  const found = await importTable({
    path,
    base,
    overlay,
    folder: dir,
    decisions,
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(headings !== undefined && { headings }),
  });
  const drafts = join(dir, found.drafts);
  if (found.questions.length > 0 && flags.overwrite !== true) await refuseOtherDecisions(drafts, decisions);
  await putFiles(dir, found.files);
  if (found.questions.length > 0) await putDecisions(found, dir, io);
  const undone = found.open > 0 || found.problems.some(({ severity }) => severity === 'error');
  if (undone) io.setExit(EXIT.findings);
  if (flags.json === true) io.out(JSON.stringify(told(found, io), null, 2));
  else tellImport(found, { ...flags, path, drafts }, io);
}

function told(found: ImportedTable, io: Io) {
  const { files, questions, problems, ...rest } = found;
  const lang = io.lang();
  return {
    ...rest,
    files: [...files.keys()],
    questions: questions.map((question) => ({ ...question, message: questionWords(question, lang) })),
    problems: problems.map((problem) => ({ ...problem, message: problemWords(problem, lang) })),
  };
}

async function putDecisions({ questions, file, drafts }: ImportedTable, dir: string, io: Io): Promise<void> {
  const lines = decisionLines(questions, file.name, io.lang());
  await putFiles(dir, new Map([[`${drafts}/decisions.csv`, decisionsCsv(lines)]]));
  await decisionsXlsx(lines, join(dir, drafts, 'decisions.xlsx'));
}

/** What somebody filled in is not overwritten by questions that know nothing of it. */
async function refuseOtherDecisions(drafts: string, given: readonly Decision[]): Promise<void> {
  const known = new Set(given.map((each) => JSON.stringify(each)));
  for (const name of ['decisions.csv', 'decisions.xlsx']) {
    const path = join(drafts, name);
    if ((await stat(path).catch(() => undefined)) === undefined) continue;
    const there = await readDecisions(path);
    if (there.some((each) => !known.has(JSON.stringify(each)))) throw new UsageError(standards.decisionsKept, { path });
  }
}
