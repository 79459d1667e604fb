import { IdentityKey } from '../duplicates/identity-key.ts';
import type { SeenIdentities } from '../duplicates/seen-identities.ts';
import type { Finding } from '../finding/finding.ts';
import { ROW_SUSPECT } from '../read/batch.ts';
import type { Batch, RowNote } from '../read/batch.ts';
import { Columns } from './columns.ts';
import type { FieldColumn, FileContext } from './file-context.ts';
import type { Places } from './places.ts';
import { Row } from './row.ts';
import { readerNotes } from './rules/reader-notes.ts';
import { rules } from './rules/index.ts';
import { reportTrimmed } from './rules/trimmed.ts';
import { screenOf } from './screen/index.ts';
import type { Screen } from './screen/index.ts';
import { trimCells } from './trim.ts';
import type { Trimmed } from './trim.ts';

/** What became of a batch. Its arrays are reused for the next one. */
export interface Judged {
  /** Numbers of the accepted rows in the batch, in order; the first `accepted` of them count. */
  readonly rows: Int32Array;
  readonly accepted: number;
  /** Refused rows with everything found about them, in order. */
  readonly refused: readonly { readonly row: number; readonly findings: readonly Finding[] }[];
  /** Findings of accepted rows. */
  readonly warnings: readonly Finding[];
}

export interface CheckerOptions {
  /** Explains every row, also those that the screen lets pass: the reference that the screen is tested against. */
  readonly explainAll?: boolean;
  /** Of this very file, used before: it remembers the texts that were sound. */
  readonly screen?: Screen;
}

/**
 * Judges a file batch by batch, in two passes. The screen looks at columns of bytes and lets every row pass about which there is
 * nothing to say; the rules look at the others one by one and say it. Only the rules decide.
 */
export class Checker {
  readonly file: FileContext;
  readonly columns: Columns;
  readonly #screen: Screen;
  readonly #row: Row;
  readonly #seen: SeenIdentities;
  readonly #places: Places;
  readonly #identity: readonly IdentityPart[];
  readonly #key = new IdentityKey();
  readonly #options: CheckerOptions;
  #accepted = new Int32Array(0);
  #trimmed: ReadonlyMap<number, readonly Trimmed[]> = new Map();
  #notes: ReadonlyMap<number, readonly RowNote[]> = new Map();

  constructor(file: FileContext, seen: SeenIdentities, places: Places, options: CheckerOptions = {}) {
    this.file = file;
    this.columns = new Columns(file.type.fields);
    this.#row = new Row(file, this.columns);
    this.#seen = seen;
    this.#places = places;
    this.#screen = options.screen ?? screenOf(file);
    this.#options = options;
    this.#identity = identityOf(file);
  }

  /** First pass: typed values of every column, and which rows are suspect. */
  screen(batch: Batch): void {
    this.columns.prepare(batch.rows);
    const { suspect } = this.columns;
    for (let row = 0; row < batch.rows; row++) if ((batch.flags[row]! & ROW_SUSPECT) !== 0) suspect[row] = 1;
    this.#trimmed = trimCells(batch, suspect);
    this.#notes = byRow(batch.notes);
    for (const kernel of this.#screen.kernels) kernel(batch, this.columns);
    if (this.#options.explainAll === true || this.#hasLostCharacters(batch)) suspect.fill(1, 0, batch.rows);
  }

  /**
   * Second pass, in the order of the file: explains suspect rows, finds duplicates, refuses or accepts.
   * @param existing 1 for each row whose identity is stored already and must not be; undefined when that does not matter
   */
  judge(batch: Batch, existing?: Uint8Array): Judged {
    if (this.#accepted.length < batch.rows) this.#accepted = new Int32Array(Math.ceil(batch.rows * 1.25));
    const refused: { row: number; findings: Finding[] }[] = [];
    const warnings: Finding[] = [];
    let accepted = 0;
    for (let index = 0; index < batch.rows; index++) {
      const suspect = this.columns.suspect[index] === 1;
      const row = this.#row;
      if (suspect) this.#explain(batch, index);
      const identified = (!suspect || this.#isIdentified(row)) && this.#keyOf(batch, index);
      const earlier = identified ? this.#seen.find(this.#key) : 0;
      const stored = identified && existing?.[index] === 1;
      if (!suspect && (earlier !== 0 || stored)) row.at(batch, index);
      if (earlier !== 0) this.#reportDuplicate(row, earlier);
      else if (stored) row.remark('identity_exists', this.#identityField);
      if (earlier === 0 && !stored && (!suspect || !row.refused)) {
        if (identified) this.#seen.add(this.#key, this.#places.of(batch.line[index]!));
        this.#accepted[accepted++] = index;
        if (suspect) warnings.push(...row.findings);
      } else refused.push({ row: index, findings: row.findings });
    }
    return { rows: this.#accepted, accepted, refused, warnings };
  }

  /** The cells of a row as they stood in the file, blanks and surplus cells included. */
  cellsAsTheyStood(batch: Batch, index: number): string[] {
    const row = this.#row.at(batch, index);
    const cells = Array.from({ length: this.file.width }, (_, column) => row.cell(column));
    for (const { column, start, end } of this.#trimmed.get(index) ?? [])
      if (column < cells.length) cells[column] = decoder.decode(batch.bytes.subarray(start, end));
    for (const column of batch.stood?.keys() ?? []) cells[column] = row.cellAsItStood(column);
    return [...cells, ...(batch.extra.get(index) ?? [])];
  }

  /** U+FFFD anywhere in the batch: so rare that all its rows may be explained. What did not decode from GB18030 is marked row by row. */
  #hasLostCharacters({ bytes }: Batch): boolean {
    if (!this.file.encoding.startsWith('utf')) return false;
    for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
      if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
    }
    return false;
  }

  #explain(batch: Batch, index: number): void {
    const row = this.#row.at(batch, index);
    if (readerNotes(row, this.#notes.get(index) ?? [])) {
      reportTrimmed(row, this.#trimmed.get(index) ?? []);
      for (const rule of rules) rule(row);
      this.#remember(batch, index, row);
    }
  }

  /** Texts about which the rules were silent need no explaining again. */
  #remember(batch: Batch, index: number, row: Row): void {
    for (const { place, memo } of this.#screen.memories) {
      if (row.spoilt(place.field.name) || row.findings.some(({ field }) => field === place.field.name)) continue;
      const cell = index * batch.columns + place.column;
      memo.add(batch.bytes, batch.start[cell]!, batch.end[cell]!);
    }
  }

  /** An identity that is damaged or empty says nothing about duplicates; one that is accepted all the same does. */
  #isIdentified(row: Row): boolean {
    if (!row.refused) return true;
    if (row.findings.some(({ code }) => code === 'row_width' || code === 'row_unreadable')) return false;
    return this.file.type.identity.every((name) => !row.spoilt(name));
  }

  #keyOf(batch: Batch, index: number): boolean {
    this.#key.reset();
    for (const part of this.#identity) {
      if (part instanceof Uint8Array) {
        this.#key.add(part, 0, part.length);
        continue;
      }
      const cell = index * batch.columns + part.column;
      if (batch.start[cell] === batch.end[cell]) return false;
      this.#key.add(batch.bytes, batch.start[cell]!, batch.end[cell]!);
    }
    return this.#identity.length > 0;
  }

  /** The field that findings about the identity as a whole name. */
  get #identityField(): FieldColumn['field'] | undefined {
    for (const part of this.#identity) if (!(part instanceof Uint8Array)) return part.field;
    return undefined;
  }

  #reportDuplicate(row: Row, earlier: number): void {
    const { input, line } = this.#places.at(earlier);
    const params = { first: line, firstInput: input === this.file.input ? undefined : input };
    row.remark('id_duplicate', this.#identityField, { params });
  }
}

/** A part of a record's identity: a column, or the value that the --map file gives to all rows. */
type IdentityPart = FieldColumn | Uint8Array;

function identityOf(file: FileContext): IdentityPart[] {
  return file.type.identity.flatMap(
    (name) => file.fields.get(name) ?? new TextEncoder().encode(file.constants.get(name) ?? ''),
  );
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function byRow(notes: readonly RowNote[]): Map<number, RowNote[]> {
  const rows = new Map<number, RowNote[]>();
  for (const note of notes) rows.set(note.row, [...(rows.get(note.row) ?? []), note]);
  return rows;
}
