/** A coordinate reference system, ready to work on columns. */
export interface Crs {
  /** `EPSG:4547`, or the proj string the user gave. */
  readonly id: string;
  readonly kind: 'geographic' | 'projected';
  /** Zone number that eastings carry as a prefix (25 of 25500000), if they do. */
  readonly zonePrefix?: number;
  /** Metres of uncertainty that the transformation adds where it is not exact (GCJ-02, BD-09); absent: exact. */
  readonly lossy?: string;
  /** In place, n points: easting/longitude in `x`, northing/latitude in `y` become longitude and latitude in degrees of EPSG:4490. */
  toLonLat(x: Float64Array, y: Float64Array, n: number): void;
  /** The way back. */
  fromLonLat(x: Float64Array, y: Float64Array, n: number): void;
}
