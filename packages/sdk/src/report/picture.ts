import type { Outline, PointDensity } from './point-raster.ts';

/** What the map and the charts of a report are drawn from; gathered while the rows go by, of bounded size. */
export interface Picture {
  readonly raster: PointDensity;
  /** By class code: what was accepted and refused of it. Rows whose class is unknown stand under the text of their cell. */
  readonly classes: ReadonlyMap<string, ClassCount>;
  /** Rings of the unit grids in degrees; absent where no grids were given. */
  readonly outlines?: Iterable<Outline>;
}

export interface ClassCount {
  readonly name: string;
  readonly accepted: number;
  readonly refused: number;
}
