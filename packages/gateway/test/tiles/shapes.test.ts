import { classifyRings, VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { layerOf, tileOf } from '../../src/tiles/encode-tile.ts';
import { shapeOf, type Geometry } from '../../src/tiles/shapes.ts';
import { boxOfTile, projector, type Place } from '../../src/tiles/tile-grid.ts';

/** Coordinates of the tests are units of the tile already. */
const same = (place: readonly number[]): Place => [place[0] ?? NaN, place[1] ?? NaN];
const [LEAST, MOST] = [-64, 4160];

function drawn(type: string, coordinates: unknown, project = same): VectorTileFeature | undefined {
  const shape = shapeOf({ type, coordinates } satisfies Geometry, project);
  if (shape === undefined) return undefined;
  const bytes = tileOf([layerOf('l', [{ shape, attributes: {} }], new Set())]);
  return new VectorTile(new PbfReader(bytes)).layers['l']?.feature(0);
}
const ringsOf = (feature: VectorTileFeature | undefined) =>
  (feature?.loadGeometry() ?? []).map((ring) => ring.map(({ x, y }) => [x, y] as const));
const areaOf = (ring: readonly (readonly [number, number])[]) =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
const unit = fc.integer({ min: -6000, max: 10_000 });
const rectangle = fc
  .tuple(unit, unit, fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 6000 }), fc.boolean())
  .map(([west, north, wide, high, turned]) => {
    const ring = [
      [west, north],
      [west + wide, north],
      [west + wide, north + high],
      [west, north + high],
      [west, north],
    ];
    return { west, north, wide, high, ring: turned ? ring.reverse() : ring };
  });
const within = (from: number, length: number) => Math.min(from + length, MOST) - Math.max(from, LEAST);

describe('shapes of tiles, as the reference decoder reads them', () => {
  it('are rings cut at the buffer, outlines turned one way and holes the other', () => {
    fc.assert(
      fc.property(rectangle, rectangle, (a, b) => {
        const feature = drawn('Polygon', [a.ring, b.ring]);
        const [wide, high] = [within(a.west, a.wide), within(a.north, a.high)];
        if (wide <= 0 || high <= 0) return;
        const [outer = [], ...holes] = ringsOf(feature);
        expect(areaOf(outer)).toBeCloseTo(wide * high);
        for (const hole of holes) expect(areaOf(hole)).toBeLessThan(0);
        expect(holes).toHaveLength(within(b.west, b.wide) > 0 && within(b.north, b.high) > 0 ? 1 : 0);
        for (const [x, y] of [outer, ...holes].flat())
          expect(Math.min(x, y) >= LEAST && Math.max(x, y) <= MOST, `${x} ${y}`).toBe(true);
        expect(classifyRings(feature!.loadGeometry())).toHaveLength(1);
      }),
    );
  });
  it('are nothing where nothing of them is there', () => {
    fc.assert(
      fc.property(rectangle, ({ ring, west, north, wide, high }) => {
        const there = within(west, wide) > 0 && within(north, high) > 0;
        expect(drawn('Polygon', [ring]) !== undefined).toBe(there);
        expect(drawn('MultiPolygon', [[ring], [ring]])?.loadGeometry().length ?? 0).toBe(there ? 2 : 0);
      }),
    );
  });
  it('are pieces of lines that stay inside and add up to what is inside', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, unit), { minLength: 2, maxLength: 8 }), (line) => {
        const pieces = ringsOf(drawn('LineString', line));
        for (const piece of pieces) expect(piece.length).toBeGreaterThan(1);
        const length = pieces
          .flatMap((piece) => piece.slice(1).map(([x, y], i) => Math.hypot(x - piece[i]![0], y - piece[i]![1])))
          .reduce((sum, each) => sum + each, 0);
        // the same by stepping along the line
        let expected = 0;
        for (let i = 1; i < line.length; i++) {
          const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
          const steps = 4000;
          for (let s = 0; s < steps; s++) {
            const [x, y] = [ax + ((s + 0.5) / steps) * (bx - ax), ay + ((s + 0.5) / steps) * (by - ay)];
            if (Math.min(x, y) >= LEAST && Math.max(x, y) <= MOST) expected += Math.hypot(bx - ax, by - ay) / steps;
          }
        }
        expect(Math.abs(length - expected)).toBeLessThan(10 * line.length);
      }),
      { numRuns: 40 },
    );
  });
  it('stay where they are however small they are', () => {
    const tiny = [[7.1, 9.1], [7.2, 9.1], [7.2, 9.2], [7.1, 9.1]]; // prettier-ignore
    expect(ringsOf(drawn('Polygon', [tiny]))).toEqual([[[7, 9], [8, 9], [8, 10], [7, 10], [7, 9]]]); // prettier-ignore
    expect(ringsOf(drawn('LineString', tiny))).toEqual([[[7, 9], [8, 9]]]); // prettier-ignore
    expect(ringsOf(drawn('Point', [4160, -64]))).toEqual([[[4160, -64]]]);
    expect(drawn('Point', [4161, 0])).toBeUndefined();
  });
  it('keep every kind of value', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.maxSafeInteger().map((n) => Math.trunc(n / 4)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.boolean(),
      fc.constant(null),
    );
    const record = fc.dictionary(fc.constantFrom('a', '名称', 'c', 'd', 'whole'), value);
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
        const features = records.map((attributes) => ({
          shape: shapeOf({ type: 'Point', coordinates: [1, 2] }, same)!,
          attributes: Number.isSafeInteger(attributes['whole']) ? attributes : { ...attributes, whole: 7 },
        }));
        const layer = new VectorTile(new PbfReader(tileOf([layerOf('图层', features, new Set(['whole']))]))).layers[
          '图层'
        ]!;
        expect([layer.version, layer.extent, layer.length]).toEqual([2, 4096, records.length]);
        features.forEach(({ attributes }, i) =>
          expect(layer.feature(i).properties).toEqual(
            Object.fromEntries(Object.entries(attributes).filter(([, each]) => each !== null)),
          ),
        );
      }),
    );
  });
  it('lie where tiles of EPSG:3857 do', () => {
    const [west, south, east, north] = boxOfTile({ z: 0, x: 0, y: 0 });
    expect([west, east]).toEqual([-180 * (1 + 128 / 4096), 180 * (1 + 128 / 4096)]);
    expect(north).toBeGreaterThan(85.0511);
    expect(south).toBeCloseTo(-north);
    expect(projector({ z: 0, x: 0, y: 0 })([0, 0])).toEqual([2048, 2048]);
    expect(projector({ z: 0, x: 0, y: 0 })([180, 85.0511287798066])[1]).toBeCloseTo(0, 6);
  });
});
