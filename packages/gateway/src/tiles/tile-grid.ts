import type { Box } from '../query/drawn-area.ts';

/** A tile of the scheme XYZ over EPSG:3857: `x` from 180° W, `y` from the north. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Units along the side of a tile, and how many beyond it are drawn so that symbols at its border are not cut. */
export const EXTENT = 4096;
export const BUFFER = 64;
/** Finest level that is answered: a unit is 2 millimetres. */
export const DEEPEST_LEVEL = 22;

export type Place = readonly [number, number];

/** Degrees of what a tile draws, its buffer included. */
export function boxOfTile({ z, x, y }: TileAddress): Box {
  const size = 2 ** z;
  const margin = BUFFER / EXTENT;
  const [north, south] = [latitude((y - margin) / size), latitude((y + 1 + margin) / size)];
  return [longitude((x - margin) / size), south, longitude((x + 1 + margin) / size), north];
}

/** Degrees to units of a tile, not rounded; y grows to the south. */
export function projector({ z, x, y }: TileAddress): (place: readonly number[]) => Place {
  const size = 2 ** z;
  return ([lon = 0, lat = 0]) => [
    ((lon + 180) / 360) * size * EXTENT - x * EXTENT,
    mercator(lat) * size * EXTENT - y * EXTENT,
  ];
}

function longitude(share: number): number {
  return share * 360 - 180;
}

function latitude(share: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;
}

/** How far south of the projection's northern end, as a share of its height. EPSG:3857 takes degrees as those of a sphere. */
function mercator(lat: number): number {
  return 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
}
