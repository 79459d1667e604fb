import type { ResolvedTable } from '@shuniu/schema';
import type { DecisionBook } from './decision-book.ts';
import { LAYER_FILES, type LayerRows } from './layer-rows.ts';
import type { Question } from './question.ts';
import { shown } from './similar-names.ts';

/** Codes in use beneath that a sheet does not mention: kept, unless a person says which are not used here, and why. One question. */
export function askMissing(
  claimed: ReadonlyMap<string, number>,
  table: ResolvedTable,
  sheet: string,
  book: DecisionBook,
  source: string,
  rows: LayerRows,
): void {
  const missing = [...table.codes.values()].filter(({ code, status }) => !claimed.has(code) && status !== 'retired');
  if (missing.length === 0) return;
  const codes = new Set(missing.map(({ code }) => code));
  const question: Question = {
    ...whole(sheet),
    rule: 'codes_missing',
    understood: 'not in the sheet',
    suggestion: '',
    answers: ['keep', `narrow ${[...codes].join(' ')}`],
    near: missing.map(shown),
  };
  const answer = book.ask(question, (each) =>
    each.word === 'keep' ||
    (each.word === 'narrow' &&
      each.codes.length > 0 &&
      each.reason !== '' &&
      each.codes.every((code) => codes.has(code)))
      ? each
      : undefined,
  );
  if (answer?.word !== 'narrow') return;
  for (const code of answer.codes) {
    rows.narrow.set(code, { code, reason: answer.reason, evidence: 'local', source, note: '' });
  }
}

/** Rows that the overlay has and this table does not give: kept or removed, as a person says. */
export function askLeftOver(before: LayerRows, rows: LayerRows, sheet: string, book: DecisionBook): void {
  const left = LAYER_FILES.flatMap((file) =>
    [...before[file]].filter(([code]) => !rows[file].has(code)).map(([code, row]) => ({ file, code, row })),
  );
  if (left.length === 0) return;
  const question: Question = {
    ...whole(sheet),
    rule: 'overlay_rows_missing',
    understood: 'in the overlay, not in the sheet',
    suggestion: '',
    answers: ['keep', 'remove'],
    near: left.map(({ file, code, row }) => `${file}.csv ${code} ${row['name'] ?? row['reason'] ?? ''}`),
  };
  const answer = book.ask(question, ({ word }) => (word === 'keep' || word === 'remove' ? word : undefined));
  if (answer === 'keep') for (const { file, code, row } of left) rows[file].set(code, row);
}

/** What people wrote into the overlay by hand stays: a row that says the same keeps its key, translation, dates, source and note. */
export function carryOver(before: LayerRows, rows: LayerRows): void {
  for (const [code, row] of rows.add) {
    const earlier = before.add.get(code);
    if (earlier === undefined) continue;
    const { rollup_to = '', rollup_none_reason = '', name = '', parent = '' } = row;
    const nameEn = row['name_en'] || (earlier['name'] === name ? earlier['name_en'] : '') || '';
    rows.add.set(code, { ...earlier, name, parent, name_en: nameEn, rollup_to, rollup_none_reason });
  }
  for (const file of ['narrow', 'relabel'] as const) {
    for (const [code, row] of rows[file]) {
      const earlier = before[file].get(code);
      if (earlier !== undefined && earlier['name'] === row['name'] && earlier['reason'] === row['reason'])
        rows[file].set(code, earlier);
    }
  }
}

function whole(sheet: string): Pick<Question, 'sheet' | 'row' | 'code' | 'name'> {
  return { sheet, row: 0, code: '', name: '' };
}
