import { describe, expect, it } from 'vitest';
import { axesSample, rowContradicts, settleAxes, type SettledAxes } from '../../src/locate/axes.ts';

const columns = (rows: readonly (readonly [number, number])[]) =>
  [Float64Array.from(rows, (r) => r[0]), Float64Array.from(rows, (r) => r[1]), rows.length] as const;
const times = <T>(n: number, row: T): T[] => Array.from({ length: n }, () => row);

function settled(rows: readonly (readonly [number, number])[]): SettledAxes {
  const result = settleAxes(...columns(rows));
  if (result.tie === true) throw new Error('a tie');
  return result;
}

const lonLat = [112.55, 37.87] as const;
const latLon = [37.87, 112.55] as const;
const eastNorth = [372_000.5, 4_190_000.25] as const;
const northEast = [4_190_000.25, 372_000.5] as const;
const zoned = [38_372_000.5, 4_190_000.25] as const;
const junk = [0, 0] as const;

describe('settleAxes', () => {
  it.each([
    ['degrees, east first', lonLat, { kind: 'geographic', aIs: 'east' }],
    ['degrees, north first', latLon, { kind: 'geographic', aIs: 'north' }],
    ['metres, east first', eastNorth, { kind: 'projected', aIs: 'east' }],
    ['metres, north first', northEast, { kind: 'projected', aIs: 'north' }],
    ['zone in front', zoned, { kind: 'projected', aIs: 'east', zonePrefix: 38 }],
    ['zone in front, north first', [zoned[1], zoned[0]], { kind: 'projected', aIs: 'north', zonePrefix: 38 }],
    ['6° zone', [19_500_000, 3_000_000], { kind: 'projected', aIs: 'east', zonePrefix: 19 }],
  ] as const)('%s', (_, row, expected) => expect(settled(times(3, row as [number, number]))).toMatchObject(expected));

  it('has no prefix where there is none', () => expect(settled([eastNorth])).not.toHaveProperty('zonePrefix'));

  it('goes by the majority', () => {
    expect(settled([...times(4, eastNorth), ...times(5, northEast)]).aIs).toBe('north');
    expect(settled([...times(2, zoned), ...times(3, [39_372_000, 4_190_000] as const)]).zonePrefix).toBe(39);
    expect(settled([...times(2, zoned), ...times(3, eastNorth)])).not.toHaveProperty('zonePrefix');
  });

  it('counts only rows that hold two numbers among the first 1,000, and only those that fit an order as votes', () => {
    const late = [...times(600, [NaN, 1] as const), ...times(axesSample, lonLat), ...times(3000, latLon)];
    expect(settled(late)).toMatchObject({ aIs: 'east', votes: { rows: axesSample, lonLat: axesSample, latLon: 0 } });
    expect(settled([...times(900, junk), lonLat])).toMatchObject({ aIs: 'east', votes: { rows: 901, lonLat: 1 } });
  });

  it.each([
    ['nothing to go by', []],
    ['only numbers that fit nothing', times(5, junk)],
    ['as many for one as for the other', [lonLat, latLon]],
    ['two eastings', [[372_000, 372_000]]],
    ['a longitude with a northing', [[112.5, 4_190_000]]],
  ] as const)('tie: %s', (_, rows) =>
    expect(settleAxes(...columns(rows as [number, number][]))).toMatchObject({ tie: true }),
  );

  it.each([
    [73, 3],
    [136, 54],
    [100_000, 1_900_000],
    [900_000, 6_000_000],
    [13_100_000, 1_900_000],
    [45_900_000, 6_000_000],
  ])('%d, %d is within the ranges', (a, b) => expect(settled([[a, b]]).aIs).toBe('east'));
  it.each([
    [72.9, 30],
    [110, 54.1],
    [99_999, 4e6],
    [24_500_000, 4e6],
    [46_000_001, 4e6],
    [12_999_999, 4e6],
  ])('%d, %d is not', (a, b) => expect(settleAxes(...columns([[a, b]]))).toMatchObject({ tie: true }));
});

describe('rowContradicts', () => {
  it('only the same kind in the other order', () => {
    const metres = settled([northEast]);
    expect(rowContradicts(...eastNorth, metres)).toBe(true);
    expect(rowContradicts(...zoned, metres)).toBe(true);
    for (const row of [northEast, lonLat, latLon, junk, [NaN, NaN]] as const)
      expect(rowContradicts(row[0], row[1], metres)).toBe(false);
    const degrees = settled([lonLat]);
    expect(rowContradicts(...latLon, degrees)).toBe(true);
    for (const row of [lonLat, northEast, junk] as const) expect(rowContradicts(row[0], row[1], degrees)).toBe(false);
  });
});
