import type { Field, FieldKind } from '@shuniu/schema';
import { parseDay, parseInstant } from '../check/parse-date.ts';
import { parseDecimal } from '../locate/decimal.ts';
import type { Columns } from '../check/columns.ts';
import { classDigits, isPart } from '../check/file-context.ts';
import type { FileContext } from '../check/file-context.ts';
import type { Batch } from '../read/batch.ts';
import type { ColumnSource } from '../store/encode/column-source.ts';
import type { TableSpec } from '../store/job.ts';
import { snakeCase } from '../store/ddl/table-spec.ts';
import { DivisionWords } from './division-words.ts';

type Dictionary = Extract<ColumnSource, { kind: 'dictionary' }>;

const encoder = new TextEncoder();
const PLACE: ReadonlySet<FieldKind> = new Set<FieldKind>(['easting', 'northing', 'geometry']);
const NOTHING: ColumnSource = { kind: 'constant', bytes: null };

/** The columns of a dataset's table as they are found in a checked batch. */
export class RowSources {
  readonly list: readonly ColumnSource[];
  readonly #refresh: (() => void)[] = [];
  readonly #file: FileContext;
  readonly #columns: Columns;
  readonly #areas: { west: Float64Array; south: Float64Array; east: Float64Array; north: Float64Array };
  readonly #divisions = new DivisionWords();

  constructor(table: TableSpec, file: FileContext, columns: Columns) {
    this.#file = file;
    this.#columns = columns;
    this.#areas = {
      west: new Float64Array(),
      south: new Float64Array(),
      east: new Float64Array(),
      north: new Float64Array(),
    };
    this.list = table.columns.map(({ name }) => this.#sourceOf(name));
  }

  /** Takes up the arrays of the present batch; call before encoding. @returns the cells to encode, with areas as they are stored */
  refresh(batch: Batch): Pick<Batch, 'bytes' | 'columns' | 'start' | 'end'> {
    if (this.#file.geometry === undefined) {
      for (const refresh of this.#refresh) refresh();
      return batch;
    }
    this.#boundAreas(batch.rows);
    for (const refresh of this.#refresh) refresh();
    return this.#withAreas(batch, this.#file.geometry);
  }

  /** A column of the file, or of its constants; NULL where it has neither. */
  #sourceOf(name: string): ColumnSource {
    const { type, fields, constants } = this.#file;
    const field = type.fields.find((candidate) => snakeCase(candidate.name) === name);
    // the place is stored in columns of its own, whatever a deployment calls the fields that it comes from
    if (field === undefined || PLACE.has(field.kind)) return this.#derived(name);
    const place = fields.get(field.name);
    if (field.kind === 'code') return this.#classSource(place?.column);
    if (place === undefined) return this.#fixed(field, constants.get(field.name));
    const { column } = place;
    switch (field.kind) {
      case 'date':
        return this.#refreshed(
          { kind: 'date', days: new Int32Array() } as { kind: 'date'; days: Int32Array },
          (source) => (source.days = this.#columns.days.get(field.name)!),
        );
      case 'datetime':
        return this.#refreshed(
          { kind: 'timestamptz', ms: new Float64Array() } as { kind: 'timestamptz'; ms: Float64Array },
          (source) => (source.ms = this.#columns.instants.get(field.name)!),
        );
      case 'number':
        return this.#refreshed(
          { kind: 'float8', values: new Float64Array() } as { kind: 'float8'; values: Float64Array },
          (source) => (source.values = this.#columns.numbers.get(field.name)!),
        );
      case 'integer':
        return this.#refreshed(
          { kind: 'int4', values: new Int32Array() } as { kind: 'int4'; values: Int32Array },
          (source) => (source.values = Int32Array.from(this.#columns.numbers.get(field.name)!, integerOrNull)),
        );
      default:
        return { kind: 'cell', column };
    }
  }

  /** Columns that no field of the file holds as it is. */
  #derived(name: string): ColumnSource {
    const { type, fields } = this.#file;
    switch (name) {
      case 'edition':
        return { kind: 'constant', bytes: encoder.encode(type.edition ?? '') };
      case 'division': {
        const id = fields.get('id');
        if (id?.field.kind === 'part-id') return { kind: 'slice', column: id.column, offset: 0, length: 6 };
        const words = this.#divisions;
        return this.#refreshed(
          {
            kind: 'dictionary',
            index: new Int32Array(),
            bytes: new Uint8Array(),
            offsets: new Int32Array(),
          } as Dictionary,
          (source) => Object.assign(source, words.of(this.#columns.division)),
        );
      }
      case 'lon':
        return this.#refreshed(
          { kind: 'float8', values: new Float64Array() } as { kind: 'float8'; values: Float64Array },
          (source) => (source.values = this.#columns.lon),
        );
      case 'lat':
        return this.#refreshed(
          { kind: 'float8', values: new Float64Array() } as { kind: 'float8'; values: Float64Array },
          (source) => (source.values = this.#columns.lat),
        );
      case 'located_grid': {
        const { grids } = this.#file;
        if (grids === undefined) return { kind: 'constant', bytes: null };
        return this.#refreshed(
          { kind: 'dictionary', index: new Int32Array(), bytes: grids.idBytes, offsets: grids.idOffsets } as Dictionary,
          (source) => (source.index = this.#columns.located),
        );
      }
      case 'geometry':
        return this.#file.geometry === undefined
          ? { kind: 'constant', bytes: null }
          : { kind: 'jsonb', column: this.#file.geometry };
      case 'west':
      case 'south':
      case 'east':
      case 'north':
        if (this.#file.geometry === undefined) return { kind: 'constant', bytes: null };
        return this.#refreshed(
          { kind: 'float8', values: new Float64Array() } as { kind: 'float8'; values: Float64Array },
          (source) => (source.values = this.#areas[name]),
        );
      default:
        return { kind: 'constant', bytes: null };
    }
  }

  /** The class of a part stands in its id; others have the code as the table has it, and one that the table does not have as it stands. */
  #classSource(column: number | undefined): ColumnSource {
    const { fields, codes } = this.#file;
    const id = fields.get('id');
    if (id !== undefined && isPart(this.#file))
      return { kind: 'slice', column: id.column, offset: 6, length: classDigits(this.#file) };
    if (codes === undefined) return column === undefined ? NOTHING : { kind: 'cell', column };
    const { bytes, offsets } = codes.dictionary;
    return this.#refreshed(
      {
        kind: 'dictionary',
        index: new Int32Array(),
        bytes,
        offsets,
        ...(column === undefined ? {} : { orCell: column }),
      },
      (source: Dictionary) => (source.index = this.#columns.code),
    );
  }

  /** The same value in every row, from the --map file; it was judged with the file. */
  #fixed({ kind }: Field, text: string | undefined): ColumnSource {
    if (text === undefined) return NOTHING;
    const bytes = encoder.encode(text);
    switch (kind) {
      case 'date':
        return this.#filled({ kind: 'date', days: new Int32Array() }, 'days', parseDay(bytes, 0, bytes.length));
      case 'datetime':
        return this.#filled({ kind: 'timestamptz', ms: new Float64Array() }, 'ms', parseInstant(text));
      case 'number':
        return this.#filled(
          { kind: 'float8', values: new Float64Array() },
          'values',
          parseDecimal(bytes, 0, bytes.length),
        );
      case 'integer':
        return this.#filled({ kind: 'int4', values: new Int32Array() }, 'values', Number(text));
      default:
        return { kind: 'constant', bytes };
    }
  }

  /** A source whose array holds one number as often as a batch may have rows. */
  #filled<K extends string, S extends ColumnSource & Record<K, Int32Array | Float64Array>>(
    source: S,
    name: K,
    value: number,
  ): S {
    return this.#refreshed(source, () => {
      const array: Int32Array | Float64Array = source[name];
      const size = this.#columns.suspect.length;
      if (array.length >= size) return;
      const longer = array instanceof Int32Array ? new Int32Array(size) : new Float64Array(size);
      Object.assign(source, { [name]: longer.fill(value) });
    });
  }

  #refreshed<S extends ColumnSource>(source: S, refresh: (source: S) => void): S {
    this.#refresh.push(() => refresh(source));
    return source;
  }

  #boundAreas(rows: number): void {
    const areas = this.#areas;
    if (areas.west.length < rows)
      for (const side of ['west', 'south', 'east', 'north'] as const) areas[side] = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const area = this.#columns.areas[row];
      const bounds = area?.fault === undefined ? area?.bounds : undefined;
      areas.west[row] = bounds?.[0] ?? NaN;
      areas.south[row] = bounds?.[1] ?? NaN;
      areas.east[row] = bounds?.[2] ?? NaN;
      areas.north[row] = bounds?.[3] ?? NaN;
    }
  }

  /** Areas that were transformed stand behind the batch's own bytes. */
  #withAreas(batch: Batch, column: number): Pick<Batch, 'bytes' | 'columns' | 'start' | 'end'> {
    if (this.#file.areaCrs === undefined) return batch;
    const texts: Uint8Array[] = [];
    const start = batch.start.slice(0, batch.rows * batch.columns);
    const end = batch.end.slice(0, batch.rows * batch.columns);
    let at = batch.bytes.length;
    for (let row = 0; row < batch.rows; row++) {
      const area = this.#columns.areas[row];
      if (area === undefined || area.fault !== undefined) continue;
      const text = encoder.encode(area.text);
      texts.push(text);
      start[row * batch.columns + column] = at;
      at += text.length;
      end[row * batch.columns + column] = at;
    }
    const bytes = new Uint8Array(at);
    bytes.set(batch.bytes);
    let to = batch.bytes.length;
    for (const text of texts) {
      bytes.set(text, to);
      to += text.length;
    }
    return { bytes, columns: batch.columns, start, end };
  }
}

function integerOrNull(value: number): number {
  return Number.isNaN(value) ? -2147483648 : value;
}
