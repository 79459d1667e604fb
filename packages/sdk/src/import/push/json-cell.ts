import { CELL_BOOLEAN, CELL_TEXT } from '../../read/batch.ts';
import { numberType } from '../../read/geojson/cells.ts';
import { isSpace, JsonFault } from '../../read/geojson/json-bytes.ts';

/** A JSON value as a cell of the buffer that it stands in. Valid until the next one is asked for. */
export interface JsonCell {
  start: number;
  end: number;
  type: number;
  /** It holds a control character. */
  suspect: boolean;
  /** It holds half a surrogate pair. */
  broken: boolean;
}

/**
 * Turns a checked JSON value into a cell where it stands: strings lose their quotes and, in place, their escapes; arrays and objects the
 * blanks between their parts; numbers stay as they are written; null is an empty cell.
 * @throws JsonFault for NaN and Infinity, which common writers emit and RFC 8259 §6 does not know
 */
export function cellOf(b: Buffer, from: number, to: number, cell: JsonCell): void {
  cell.type = CELL_TEXT;
  cell.suspect = cell.broken = false;
  cell.start = from;
  cell.end = to;
  const c = b[from]!;
  switch (c) {
    case 0x22:
      text(b, from + 1, to - 1, cell);
      break;
    case 0x6e:
      cell.end = from;
      break;
    case 0x7b:
    case 0x5b:
      cell.end = compact(b, from, to);
      break;
    case 0x74:
    case 0x66:
      cell.type = CELL_BOOLEAN;
      break;
    default:
      if (c === 0x4e || c === 0x49 || b[from + 1] === 0x49) throw new JsonFault(from);
      cell.type = numberType(b, from, to);
  }
}

function text(b: Buffer, from: number, to: number, cell: JsonCell): void {
  cell.start = from;
  cell.end = to;
  for (let i = from; i < to; i++) {
    const c = b[i]!;
    if (c === 0x5c) {
      const plain = String(JSON.parse(b.toString('utf8', from - 1, to + 1)));
      cell.suspect = hasControl(plain);
      cell.broken = /\p{Surrogate}/u.test(plain);
      // no escape is shorter than what it stands for
      cell.end = from + b.write(plain, from, 'utf8');
      return;
    }
    if (c === 0x7f) cell.suspect = true;
  }
}

function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x20 || c === 0x7f) return true;
  }
  return false;
}

/** @returns where the text ends without its blanks */
function compact(b: Buffer, from: number, to: number): number {
  let used = from;
  let quoted = false;
  for (let i = from; i < to; i++) {
    const c = b[i]!;
    if (!quoted && isSpace(c)) continue;
    b[used++] = c;
    if (c === 0x22) quoted = !quoted;
    else if (c === 0x5c) b[used++] = b[++i]!;
  }
  return used;
}
