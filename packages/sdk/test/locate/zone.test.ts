import { describe, expect, it } from 'vitest';
import { parseCrs } from '../../src/locate/parse-crs.ts';
import { crsContradiction, isInChina, zoneMismatch } from '../../src/locate/zone.ts';

describe('zoneMismatch', () => {
  it.each([
    [38_500_000, 'EPSG:4526', false],
    [37_500_000, 'EPSG:4526', true],
    [19_500_000, 'EPSG:4526', true],
    [500_000, 'EPSG:4526', true],
    [500_000, 'EPSG:4547', false],
    [38_500_000, 'EPSG:4547', true],
    [0, 'EPSG:4526', false],
    [NaN, 'EPSG:4526', false],
    [38_500_000, 'EPSG:4490', false],
    [24_500_000, 'EPSG:4547', false],
  ] as const)('%d in %s: %s', (easting, crs, expected) => expect(zoneMismatch(easting, parseCrs(crs))).toBe(expected));
});

describe('crsContradiction', () => {
  const rows = (east: number, north: number) =>
    [new Float64Array(5).fill(east), new Float64Array(5).fill(north), 5] as const;
  it.each([
    ['degrees under a projected .prj', 112.5, 37.9, 'EPSG:4547', 'kind'],
    ['metres under a geographic .prj', 372_000, 4_190_000, 'EPSG:4490', 'kind'],
    ['metres with a zone under a geographic .prj', 38_372_000, 4_190_000, 'EPSG:4326', 'kind'],
    ['another zone', 37_372_000, 4_190_000, 'EPSG:4526', 'zone'],
    ['a local grid under a national .prj', 12_000, 9_000, 'EPSG:4547', 'area'],
    ['degrees outside China', 2.3, 48.8, 'EPSG:4490', 'area'],
    ['nothing wrong', 372_000, 4_190_000, 'EPSG:4547', undefined],
    ['nothing wrong in degrees', 112.5, 37.9, 'EPSG:4490', undefined],
  ] as const)('%s', (_, east, north, crs, expected) => {
    const [a, b, n] = rows(east, north);
    expect(crsContradiction(a, b, n, parseCrs(crs))).toBe(expected);
    expect(a[0]).toBe(east);
  });

  it('goes by more than half of the rows that hold numbers', () => {
    const crs = parseCrs('EPSG:4526');
    const east = Float64Array.of(38_372_000, 37_372_000, NaN, NaN, NaN);
    const north = new Float64Array(5).fill(4_190_000);
    expect(crsContradiction(east, north, 5, crs)).toBeUndefined();
    east[2] = 37_372_000;
    expect(crsContradiction(east, north, 5, crs)).toBe('zone');
    expect(crsContradiction(east.fill(NaN), north, 5, crs)).toBeUndefined();
  });
});

it('NaN is not in China', () => {
  expect(isInChina(112, 37)).toBe(true);
  expect(isInChina(NaN, 37)).toBe(false);
  expect(isInChina(37, 112)).toBe(false);
});
