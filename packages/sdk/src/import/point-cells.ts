import { endOfValue, startOfValue } from '../bytes/blanks.ts';
import type { Batch } from '../read/batch.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The points among geometries of several kinds (or in a column of GeoJSON text) as two more columns of numbers at the end, x before y,
 * so that a layer with a few lines or areas in it is read like one of points alone. Whatever is no point has no numbers.
 */
export class PointCells {
  readonly #column: number;

  /** @param column of GeoJSON text, from 0 */
  constructor(column: number) {
    this.#column = column;
  }

  add(batch: Batch): Batch {
    const width = batch.columns + 2;
    const start = new Int32Array(batch.rows * width);
    const end = new Int32Array(batch.rows * width);
    const types = batch.types === undefined ? undefined : new Uint8Array(batch.rows * width);
    const texts: string[] = [];
    let at = batch.bytes.length;
    for (let row = 0; row < batch.rows; row++) {
      const from = row * batch.columns;
      const to = row * width;
      start.set(batch.start.subarray(from, from + batch.columns), to);
      end.set(batch.end.subarray(from, from + batch.columns), to);
      types?.set(batch.types!.subarray(from, from + batch.columns), to);
      const cell = from + this.#column;
      const first = startOfValue(batch.bytes, batch.start[cell]!, batch.end[cell]!);
      const point = pointOf(
        decoder.decode(batch.bytes.subarray(first, endOfValue(batch.bytes, first, batch.end[cell]!))),
      );
      for (const [i, number] of (point ?? ['', '']).entries()) {
        start[to + batch.columns + i] = at;
        end[to + batch.columns + i] = at += number.length;
        texts.push(number);
      }
    }
    const bytes = new Uint8Array(at);
    bytes.set(batch.bytes);
    encoder.encodeInto(texts.join(''), bytes.subarray(batch.bytes.length));
    return { ...batch, bytes, columns: width, start, end, ...(types === undefined ? {} : { types }) };
  }
}

/** The numbers of a GeoJSON Point, or of a MultiPoint of one, as text. */
function pointOf(text: string): readonly [string, string] | undefined {
  if (!text.includes('Point')) return undefined;
  let geometry: { type?: unknown; coordinates?: unknown } | null;
  try {
    geometry = JSON.parse(text) as typeof geometry;
  } catch {
    return undefined;
  }
  const { type, coordinates } = geometry ?? {};
  if (!Array.isArray(coordinates)) return undefined;
  const position: unknown =
    type === 'Point' ? coordinates : type === 'MultiPoint' && coordinates.length === 1 ? coordinates[0] : [];
  if (!Array.isArray(position) || typeof position[0] !== 'number' || typeof position[1] !== 'number') return undefined;
  return [String(position[0]), String(position[1])];
}
