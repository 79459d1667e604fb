import type { ResolvedCode, ResolvedTable } from '@shuniu/schema';
import type { WholeTable } from '../../read/whole-table.ts';
import { codeFormOf } from './code-form.ts';
import type { DecisionBook } from './decision-book.ts';
import { editedAddition, editsOf, newAddition, type Edit } from './edited-row.ts';
import type { SheetReading } from './from-sheet.ts';
import type { LAYER_FILES, LayerRows } from './layer-rows.ts';
import type { Answer, Question, QuestionRule } from './question.ts';
import type { ExportedRow, FoundExport } from './recognise-export.ts';
import { nearCodes } from './similar-names.ts';
import { tidyCode, tidyName } from './tidy.ts';

export interface ExportImport {
  readonly overlay: string;
  readonly file: WholeTable;
  readonly found: FoundExport;
  /** The table with everything that lies beneath the overlay, and with the overlay as it is now. */
  readonly beneath: ResolvedTable;
  readonly current: ResolvedTable;
  readonly before: LayerRows;
  readonly book: DecisionBook;
}

/** The overlay that makes the table what the edited export says. Without an edit it is the overlay as it was. */
export function layerFromExport(input: ExportImport): { readonly rows: LayerRows; readonly reading: SheetReading } {
  const edited = new EditedExport(input);
  for (const row of input.found.rows) edited.take(row);
  edited.takeMissing();
  const { headerLine, rows } = input.found;
  const reading = { headerLine, classes: rows.length, same: edited.same, tidied: [], filledDown: [], ignored: [] };
  return { rows: edited.rows, reading };
}

class EditedExport {
  readonly rows: LayerRows;
  same = 0;
  readonly #seen = new Set<string>();
  readonly #input: ExportImport;

  constructor(input: ExportImport) {
    this.#input = input;
    const copy = (file: (typeof LAYER_FILES)[number]) => new Map(input.before[file]);
    this.rows = { add: copy('add'), narrow: copy('narrow'), relabel: copy('relabel') };
  }

  take(row: ExportedRow): void {
    const code = this.#codeOf(row);
    if (code === undefined) return;
    if (this.#seen.has(code)) {
      this.#ask(row, 'code_repeated', code, ['skip'], '');
      return;
    }
    this.#seen.add(code);
    const { current, beneath } = this.#input;
    const present = current.codes.get(code);
    if (present !== undefined) return this.#edited(row, present);
    const below = beneath.codes.get(code);
    if (below !== undefined) {
      this.rows.narrow.delete(code);
      return this.#edited(row, below);
    }
    this.#added(row, code);
  }

  /** What is no longer in the export is no longer in use. */
  takeMissing(): void {
    const { current, file } = this.#input;
    for (const { code } of current.codes.values()) {
      if (this.#seen.has(code)) continue;
      if (this.rows.add.delete(code)) continue;
      this.rows.relabel.delete(code);
      const reason = `在 ${file.name} 中删去 / taken out of ${file.name}`;
      this.rows.narrow.set(code, { code, reason, evidence: 'local', source: this.#source(0), note: '' });
    }
  }

  #edited(row: ExportedRow, code: ResolvedCode): void {
    const { current, beneath } = this.#input;
    const edits = editsOf(row, code, current);
    if (edits.length === 0) this.same += 1;
    const own = this.rows.add.get(code.code);
    if (own !== undefined) {
      const { row: next, fixed } = editedAddition(own, edits);
      this.rows.add.set(code.code, next);
      return this.#fixed(row, code, fixed);
    }
    this.#fixed(
      row,
      code,
      edits.filter(({ column }) => column !== 'name' && column !== 'name_en'),
    );
    const after = (column: string, otherwise: string) =>
      edits.find((each) => each.column === column)?.after ?? otherwise;
    const [name, nameEn] = [after('name', code.name), after('name_en', code.nameEn)];
    const below = beneath.codes.get(code.code);
    if (name === '') this.#ask(row, 'name_missing', `${code.code} `, ['keep'], 'keep');
    else if (below?.name === name && below.nameEn === nameEn) this.rows.relabel.delete(code.code);
    else if (edits.some(({ column }) => column === 'name' || column === 'name_en')) {
      const earlier = this.rows.relabel.get(code.code) ?? {
        evidence: 'local',
        source: this.#source(row.line),
        note: '',
      };
      this.rows.relabel.set(code.code, { ...earlier, code: code.code, name, name_en: nameEn });
    }
  }

  #added(row: ExportedRow, code: string): void {
    const { beneath, overlay } = this.#input;
    const form = codeFormOf(beneath);
    const name = tidyName(row.cells.get('name') ?? '');
    const understood = `${code} ${name}`;
    if (beneath.narrowed.has(code)) return void this.#ask(row, 'code_out_of_use', understood, ['skip'], '');
    if (!form.inRange(code)) return void this.#ask(row, 'code_outside_range', understood, ['skip'], '');
    if (name === '') return void this.#ask(row, 'name_missing', understood, ['skip'], '');
    const parent = beneath.bigClasses.map((each) => each.code).find((each) => code.startsWith(each)) ?? '';
    const facts = { key: `${overlay}-${code.toLowerCase()}`, code, parent, source: this.#source(row.line) };
    const key = (row.cells.get('key') ?? '').trim();
    const added = newAddition(row, { ...facts, ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && { key }) }, beneath);
    const to = added['rollup_to'] ?? '';
    if (to === '' ? (added['rollup_none_reason'] ?? '') !== '' : beneath.codes.has(to)) {
      this.rows.add.set(code, added);
      return;
    }
    const answer = this.#ask(row, 'roll_up', understood, ['<code>', 'none', 'skip'], '', (each) =>
      each.word === 'skip' || beneath.codes.has(each.word) || (each.word === 'none' && each.reason !== '')
        ? each
        : undefined,
    );
    if (answer?.word === 'skip') return;
    const counted = answer === undefined || answer.word === 'none' ? '' : answer.word;
    this.rows.add.set(code, { ...added, rollup_to: counted, rollup_none_reason: answer?.reason ?? '' });
  }

  #codeOf(row: ExportedRow): string | undefined {
    const { beneath } = this.#input;
    const form = codeFormOf(beneath);
    const text = tidyCode(row.cells.get('code') ?? '');
    if (form.fits(text)) return text;
    const name = tidyName(row.cells.get('name') ?? '');
    const likely = /^[0-9]+$/.test(text) ? text.padStart(form.length, '0') : '';
    const rule = text === '' ? 'code_missing' : form.fits(likely) ? 'code_lost_zero' : 'code_malformed';
    const understood = `${form.fits(likely) ? likely : text} ${name}`;
    const suggestion = form.fits(likely) ? likely : '';
    const answers = [...(suggestion === '' ? [] : [suggestion]), '<code>', 'skip'];
    const answer = this.#ask(row, rule, understood, answers, suggestion, (each) =>
      each.word === 'skip' || form.fits(each.word) ? each : undefined,
    );
    return answer === undefined ? suggestion || undefined : answer.word === 'skip' ? undefined : answer.word;
  }

  #fixed(row: ExportedRow, { code }: ResolvedCode, edits: readonly Edit[]): void {
    for (const { column, before, after } of edits)
      this.#ask(row, 'column_fixed', `${code} ${column}: ${before} → ${after}`, ['ignore'], '');
  }

  /** @param accept default: any of the answers as it stands */
  #ask(
    row: ExportedRow,
    rule: QuestionRule,
    understood: string,
    answers: readonly string[],
    suggestion: string,
    accept: (answer: Answer) => Answer | undefined = (each) => (answers.includes(each.word) ? each : undefined),
  ): Answer | undefined {
    const { found, beneath, book } = this.#input;
    const [code, name] = [row.cells.get('code') ?? '', row.cells.get('name') ?? ''];
    const near = rule === 'column_fixed' ? [] : nearCodes(suggestion || tidyCode(code), tidyName(name), '', beneath);
    const question: Question = {
      rule,
      sheet: found.sheet.name,
      row: row.line,
      code,
      name,
      understood,
      answers,
      near,
      suggestion,
    };
    return book.ask(question, accept);
  }

  #source(line: number): string {
    return `export (${[this.#input.file.name, ...(line === 0 ? [] : [line])].join(' ')})`.replaceAll(';', ',');
  }
}
