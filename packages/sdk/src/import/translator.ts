import { endOfValue, startOfValue } from '../bytes/blanks.ts';
import { ByteDictionary } from '../bytes/byte-dictionary.ts';
import type { ColumnMap } from '../map/column-map.ts';
import type { HeaderMapping } from '../map/map-header.ts';
import type { Batch } from '../read/batch.ts';

/** Own values of a delivery into standard ones, as its --map file says, cell by cell before anything is checked. */
export class Translator {
  readonly #columns: readonly {
    readonly column: number;
    readonly own: ByteDictionary;
    readonly standard: ByteDictionary;
    readonly to: Int32Array;
  }[];

  constructor(mapping: HeaderMapping, map: ColumnMap | undefined) {
    this.#columns = [...(map?.values ?? [])].flatMap(([field, values]) => {
      const column = mapping.fields.get(field);
      if (column === undefined || values.size === 0) return [];
      const words = [...new Set(values.values())];
      const to = Int32Array.from(values.values(), (word) => words.indexOf(word));
      return [{ column, own: new ByteDictionary([...values.keys()]), standard: new ByteDictionary(words), to }];
    });
  }

  /** The batch with the standard values behind its own bytes and the cells pointing at them. */
  translate(batch: Batch): Batch {
    if (this.#columns.length === 0) return batch;
    const extra = this.#columns.reduce((sum, { standard }) => sum + standard.bytes.length, 0);
    const bytes = new Uint8Array(batch.bytes.length + extra);
    bytes.set(batch.bytes);
    const stood = new Map<number, { start: Int32Array; end: Int32Array }>();
    let base = batch.bytes.length;
    for (const { column, own, standard, to } of this.#columns) {
      bytes.set(standard.bytes, base);
      const before = { start: new Int32Array(batch.rows), end: new Int32Array(batch.rows) };
      stood.set(column, before);
      for (let row = 0, cell = column; row < batch.rows; row++, cell += batch.columns) {
        before.start[row] = batch.start[cell]!;
        before.end[row] = batch.end[cell]!;
        const from = startOfValue(batch.bytes, batch.start[cell]!, batch.end[cell]!);
        const found = own.find(batch.bytes, from, endOfValue(batch.bytes, from, batch.end[cell]!));
        if (found < 0) continue;
        batch.start[cell] = base + standard.offsets[to[found]!]!;
        batch.end[cell] = base + standard.offsets[to[found]! + 1]!;
      }
      base += standard.bytes.length;
    }
    return { ...batch, bytes, stood };
  }
}
