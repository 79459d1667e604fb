import { encode, type WriteEncoding } from '../encode.ts';

/** A text field of a DBF table; all fields are text, so that codes keep their zeros and digits. */
export interface DbfField {
  /** At most 10 bytes in the encoding of the table, and no other field's name. */
  readonly name: string;
  /** Width in bytes, 1 to 254. */
  readonly width: number;
}

const NAME_BYTES = 10;
export const WIDEST = 254;

/**
 * Names for a table: cut to 10 bytes between characters, made different by `_1`, `_2` … where the cut made them equal.
 * The caller has the names as they were and can say which became which.
 */
export function dbfNames(names: readonly string[], encoding: WriteEncoding): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const wanted = name.trim() === '' ? `FIELD${i + 1}` : name.trim();
    let short = cut(wanted, NAME_BYTES, encoding);
    for (let n = 1; taken.has(short.toUpperCase()); n++)
      short = cut(wanted, NAME_BYTES - `_${n}`.length, encoding) + `_${n}`;
    taken.add(short.toUpperCase());
    return short;
  });
}

function cut(name: string, bytes: number, encoding: WriteEncoding): string {
  let short = '';
  let used = 0;
  for (const character of name) {
    used += encode(character, encoding).length;
    if (used > bytes) break;
    short += character;
  }
  return short;
}

/** Finds how wide the fields must be: show it all rows once, then write them. */
export class FieldWidths {
  readonly #widths: number[];
  readonly #encoding: WriteEncoding;

  constructor(columns: number, encoding: WriteEncoding) {
    this.#widths = new Array<number>(columns).fill(1);
    this.#encoding = encoding;
  }

  see(cells: readonly string[]): void {
    for (let i = 0; i < this.#widths.length; i++) {
      const cell = cells[i] ?? '';
      // A character has three bytes in UTF-8, or four where it has two units.
      if (cell.length * 3 <= this.#widths[i]!) continue;
      this.#widths[i] = Math.max(this.#widths[i]!, encode(cell, this.#encoding).length);
    }
  }

  /** In bytes; a value wider than 254 is told by the writer when it comes. */
  get widths(): number[] {
    return this.#widths.map((width) => Math.min(width, WIDEST));
  }
}
