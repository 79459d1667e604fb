import { readWholeTable } from '../../read/whole-table.ts';
import { csvLine } from '../../write/csv-line.ts';
import { XlsxWriter } from '../../write/xlsx.ts';
import { ImportTableError } from './import-table-error.ts';
import type { AskedQuestion, Decision } from './question.ts';
import { questionWords, type QuestionLang } from './question-words.ts';

interface Column {
  readonly name: string;
  readonly zh: string;
  readonly value: (question: AskedQuestion, file: string, lang: QuestionLang) => string;
}

const COLUMNS: readonly Column[] = [
  { name: 'file', zh: '文件', value: (_, file) => file },
  { name: 'sheet', zh: '工作表', value: ({ sheet }) => sheet },
  { name: 'row', zh: '行', value: ({ row }) => String(row) },
  { name: 'code', zh: '原代码', value: ({ code }) => code },
  { name: 'name', zh: '原名称', value: ({ name }) => name },
  { name: 'understood', zh: '理解为', value: ({ understood }) => understood },
  { name: 'question', zh: '问题', value: ({ rule }) => rule },
  { name: 'words', zh: '说明', value: (question, _, lang) => questionWords(question, lang) },
  { name: 'answers', zh: '可填', value: ({ answers }) => answers.join(' | ') },
  { name: 'near', zh: '相近', value: ({ near }) => near.join('; ') },
  { name: 'suggestion', zh: '建议', value: ({ suggestion }) => suggestion },
  { name: 'decision', zh: '决定', value: ({ decision }) => decision },
  { name: 'reason', zh: '理由', value: ({ reason }) => reason },
  { name: 'state', zh: '状况', value: ({ state }) => state },
];

/** The header and one line per question, for CSV and XLSX alike. */
export function decisionLines(questions: readonly AskedQuestion[], file: string, lang: QuestionLang): string[][] {
  return [
    COLUMNS.map(({ zh, name }) => `${zh} ${name}`),
    ...questions.map((question) => COLUMNS.map(({ value }) => value(question, file, lang))),
  ];
}

/** With a byte order mark: people open it. A spreadsheet eats the zeros of codes typed into it; `decisionsXlsx` does not. */
export function decisionsCsv(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((cells) => csvLine(cells, { delimiter: ',', newline: '\r\n' })).join('')}`;
}

export async function decisionsXlsx(lines: readonly (readonly string[])[], path: string): Promise<void> {
  const writer = await XlsxWriter.open(path, { sheet: '决定 decisions' });
  for (const cells of lines) await writer.write(cells);
  await writer.finish();
}

/**
 * Decisions from a filled-in decisions.csv or .xlsx. Lines without a decision are none.
 * @throws ImportTableError `decisions_header_unknown`; FileRefused
 */
export async function readDecisions(path: string): Promise<readonly Decision[]> {
  const [sheet] = (await readWholeTable(path)).sheets;
  const [header, ...rows] = sheet?.rows ?? [];
  const at = new Map(
    [...(header?.cells ?? [])].map(([column, { text }]) => [text.trim().split(' ').at(-1) ?? '', column]),
  );
  for (const name of ['sheet', 'row', 'question', 'understood', 'decision', 'reason'])
    if (!at.has(name)) throw new ImportTableError('decisions_header_unknown', { path, name });
  return rows.flatMap(({ cells }) => {
    const text = (name: string) => cells.get(at.get(name) ?? -1)?.text ?? '';
    return text('decision').trim() === ''
      ? []
      : [
          {
            rule: text('question').trim(),
            sheet: text('sheet'),
            row: Number(text('row')),
            understood: text('understood'),
            decision: text('decision').trim(),
            reason: text('reason').trim(),
          },
        ];
  });
}
