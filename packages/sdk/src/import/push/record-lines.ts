import { isUtf8 } from 'node:buffer';
import { CELL_TEXT, ROW_SUSPECT } from '../../read/batch.ts';
import type { Batch, RowNote } from '../../read/batch.ts';
import { pointOf } from '../../read/geojson/feature-shape.ts';
import { eachElement, JsonFault, skipSpace, skipString, skipValue } from '../../read/geojson/json-bytes.ts';
import { refuse } from '../../read/refuse.ts';
import { FileRefused } from '../../finding/finding.ts';
import { cellOf } from './json-cell.ts';
import type { JsonCell } from './json-cell.ts';
import { MemberNames } from './member-names.ts';
import type { RecordLayout } from './record-layout.ts';

export interface LineLimits {
  readonly lines: number;
  /** Longest line in bytes. */
  readonly recordBytes: number;
}

export const LINE_LIMITS: LineLimits = { lines: 50_000, recordBytes: 1 << 20 };

/** Records that stand one after the other and are all withdrawn, or none of them. Valid until the next one is asked for. */
export interface Segment {
  readonly withdrawn: boolean;
  readonly batch: Batch;
  /** Of each row as its producer counts; NaN: none was given. */
  readonly versions: Float64Array;
  /** Where each row's JSON object stands in the body. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Rows of one segment at most. */
const ROWS = 4096;
const NEWLINE = 0x0a;
const NOTHING_BEYOND: Batch['extra'] = new Map();

/**
 * Reads newline-delimited JSON, one plain object per line, as columns of cells. Members are found by the names of the record type's fields;
 * beside them `deleted` (a withdrawal), `version`, `edition`, and for points in degrees `lon` with `lat` or a GeoJSON `geometry`.
 * Cells point into a copy of the body. Blank lines are passed over but counted. Source: RFC 8259; ndjson.org 1.0.
 */
export class RecordLines {
  /** Members that the record type does not have, with the line where each first stood. */
  readonly unknown = new Map<string, number>();
  readonly #layout: RecordLayout;
  readonly #limits: LineLimits;
  readonly #b: Buffer;
  readonly #names: MemberNames;
  readonly #start: Int32Array;
  readonly #end: Int32Array;
  readonly #types: Uint8Array;
  readonly #line: Int32Array;
  readonly #flags: Uint8Array;
  readonly #versions: Float64Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** Row in which a column was last given. */
  readonly #given: Float64Array;
  readonly #cell: JsonCell = { start: 0, end: 0, type: 0, suspect: false, broken: false };
  #notes: RowNote[] = [];
  #record = 0;
  #withdrawn = false;

  /** @throws FileRefused encoding_undecodable, file_too_complex */
  constructor(body: Uint8Array, layout: RecordLayout, limits: LineLimits = LINE_LIMITS) {
    if (!isUtf8(body)) throw undecodable(body);
    this.#layout = layout;
    this.#limits = limits;
    this.#b = Buffer.from(body);
    this.#names = new MemberNames(layout.roles);
    const rows = Math.min(ROWS, linesOf(this.#b, limits.lines));
    const { width } = layout;
    this.#start = new Int32Array(rows * width);
    this.#end = new Int32Array(rows * width);
    this.#types = new Uint8Array(rows * width);
    this.#line = new Int32Array(rows);
    this.#flags = new Uint8Array(rows);
    this.#versions = new Float64Array(rows);
    this.#from = new Int32Array(rows);
    this.#to = new Int32Array(rows);
    this.#given = new Float64Array(width);
  }

  /** @throws FileRefused file_format_unknown or file_too_complex, with line and offset: then nothing of the body is to be used */
  *segments(): Generator<Segment> {
    const b = this.#b;
    const { width } = this.#layout;
    const most = this.#line.length;
    let rows = 0;
    let withdrawn = false;
    let line = 0;
    let from = b.length >= 3 && b.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
    // cells are counted from where their segment begins: whoever looks through its bytes is not to look through all of the body
    let base = from;
    while (from < b.length) {
      const newline = b.indexOf(NEWLINE, from);
      const to = newline < 0 ? b.length : newline;
      line++;
      const first = skipSpace(b, from, to);
      if (first < to) {
        if (to - first > this.#limits.recordBytes)
          throw refuse('file_too_complex', 'record_too_long', {
            limit: this.#limits.recordBytes,
            actual: to - first,
            atLine: line,
          });
        this.#read(first, to, rows, line, base);
        if (rows > 0 && this.#withdrawn !== withdrawn) {
          const notes = this.#notes.filter((note) => note.row === rows);
          this.#notes = this.#notes.filter((note) => note.row < rows);
          yield this.#segment(b.subarray(base, from), rows, withdrawn);
          this.#moveToFront(rows, width, from - base);
          this.#notes = notes.map((note) => ({ ...note, row: 0 }));
          base = from;
          rows = 0;
        }
        withdrawn = this.#withdrawn;
        rows++;
      }
      from = to + 1;
      if (rows === most || (from >= b.length && rows > 0)) {
        yield this.#segment(b.subarray(base, Math.min(from, b.length)), rows, withdrawn);
        this.#notes = [];
        base = from;
        rows = 0;
      }
    }
  }

  #segment(bytes: Buffer, rows: number, withdrawn: boolean): Segment {
    const batch: Batch = {
      bytes,
      rows,
      columns: this.#layout.width,
      start: this.#start,
      end: this.#end,
      types: this.#types,
      line: this.#line,
      flags: this.#flags,
      notes: this.#notes,
      extra: NOTHING_BEYOND,
    };
    return { withdrawn, batch, versions: this.#versions, from: this.#from, to: this.#to };
  }

  /** The record that begins the next segment was read behind the last one. */
  #moveToFront(row: number, width: number, by: number): void {
    for (let i = 0; i < width; i++) {
      this.#start[i] = this.#start[row * width + i]! - by;
      this.#end[i] = this.#end[row * width + i]! - by;
    }
    this.#types.copyWithin(0, row * width, (row + 1) * width);
    this.#line[0] = this.#line[row]!;
    this.#flags[0] = this.#flags[row]!;
    this.#versions[0] = this.#versions[row]!;
    this.#from[0] = this.#from[row]!;
    this.#to[0] = this.#to[row]!;
  }

  #read(from: number, to: number, row: number, line: number, base: number): void {
    const first = row * this.#layout.width;
    const { width } = this.#layout;
    // empty cells: nothing between start and end
    this.#start.fill(0, first, first + width);
    this.#end.fill(0, first, first + width);
    this.#types.fill(CELL_TEXT, first, first + width);
    this.#line[row] = line;
    this.#flags[row] = 0;
    this.#versions[row] = NaN;
    this.#from[row] = from;
    this.#withdrawn = false;
    this.#record++;
    this.#names.rewind();
    try {
      this.#members(from, to, row, base);
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      const place = { offset: error.at, atLine: line };
      if (error.tooDeep) throw refuse('file_too_complex', 'nested_too_deep', place);
      throw refuse('file_format_unknown', 'json_syntax', place);
    }
  }

  #members(from: number, to: number, row: number, base: number): void {
    const b = this.#b;
    if (b[from] !== 0x7b) throw new JsonFault(from);
    let i = skipSpace(b, from + 1, to);
    if (b[i] !== 0x7d || i >= to) {
      for (;;) {
        if (i >= to || b[i] !== 0x22) throw new JsonFault(Math.min(i, to));
        const keyEnd = inside(skipString(b, i, to), to);
        const known = this.#names.find(b, i + 1, keyEnd - 1);
        i = skipSpace(b, keyEnd, to);
        if (i >= to || b[i] !== 0x3a) throw new JsonFault(Math.min(i, to));
        const value = skipSpace(b, i + 1, to);
        const end = inside(skipValue(b, value, to), to);
        const { role } = known;
        if (role === undefined) {
          if (!this.unknown.has(known.name) && this.unknown.size < 100) this.unknown.set(known.name, this.#line[row]!);
        } else if (role.kind === 'column') this.#put(role.column, value, end, row, base);
        else if (role.kind === 'point') this.#point(value, end, row, base);
        else this.#control(role.kind, value, end, row);
        i = skipSpace(b, end, to);
        if (i < to && b[i] === 0x7d) break;
        if (i >= to || b[i] !== 0x2c) throw new JsonFault(Math.min(i, to));
        i = skipSpace(b, i + 1, to);
      }
    }
    this.#to[row] = i + 1;
    i = skipSpace(b, i + 1, to);
    if (i < to) throw new JsonFault(i);
  }

  #put(column: number, from: number, to: number, row: number, base: number): void {
    const cell = this.#cell;
    cellOf(this.#b, from, to, cell);
    if (this.#given[column] === this.#record) this.#note(row, column, 'row_unreadable', TWICE);
    this.#given[column] = this.#record;
    if (cell.broken) this.#note(row, column, 'encoding_undecodable', HALF_PAIR);
    if (cell.suspect) this.#flags[row]! |= ROW_SUSPECT;
    const at = row * this.#layout.width + column;
    this.#start[at] = cell.start - base;
    this.#end[at] = cell.end - base;
    this.#types[at] = cell.type;
  }

  /** A Point, or a MultiPoint of one, goes into the two coordinate columns; what is no point stays as it is for the rules to judge. */
  #point(from: number, to: number, row: number, base: number): void {
    const b = this.#b;
    const { geometry, coordinates } = this.#layout;
    const text = b[from] === 0x22 ? this.#objectIn(from, to) : undefined;
    const [first, last] = text ?? [from, to];
    const place = b[first] === 0x7b && coordinates !== undefined ? pointOf(b, first, last) : undefined;
    if (place === undefined || coordinates === undefined) {
      if (geometry !== undefined) this.#put(geometry, first, last, row, base);
      return;
    }
    if (place[0] === place[1]) return;
    let axis = 0;
    eachElement(b, place[0], place[1], (valueFrom, valueTo) => {
      if (axis < 2) this.#put(axis === 0 ? coordinates.east : coordinates.north, valueFrom, valueTo, row, base);
      axis++;
    });
  }

  /** A geometry may come as GeoJSON text; what is no JSON object stays the string that it is. */
  #objectIn(from: number, to: number): readonly [number, number] | undefined {
    const text: unknown = JSON.parse(this.#b.toString('utf8', from, to));
    try {
      const value: unknown = JSON.parse(String(text));
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    } catch {
      return undefined;
    }
    // no escape is shorter than what it stands for
    return [from, from + this.#b.write(String(text).trim(), from, 'utf8')];
  }

  #control(kind: 'deleted' | 'version' | 'edition', from: number, to: number, row: number): void {
    const text = this.#b.toString('utf8', from, to);
    if (kind === 'deleted') {
      if (text === 'true') this.#withdrawn = true;
      else if (text !== 'false' && text !== 'null') this.#malformed(row, kind, text, 'true');
    } else if (kind === 'version') {
      const version = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : NaN;
      if (Number.isSafeInteger(version)) this.#versions[row] = version;
      else if (text !== 'null') this.#malformed(row, kind, text, '0 … 9007199254740991');
    } else {
      const { edition } = this.#layout.type;
      const stated: unknown = JSON.parse(text);
      if (stated === null || stated === (edition ?? '')) return;
      const named = typeof stated === 'string' ? stated : text;
      this.#note(row, -1, 'record_other_edition', { expected: edition ?? '—' }, named.slice(0, 80));
    }
  }

  #malformed(row: number, name: string, value: string, expected: string): void {
    this.#note(row, -1, 'value_malformed', { title: name, expected }, value.slice(0, 80));
  }

  #note(row: number, column: number, code: string, params: RowNote['params'], value?: string): void {
    this.#flags[row]! |= ROW_SUSPECT;
    this.#notes.push({
      row,
      column,
      code,
      ...(value === undefined ? {} : { value }),
      ...(params === undefined ? {} : { params }),
    });
  }
}

const TWICE = { reason: 'a member is given twice', 'reason@zh-CN': '同一成员出现两次' };
const HALF_PAIR = { encoding: 'utf-16', bytes: 'half a surrogate pair', offset: 0 };

/** Where a value ends; one that the line cuts off has no end. */
function inside(end: number, to: number): number {
  if (end < 0) throw new JsonFault(to);
  return end;
}

/** @throws FileRefused file_too_complex for more than `most` */
function linesOf(b: Buffer, most: number): number {
  let lines = 1;
  for (let at = b.indexOf(NEWLINE); at >= 0 && at < b.length - 1; at = b.indexOf(NEWLINE, at + 1)) {
    if (++lines > most) throw refuse('file_too_complex', 'too_many_lines', { limit: most });
  }
  return lines;
}

function undecodable(body: Uint8Array): Error {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const offset = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')));
  const bytes = Buffer.from(body.subarray(offset, offset + 4)).toString('hex');
  return new FileRefused({
    code: 'encoding_undecodable',
    severity: 'error',
    params: { encoding: 'utf-8', offset, bytes },
  });
}
