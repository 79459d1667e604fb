import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cgcs2000, type Ellipsoid } from '../../src/locate/ellipsoid.ts';
import { gaussKruger, gaussKrugerRow } from '../../src/locate/gauss-kruger.ts';
import { viaProj4 } from '../../src/locate/proj4.ts';
import { transverseMercator } from '../../src/locate/transverse-mercator.ts';

const reference = '../shared/real/vectors/china-gk-epsg-reference.csv';
const millimetre = 1e-3;
const degreesPerMillimetre = 1e-3 / 110_574;

const ellipsoids: Readonly<Record<string, Ellipsoid>> = {
  CGCS2000: cgcs2000,
  'Xian 1980': { a: 6378140, f: 1 / 298.257 },
  'Beijing 1954': { a: 6378245, f: 1 / 298.3 },
};

function one(convert: (x: Float64Array, y: Float64Array, n: number) => void, a: number, b: number): [number, number] {
  const x = new Float64Array([a]);
  const y = new Float64Array([b]);
  convert(x, y, 1);
  return [x[0]!, y[0]!];
}

describe.skipIf(!existsSync(reference))('960 points of 192 Chinese systems as PROJ computes them', () => {
  const rows = existsSync(reference) ? readFileSync(reference, 'utf8').trim().split('\n').slice(1) : [];
  const cases = rows.map((row) => row.split(','));

  it('has them all', () => expect(cases.length).toBe(960));

  it.each(Object.keys(ellipsoids))('%s agrees within a millimetre, both ways', (datum) => {
    const mine = cases.filter((c) => c[2] === datum);
    expect(mine.length).toBeGreaterThan(300);
    for (const [epsg, , , , lon0, x0, , lon, lat, easting, northing] of mine) {
      const { forward, inverse } = transverseMercator(ellipsoids[datum]!, {
        lon0: Number(lon0),
        lat0: 0,
        k0: 1,
        x0: Number(x0),
        y0: 0,
      });
      const [x, y] = one(forward, Number(lon), Number(lat));
      expect(Math.hypot(x - Number(easting), y - Number(northing)), `${epsg} forward`).toBeLessThan(millimetre);
      const [backLon, backLat] = one(inverse, Number(easting), Number(northing));
      const metresEast = (backLon - Number(lon)) * Math.cos((Number(lat) * Math.PI) / 180);
      expect(Math.hypot(metresEast, backLat - Number(lat)), `${epsg} inverse`).toBeLessThan(degreesPerMillimetre);
    }
  });

  it('EPSG codes of CGCS2000 give the same', () => {
    for (const [epsg, , datum, , , , , lon, lat, easting, northing] of cases) {
      if (datum !== 'CGCS2000') continue;
      const crs = gaussKruger(gaussKrugerRow(Number(epsg))!);
      const [x, y] = one((a, b, n) => crs.fromLonLat(a, b, n), Number(lon), Number(lat));
      expect(Math.hypot(x - Number(easting), y - Number(northing)), crs.id).toBeLessThan(millimetre);
    }
  });
});

const lonInZone = fc.double({ min: -6, max: 6, noNaN: true });
const latOfChina = fc.double({ min: 3, max: 54, noNaN: true });
const meridian = fc.integer({ min: 25, max: 45 }).map((zone) => 3 * zone);

describe('over the whole of China', () => {
  it('agrees with proj4 within a tenth of a millimetre', () => {
    fc.assert(
      fc.property(meridian, lonInZone, latOfChina, (lon0, away, lat) => {
        const { forward, inverse } = transverseMercator(cgcs2000, { lon0, lat0: 0, k0: 1, x0: 500_000, y0: 0 });
        const other = viaProj4(
          '',
          'projected',
          `+proj=tmerc +lat_0=0 +lon_0=${lon0} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m`,
        );
        const [x, y] = one(forward, lon0 + away, lat);
        const [otherX, otherY] = one((a, b, n) => other.fromLonLat(a, b, n), lon0 + away, lat);
        expect(Math.hypot(x - otherX, y - otherY)).toBeLessThan(1e-4);
        const [lon, back] = one(inverse, x, y);
        const [otherLon, otherBack] = one((a, b, n) => other.toLonLat(a, b, n), x, y);
        expect(Math.hypot(lon - otherLon, back - otherBack)).toBeLessThan(1e-9);
      }),
    );
  });

  it('comes back to where it started within 1e-9 degrees, also with a scale, an origin and offsets of its own', () => {
    fc.assert(
      fc.property(
        meridian,
        lonInZone,
        latOfChina,
        fc.constantFrom(1, 0.9996),
        fc.constantFrom(0, 30.5),
        (lon0, away, lat, k0, lat0) => {
          const { forward, inverse } = transverseMercator(cgcs2000, { lon0, lat0, k0, x0: 40_000, y0: -2_000 });
          const [lon, back] = one(inverse, ...one(forward, lon0 + away, lat));
          expect(Math.hypot(lon - lon0 - away, back - lat)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('puts the origin of a local grid at its false origin', () => {
    const { forward } = transverseMercator(cgcs2000, { lon0: 112.5, lat0: 37.8, k0: 1, x0: 40_000, y0: 30_000 });
    const [x, y] = one(forward, 112.5, 37.8);
    expect(Math.hypot(x - 40_000, y - 30_000)).toBeLessThan(1e-6);
  });
});

describe('outside its domain', () => {
  const { forward, inverse } = transverseMercator(cgcs2000, { lon0: 114, lat0: 0, k0: 1, x0: 500_000, y0: 0 });
  const nowhere = [
    [NaN, 4e6],
    [5e5, NaN],
    [Infinity, 4e6],
    [-1.797e308, -1.797e308],
    [38_500_000, 4e6],
    [500_000, 2e7],
  ] as const;
  it.each(nowhere)('metres %d, %d are NaN in both columns', (x, y) => expect(one(inverse, x, y)).toEqual([NaN, NaN]));
  it.each([
    [-66, 30],
    [114, 91],
    [NaN, 30],
    [114, NaN],
    [160, 1],
  ] as const)('degrees %d, %d are NaN in both columns', (lon, lat) =>
    expect(one(forward, lon, lat)).toEqual([NaN, NaN]),
  );
  it('leaves what lies behind the n-th point alone', () => {
    const x = new Float64Array([500_000, 1]);
    const y = new Float64Array([4_200_000, 2]);
    inverse(x, y, 1);
    expect([x[1], y[1]]).toEqual([1, 2]);
    expect(x[0]).toBeCloseTo(114, 10);
  });
});
