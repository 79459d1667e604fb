import { join } from 'node:path';
import type { City } from './city.ts';
import { doubleArea, inside } from './geometry.ts';
import type { Vertex } from './lattice.ts';
import { LineFile } from './line-file.ts';
import { outline } from './outline.ts';
import type { Placed } from './bisect.ts';

/** Date of every grid in the sample. */
export const GRID_DATE = '20141231';

/** Writes `grids.geojson`, `communities.geojson` and `duty-grids.geojson`: longitude and latitude of CGCS2000, seven decimals. */
export function writeGeoJson(city: City): void {
  writeFeatures(
    city,
    'grids.geojson',
    city.grids.map((grid) => ({
      properties: () => ({
        单元网格标识码: grid.id,
        面积: areaOf(city, city.lattice.ring(grid.i, grid.j)),
        初始日期: GRID_DATE,
      }),
      polygons: () => [[city.lattice.ring(grid.i, grid.j)]],
    })),
  );
  writeFeatures(
    city,
    'communities.geojson',
    city.communities.map((community) => ({
      properties: () => ({ 社区代码: community.code, 区县: community.district.name }),
      polygons: () => dissolved(city, community.cells),
    })),
  );
  writeFeatures(
    city,
    'duty-grids.geojson',
    city.dutyGrids.map((duty, n) => ({
      properties: () => ({
        责任网格编码: duty.code,
        区划代码: duty.code.slice(0, 6),
        责任网格名称: `责任网格${n + 1}`,
        初始日期: GRID_DATE,
      }),
      polygons: () =>
        dissolved(
          city,
          duty.communities.flatMap((c) => city.communities[c]?.cells ?? []),
        ),
    })),
  );
}

/** Square metres, to a whole number. */
export function areaOf(city: City, ring: readonly Vertex[]): number {
  return Math.round((doubleArea(ring) / 2) * city.metres.lon * city.metres.lat);
}

type Polygon = readonly (readonly Vertex[])[];

interface Feature {
  readonly properties: () => Readonly<Record<string, string | number>>;
  readonly polygons: () => readonly Polygon[];
}

/** Outer rings with the holes that lie in them. */
function dissolved(city: City, cells: readonly Placed[]): Polygon[] {
  const rings = outline(city.lattice, cells);
  const holes = rings.filter((ring) => doubleArea(ring) < 0);
  return rings
    .filter((ring) => doubleArea(ring) > 0)
    .map((outer) => [outer, ...holes.filter(([first]) => first !== undefined && inside(outer, first[0], first[1]))]);
}

function writeFeatures(city: City, name: string, features: readonly Feature[]): void {
  const file = new LineFile(join(city.options.out, name), 'utf8');
  file.write(
    '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features":[\n',
  );
  features.forEach((feature, n) => {
    const polygons = feature.polygons().map((polygon) => polygon.map(ringText));
    const one = polygons.length === 1;
    const text = (p: readonly string[]) => `[${p.join(',')}]`;
    const coordinates = one ? text(polygons[0] ?? []) : `[${polygons.map(text).join(',')}]`;
    const geometry = `{"type":"${one ? 'Polygon' : 'MultiPolygon'}","coordinates":${coordinates}}`;
    const properties = JSON.stringify(feature.properties());
    file.write(`${n === 0 ? '' : ',\n'}{"type":"Feature","properties":${properties},"geometry":${geometry}}`);
  });
  file.write('\n]}\n');
  file.close();
}

function ringText(ring: readonly Vertex[]): string {
  return `[${ring.map(([x, y]) => `[${x / 1e7},${y / 1e7}]`).join(',')}]`;
}
