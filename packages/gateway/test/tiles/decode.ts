import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export interface DecodedFeature {
  readonly layer: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** A tile as the reference decoder has it, in degrees. */
export function decoded(bytes: Uint8Array, z: number, x: number, y: number): DecodedFeature[] {
  return Object.entries(new VectorTile(new PbfReader(bytes)).layers).flatMap(([layer, of]) =>
    Array.from({ length: of.length }, (_, i): DecodedFeature => {
      const { properties, geometry } = of.feature(i).toGeoJSON(x, y, z);
      return { layer, properties: properties ?? {}, geometry: geometry as DecodedFeature['geometry'] };
    }),
  );
}

/** Column and row of the tile that holds a place, worked out by the formulas of the OpenStreetMap wiki. */
export function tileAt([lon, lat]: readonly [number, number], z: number): readonly [number, number] {
  const rad = (lat * Math.PI) / 180;
  return [((lon + 180) / 360) * 2 ** z, ((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * 2 ** z];
}
