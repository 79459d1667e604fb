import { refuse } from '../refuse.ts';
import { eachAttribute } from './attributes.ts';
import { isName } from './xml-scanner.ts';
import type { XmlHandler } from './xml-scanner.ts';
import { XmlText } from './xml-text.ts';

/** How a cell's value is to be read: `t` of a cell (ECMA-376 part 1, 18.18.11). */
export type CellKind = 'number' | 'shared' | 'text' | 'boolean' | 'error' | 'date';

export interface SheetSink {
  row(line: number): void;
  /** A cell with a value; its bytes are valid during the call only. */
  cell(column: number, kind: CellKind, style: number, bytes: Buffer, length: number): void;
  endRow(): void;
  /** `A3:B7` */
  merge(range: string): void;
  readonly paused?: boolean;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** Excel’s 32,767 characters, four times over. */
const CELL_BYTES = 512 * 1024;

/**
 * Turns the elements of a worksheet into rows and cells. Where rows or cells do not say where they are, they follow the one before.
 * What is stated of the sheet as a whole (`dimension`, validations, formats of whole columns) is not looked at: it may lie, or cover a milliard of cells.
 */
export class SheetScanner implements XmlHandler {
  private line = 0;
  private column = -1;
  private kind: CellKind = 'number';
  private style = 0;
  private inData = false;
  private inCell = false;
  private phonetic = false;
  private collecting = false;
  private readonly value = new XmlText(CELL_BYTES);
  private readonly sink: SheetSink;

  constructor(sink: SheetSink) {
    this.sink = sink;
  }

  get paused(): boolean {
    return this.sink.paused === true;
  }

  open(b: Buffer, nameFrom: number, nameTo: number, attributesTo: number): void {
    if (nameTo - nameFrom === 1) {
      const name = b[nameFrom];
      if (name === 0x63 && this.inData) this.openCell(b, nameTo, attributesTo);
      else this.collecting = this.inCell && (name === 0x76 || (name === 0x74 && !this.phonetic));
      return;
    }
    this.collecting = false;
    if (isName(b, nameFrom, nameTo, 'row')) {
      if (this.inData) this.openRow(b, nameTo, attributesTo);
    } else if (isName(b, nameFrom, nameTo, 'rPh')) this.phonetic = true;
    else if (isName(b, nameFrom, nameTo, 'sheetData')) this.inData = true;
    else if (isName(b, nameFrom, nameTo, 'mergeCell')) this.mergeCell(b, nameTo, attributesTo);
  }

  close(b: Buffer, nameFrom: number, nameTo: number): void {
    this.collecting = false;
    if (nameTo - nameFrom === 1) {
      if (b[nameFrom] === 0x63 && this.inCell) this.closeCell();
    } else if (isName(b, nameFrom, nameTo, 'row')) {
      if (this.inData) this.sink.endRow();
    } else if (isName(b, nameFrom, nameTo, 'rPh')) this.phonetic = false;
    else if (isName(b, nameFrom, nameTo, 'sheetData')) this.inData = false;
  }

  text(b: Buffer, from: number, to: number): void {
    if (this.collecting) this.value.add(b, from, to);
  }

  cdata(b: Buffer, from: number, to: number): void {
    if (this.collecting) this.value.addPlain(b, from, to);
  }

  private openRow(b: Buffer, from: number, to: number): void {
    this.line++;
    this.column = -1;
    eachAttribute(b, from, to, (nameFrom, nameTo, valueFrom, valueTo) => {
      if (nameTo - nameFrom === 1 && b[nameFrom] === 0x72 && b[nameFrom - 1]! <= 0x20)
        this.line = digits(b, valueFrom, valueTo);
    });
    if (this.line < 1 || this.line > LAST_ROW)
      throw refuse('file_format_unknown', 'xml_syntax', { detail: `row ${this.line}` });
    this.sink.row(this.line);
  }

  private openCell(b: Buffer, from: number, to: number): void {
    this.column++;
    this.kind = 'number';
    this.style = 0;
    this.inCell = true;
    this.phonetic = false;
    this.value.clear();
    let i = from;
    while (i < to) {
      while (i < to && b[i]! <= 0x20) i++;
      const name = b[i];
      const single = b[i + 1] === 0x3d;
      while (i < to && b[i] !== 0x22 && b[i] !== 0x27) i++;
      const quote = b[i];
      const start = ++i;
      while (i < to && b[i] !== quote) i++;
      if (single && name === 0x72) this.column = columnOf(b, start, i, this.column);
      else if (single && name === 0x73) this.style = digits(b, start, i);
      else if (single && name === 0x74) this.kind = kindOf(b, start, i);
      i++;
    }
    if (this.column >= LAST_COLUMN)
      throw refuse('file_format_unknown', 'xml_syntax', { detail: `column ${this.column + 1}` });
  }

  private closeCell(): void {
    this.inCell = false;
    const { value } = this;
    if (value.length === 0) return;
    if (this.kind === 'text') value.unescape();
    this.sink.cell(this.column, this.kind, this.style, value.bytes, value.length);
  }

  private mergeCell(b: Buffer, from: number, to: number): void {
    eachAttribute(b, from, to, (nameFrom, nameTo, valueFrom, valueTo) => {
      if (isName(b, nameFrom, nameTo, 'ref')) this.sink.merge(b.toString('latin1', valueFrom, valueTo));
    });
  }
}

function digits(b: Buffer, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to && i < from + 9; i++) value = value * 10 + b[i]! - 0x30;
  return value;
}

/** Column from 0 of a reference like `AB12`. */
function columnOf(b: Buffer, from: number, to: number, otherwise: number): number {
  let column = 0;
  for (let i = from; i < to && i < from + 4; i++) {
    const letter = (b[i]! | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? otherwise : column - 1;
}

function kindOf(b: Buffer, from: number, to: number): CellKind {
  const first = b[from];
  if (to - from === 1)
    return first === 0x73
      ? 'shared'
      : first === 0x62
        ? 'boolean'
        : first === 0x65
          ? 'error'
          : first === 0x64
            ? 'date'
            : 'number';
  return first === 0x73 || first === 0x69 ? 'text' : 'number';
}
