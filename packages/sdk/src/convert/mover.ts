import type { Finding } from '../finding/finding.ts';
import { rowContradicts } from '../locate/axes.ts';
import type { Crs } from '../locate/crs.ts';
import { parseDecimal } from '../locate/decimal.ts';
import { moveGeometry } from '../locate/geometry-positions.ts';
import { isSameSystem } from '../locate/same-system.ts';
import { zoneMismatch } from '../locate/zone.ts';
import type { Batch } from '../read/batch.ts';
import type { Places } from './places.ts';

/** Where a row lies in the output: a point, a geometry as GeoJSON text, or nowhere. */
export type Place = { readonly x: number; readonly y: number } | { readonly geometry: string } | undefined;

type Fault = Pick<Finding, 'code' | 'value' | 'expected' | 'params'>;

/** Brings the coordinates of batches from one system to another; one batch at a time. */
export class Mover {
  readonly #places: Places | undefined;
  readonly #to: Crs | undefined;
  readonly #moves: boolean;
  #x = new Float64Array(0);
  #y = new Float64Array(0);
  #east = new Float64Array(0);
  #north = new Float64Array(0);

  /** @param to absent: everything stays where it is */
  constructor(places: Places | undefined, to: Crs | undefined) {
    this.#places = places;
    this.#to = to;
    const from = places?.kind === 'columns' ? places.coordinates.crs : places?.crs;
    this.#moves = from !== undefined && to !== undefined && !isSameSystem(from, to);
  }

  /** Whether numbers change at all. */
  get moves(): boolean {
    return this.#moves;
  }

  /** Reads and moves all points of a batch. */
  take({ bytes, start, end, rows, columns }: Batch): void {
    if (this.#places?.kind !== 'columns') return;
    const { east, north, crs } = this.#places.coordinates;
    if (this.#x.length < rows) {
      this.#x = new Float64Array(rows);
      this.#y = new Float64Array(rows);
    }
    for (let row = 0; row < rows; row++) {
      const a = row * columns + east;
      const b = row * columns + north;
      this.#x[row] = parseDecimal(bytes, start[a]!, end[a]!);
      this.#y[row] = parseDecimal(bytes, start[b]!, end[b]!);
    }
    this.#east = this.#x.slice(0, rows);
    this.#north = this.#y.slice(0, rows);
    if (!this.#moves) return;
    crs.toLonLat(this.#x, this.#y, rows);
    this.#to?.fromLonLat(this.#x, this.#y, rows);
  }

  /** What is wrong with the coordinates of a row, so that it cannot be moved; an empty pair is nothing wrong. */
  faultOf(row: number, cells: readonly string[]): Fault | undefined {
    if (this.#places?.kind !== 'columns' || this.#to === undefined) return undefined;
    const { east, north, crs, axes } = this.#places.coordinates;
    const [a = '', b = ''] = [cells[east]?.trim(), cells[north]?.trim()];
    if (a === '' && b === '') return undefined;
    if (a === '' || b === '') return { code: 'coordinate_missing', value: '' };
    if (Number.isNaN(this.#east[row]!)) return { code: 'coordinate_malformed', value: a };
    if (Number.isNaN(this.#north[row]!)) return { code: 'coordinate_malformed', value: b };
    if (axes !== undefined && rowContradicts(this.#east[row]!, this.#north[row]!, axes)) {
      return { code: 'coordinate_axes_swapped', value: `${a}, ${b}` };
    }
    if (zoneMismatch(this.#east[row]!, crs))
      return { code: 'coordinate_zone_mismatch', value: a, params: { crs: crs.id } };
    if (!Number.isFinite(this.#x[row]!) || !Number.isFinite(this.#y[row]!)) {
      return { code: 'coordinate_malformed', value: `${a}, ${b}` };
    }
    return undefined;
  }

  /** Where a row without fault lies; the cells get the moved numbers. */
  place(row: number, cells: string[]): Place {
    if (this.#places === undefined) return undefined;
    if (this.#places.kind === 'geometry') return this.#geometry(cells, this.#places.column, this.#places.crs);
    const { east, north } = this.#places.coordinates;
    if ((cells[east] ?? '').trim() === '') return undefined;
    const x = this.#rounded(this.#x[row]!);
    const y = this.#rounded(this.#y[row]!);
    if (this.#moves) {
      cells[east] = String(x);
      cells[north] = String(y);
    }
    return { x, y };
  }

  #geometry(cells: string[], column: number, from: Crs): Place {
    const text = (cells[column] ?? '').trim();
    if (text === '' || text === 'null') return undefined;
    const to = this.#to;
    if (!this.#moves || to === undefined) return { geometry: text };
    const moved = moveGeometry(text, (x, y, n) => {
      from.toLonLat(x, y, n);
      to.fromLonLat(x, y, n);
      for (let i = 0; i < n; i++) {
        x[i] = this.#rounded(x[i]!);
        y[i] = this.#rounded(y[i]!);
      }
    });
    cells[column] = moved;
    return { geometry: moved };
  }

  /** A tenth of a millimetre. */
  #rounded(value: number): number {
    if (!this.#moves) return value;
    return Number(value.toFixed(this.#to?.kind === 'geographic' ? 9 : 4));
  }
}
