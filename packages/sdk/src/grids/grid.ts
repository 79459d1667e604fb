/** Longitude, latitude in degrees; further numbers (heights) are carried along and not looked at. */
export type Position = readonly number[];
/** A closed ring: the last position repeats the first. */
export type Ring = readonly Position[];
/** The outer ring, then the holes. */
export type Polygon = readonly Ring[];

/** A unit grid as it came out of its file. */
export interface Grid {
  readonly id: string;
  /** Line or feature number in its file, from 1. */
  readonly line: number;
  /** One for a Polygon, several for a MultiPolygon. */
  readonly polygons: readonly Polygon[];
  /** The community that the grid says it belongs to. */
  readonly communityCode?: string;
}
