import type { Crs } from '../locate/crs.ts';
import type { Finding } from '../finding/finding.ts';
import { axesSample } from '../locate/axes.ts';
import { isDegrees } from '../locate/same-system.ts';
import type { Batch } from '../read/batch.ts';
import { settleCoordinates } from './settle-coordinates.ts';
import type { CoordinateSample } from './settle-coordinates.ts';

const decoder = new TextDecoder();
/** The first position of a geometry stands within so many bytes. */
const HEAD = 200;

/** Gathers the first position of the first 1,000 areas. */
export class AreaSampler {
  readonly #column: number;
  readonly #a = new Float64Array(axesSample);
  readonly #b = new Float64Array(axesSample);
  #rows = 0;

  constructor(column: number) {
    this.#column = column;
  }

  get full(): boolean {
    return this.#rows === axesSample;
  }

  add({ bytes, start, end, rows, columns }: Pick<Batch, 'bytes' | 'start' | 'end' | 'rows' | 'columns'>): void {
    for (let row = 0; row < rows && !this.full; row++) {
      const cell = row * columns + this.#column;
      const text = decoder.decode(bytes.subarray(start[cell], Math.min(end[cell]!, start[cell]! + HEAD)));
      const [, x, y] = /\[\s*(-?\d[\d.eE+-]*)\s*,\s*(-?\d[\d.eE+-]*)\s*[\],]/.exec(text) ?? [];
      if (!Number.isFinite(Number(x)) || !Number.isFinite(Number(y))) continue;
      this.#a[this.#rows] = Number(x);
      this.#b[this.#rows++] = Number(y);
    }
  }

  get sample(): CoordinateSample {
    return { a: this.#a, b: this.#b, rows: this.#rows };
  }
}

/**
 * In what reference system the areas of a file are, settled as for points: `--crs`, else what the file states, else the zone in front
 * of the eastings, else degrees; never a guess.
 * @returns undefined for degrees, or for a file without areas
 */
export function settleAreas(
  input: string,
  sample: CoordinateSample,
  stated: string | undefined,
): Crs | Finding | undefined {
  const pair = { a: { column: 0, looks: 'x' }, b: { column: 1, looks: 'y' }, stated: true } as const;
  const settled = settleCoordinates(input, pair, sample, stated);
  if ('code' in settled) return sample.rows > 0 || settled.code === 'datum_needs_parameters' ? settled : undefined;
  return isDegrees(settled.crs) ? undefined : settled.crs;
}
