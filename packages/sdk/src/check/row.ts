import type { Field } from '@shuniu/schema';
import { catalogue } from '../finding/catalogue.ts';
import type { FindingCode } from '../finding/catalogue.ts';
import type { Finding, Severity } from '../finding/finding.ts';
import type { Batch } from '../read/batch.ts';
import type { Columns } from './columns.ts';
import type { FileContext } from './file-context.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a rule may say beside the code. */
export interface Particulars {
  readonly value?: string;
  readonly expected?: string | undefined;
  readonly severity?: Severity;
  readonly params?: Readonly<Record<string, string | number | undefined>>;
}

/**
 * One row of a batch as the rules see it: texts by field name, typed values of the screen, and what has been found so far.
 * A field that one rule has spoilt gets no further finding from the next: one cause, one finding.
 */
export class Row {
  readonly file: FileContext;
  readonly columns: Columns;
  batch!: Batch;
  index = 0;
  findings: Finding[] = [];
  refused = false;
  readonly #spoilt = new Set<string>();
  /** Texts that were asked for, by column. */
  #texts: (string | undefined)[] = [];

  constructor(file: FileContext, columns: Columns) {
    this.file = file;
    this.columns = columns;
  }

  /** Turns to another row. */
  at(batch: Batch, index: number): this {
    this.batch = batch;
    this.index = index;
    this.findings = [];
    this.refused = false;
    this.#spoilt.clear();
    this.#texts = [];
    return this;
  }

  get line(): number {
    return this.batch.line[this.index]!;
  }

  /** Text of a field, without surrounding blanks; empty where the cell is empty or the file has no such column. */
  text(name: string): string {
    const place = this.file.fields.get(name);
    return place === undefined ? (this.file.constants.get(name) ?? '') : this.cell(place.column);
  }

  /** Text of a column from 0. */
  cell(column: number): string {
    const known = this.#texts[column];
    if (known !== undefined) return known;
    const cell = this.index * this.batch.columns + column;
    const text = decoder.decode(this.batch.bytes.subarray(this.batch.start[cell], this.batch.end[cell]));
    this.#texts[column] = text;
    return text;
  }

  /** Text of a column before the --map file put a word of the standard in its place. */
  cellAsItStood(column: number): string {
    const { batch, index } = this;
    const stood = batch.stood?.get(column);
    if (stood === undefined) return this.cell(column);
    return decoder.decode(batch.bytes.subarray(stood.start[index], stood.end[index]));
  }

  /** CELL_TEXT … of a field's cell. */
  cellType(name: string): number {
    const place = this.file.fields.get(name);
    if (place === undefined || this.batch.types === undefined) return 0;
    return this.batch.types[this.index * this.batch.columns + place.column]!;
  }

  #asItStood(name: string): string {
    const place = this.file.fields.get(name);
    return place === undefined || this.batch.stood?.has(place.column) !== true
      ? this.text(name)
      : this.cellAsItStood(place.column);
  }

  spoil(name: string): void {
    this.#spoilt.add(name);
  }

  spoilt(name: string): boolean {
    return this.#spoilt.has(name);
  }

  /** Records a finding about a field and spoils it; an error refuses the row. Of a personal field neither the value nor what would be right is repeated. */
  find(code: FindingCode, field: Field | undefined, particulars: Particulars = {}): void {
    if (field !== undefined) this.spoil(field.name);
    this.remark(code, field, particulars);
  }

  /** Records a finding that leaves the field fit for further rules. */
  remark(code: FindingCode, field: Field | undefined, particulars: Particulars = {}): void {
    const standard = catalogue[code].severity;
    const severity = particulars.severity ?? (standard === 'either' ? 'error' : standard);
    if (severity === 'error') this.refused = true;
    const column = field === undefined ? undefined : this.file.fields.get(field.name)?.column;
    const personal = field?.sensitivity === 'personal';
    const value = personal ? undefined : (particulars.value ?? (field && this.#asItStood(field.name)));
    const expected = personal ? undefined : particulars.expected;
    this.findings.push({
      code,
      severity,
      input: this.file.input,
      line: this.line,
      ...(column === undefined ? {} : { column: column + 1 }),
      ...(field === undefined ? {} : { field: field.name }),
      ...(value === undefined ? {} : { value }),
      ...(expected === undefined ? {} : { expected }),
      params: { ...titles(field), ...defined(particulars.params), ...(personal ? HIDDEN : {}) },
    });
  }
}

/** What a sentence about a personal field shows in place of its value. */
const HIDDEN = { value: '***' };

function titles(field: Field | undefined): Record<string, string> {
  return field === undefined ? {} : { 'title@zh-CN': field.title.zh, 'title@en': field.title.en };
}

function defined(params: Particulars['params']): Record<string, string | number> {
  const entries = Object.entries(params ?? {}).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
