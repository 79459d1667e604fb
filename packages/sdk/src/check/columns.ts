import type { Field } from '@shuniu/schema';
import type { AreaFault, Line } from '../locate/area.ts';

/** No date: smaller than any day that is accepted. */
export const NO_DAY = -0x80000000;

/**
 * What the screen made of a batch, one array a column, indexed by row: typed values to store, and which rows need explaining.
 * Reused from batch to batch, grown when a larger one comes.
 */
export class Columns {
  /** 1 where the row must go through the rules one by one. */
  suspect = new Uint8Array(0);
  /** Ordinal of the class code in the code list, -1 unknown. */
  code = new Int32Array(0);
  /** Coordinates as they stand in the file, easting and northing; NaN where they are not numbers. */
  east = new Float64Array(0);
  north = new Float64Array(0);
  /** The same in degrees of EPSG:4490. */
  lon = new Float64Array(0);
  lat = new Float64Array(0);
  /** Ordinal of the unit grid that the point was located in, -1 none. */
  located = new Int32Array(0);
  /** County of each row as a number of six digits, -1 unknown; only of record types without a part id. */
  division = new Int32Array(0);
  /** Areas, or lines, of record types that have them. */
  readonly areas: (Line | AreaFault | undefined)[] = [];
  /** Days since 1970-01-01 of each date field, NO_DAY where there is no valid date. */
  readonly days = new Map<string, Int32Array<ArrayBuffer>>();
  /** Milliseconds since 1970-01-01 UTC of each datetime field, NaN where there is none. */
  readonly instants = new Map<string, Float64Array<ArrayBuffer>>();

  /** Values of each number field, NaN where there is none. */
  readonly numbers = new Map<string, Float64Array<ArrayBuffer>>();

  constructor(fields: readonly Field[]) {
    for (const { name, kind } of fields) {
      if (kind === 'date') this.days.set(name, new Int32Array(0));
      else if (kind === 'datetime') this.instants.set(name, new Float64Array(0));
      else if (kind === 'number' || kind === 'integer') this.numbers.set(name, new Float64Array(0));
    }
  }

  /** Makes room for `rows` and clears the marks. */
  prepare(rows: number): void {
    if (this.suspect.length < rows) {
      const size = Math.ceil(rows * 1.25);
      this.suspect = new Uint8Array(size);
      this.code = new Int32Array(size);
      this.east = new Float64Array(size);
      this.north = new Float64Array(size);
      this.lon = new Float64Array(size);
      this.lat = new Float64Array(size);
      this.located = new Int32Array(size);
      this.division = new Int32Array(size);
      for (const name of this.days.keys()) this.days.set(name, new Int32Array(size));
      for (const name of this.instants.keys()) this.instants.set(name, new Float64Array(size));
      for (const name of this.numbers.keys()) this.numbers.set(name, new Float64Array(size));
    }
    this.suspect.fill(0, 0, rows);
    this.code.fill(-1, 0, rows);
    this.located.fill(-1, 0, rows);
    this.lon.fill(NaN, 0, rows);
    this.lat.fill(NaN, 0, rows);
  }
}
