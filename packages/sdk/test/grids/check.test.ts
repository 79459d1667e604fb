import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGrids } from '../../src/grids/check.ts';
import type { Grid, Position } from '../../src/grids/grid.ts';
import { gridsFromGeometries } from '../../src/grids/grids-from-geometries.ts';
import { box, grid, tiling } from './tilings.ts';
import { shapefilePolygons } from './shapefile-polygons.ts';

const degreesPerMetre = 1 / 111_000;

function numbered(grids: readonly Grid[]): Grid[] {
  return grids.map((g, k) => ({ ...g, line: k + 1 }));
}

function moved(grids: readonly Grid[], move: (p: Position, k: number) => Position): Grid[] {
  let k = 0;
  return grids.map((g) => ({
    ...g,
    polygons: g.polygons.map((rings) =>
      rings.map((ring) => {
        const open = ring.slice(0, -1).map((p) => move(p, k++));
        return [...open, open[0]!];
      }),
    ),
  }));
}

/** Square metres, for small shapes. */
function areaOf(ring: readonly Position[]): number {
  let sum = 0;
  for (const [k, [x = 0, y = 0]] of ring.entries()) {
    const [u = 0, v = 0] = ring[(k + 1) % ring.length]!;
    sum += (x - 112) * (v - 37) - (u - 112) * (y - 37);
  }
  // a square degree at 37° north on the ellipsoid
  return (Math.abs(sum) / 2) * 88_907.0 * 110_975.0;
}

describe('seamless tilings', () => {
  it('have no findings', () => {
    fc.assert(
      fc.property(tiling, ({ grids }) => {
        expect(checkGrids(numbered(grids))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('have no errors when every corner of every grid is off by up to a third of the tolerance', () => {
    fc.assert(
      fc.property(tiling, fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })), ({ grids }, noise) => {
        const shake = () => (noise.next().value as number) * 0.015 * degreesPerMetre;
        const shaken = moved(numbered(grids), (p) => [p[0]! + shake(), p[1]! + shake()]);
        expect(checkGrids(shaken).filter((f) => f.severity === 'error')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('without one of their inner grids have one gap, of its size and inside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        (n, i, j) => {
          fc.pre(i < n - 1 && j < n - 1);
          const cells = Array.from({ length: n * n }, (_, k) => {
            const [c, r] = [k % n, Math.floor(k / n)];
            return box(`${100 + k}`, 112 + c * 0.001, 37 + r * 0.001, 112 + (c + 1) * 0.001, 37 + (r + 1) * 0.001);
          });
          const missing = numbered(cells)[j * n + i]!;
          const findings = checkGrids(numbered(cells).filter((g) => g.id !== missing.id));
          expect(findings).toMatchObject([{ code: 'grid_gap', severity: 'error', line: (j - 1) * n + i + 1 }]);
          const { area, at, grids } = findings[0]!.params as { area: number; at: string; grids: string };
          expect(area / areaOf(missing.polygons[0]![0]!)).toBeCloseTo(1, 2);
          expect(grids.split(', ').length).toBe(4);
          const [lon, lat] = at.split(', ').map(Number) as [number, number];
          expect(
            lon > 112 + i * 0.001 && lon < 112 + (i + 1) * 0.001 && lat > 37 + j * 0.001 && lat < 37 + (j + 1) * 0.001,
          ).toBe(true);
        },
      ),
    );
  });
});

/** The part of a convex ring that lies within another: each edge of the other cuts the rest off (I. Sutherland, G. Hodgman, 1974). */
function clipped(ring: readonly Position[], by: readonly Position[]): Position[] {
  let rest = [...ring];
  for (const [k, a] of by.entries()) {
    const b = by[(k + 1) % by.length]!;
    const side = (p: Position) => (b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!);
    const kept: Position[] = [];
    for (const [i, p] of rest.entries()) {
      const q = rest[(i + 1) % rest.length]!;
      if (side(p) >= 0) kept.push(p);
      if (side(p) >= 0 === side(q) >= 0) continue;
      const t = side(p) / (side(p) - side(q));
      kept.push([p[0]! + t * (q[0]! - p[0]!), p[1]! + t * (q[1]! - p[1]!)]);
    }
    rest = kept;
  }
  return rest;
}

describe('overlaps', () => {
  const angles = fc
    .uniqueArray(fc.integer({ min: 0, max: 35 }), { minLength: 3, maxLength: 8 })
    .map((a) => a.toSorted((x, y) => x - y));
  const convex = fc
    .record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }), angles })
    .map(({ x, y, angles: a }) =>
      a.map((k): Position => [
        112 + (x + 80 * Math.cos((k * Math.PI) / 18)) * 1e-5,
        37 + (y + 80 * Math.sin((k * Math.PI) / 18)) * 1e-5,
      ]),
    );

  it('of two convex grids have the area that clipping gives', () => {
    fc.assert(
      fc.property(convex, convex, (a, b) => {
        const expected = areaOf(clipped(a, b));
        const findings = checkGrids(numbered([grid('a', [...a, a[0]!]), grid('b', [...b, b[0]!])])).filter(
          (f) => f.severity === 'error',
        );
        fc.pre(findings.every((f) => f.code !== 'grid_ring_invalid'));
        const found = findings
          .filter((f) => f.code === 'grid_overlap')
          .reduce((sum, f) => sum + Number(f.params!['area']), 0);
        // what the tolerance may eat: its own width along all boundaries
        expect(Math.abs(found - expected)).toBeLessThan(0.05 * 1500 + expected * 0.002);
        expect(findings.length).toBe(found > 0 ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });

  it('are reported once per pair, at the later line', () => {
    const findings = checkGrids(
      numbered([
        box('a', 112, 37, 112.002, 37.001),
        box('b', 112.001, 37, 112.003, 37.001),
        box('c', 112.0015, 37, 112.004, 37.001),
      ]),
    );
    expect(findings.map((f) => [f.code, f.line, f.params!['grids']])).toEqual([
      ['grid_overlap', 2, 'a, b'],
      ['grid_overlap', 3, 'a, c'],
      ['grid_overlap', 3, 'b, c'],
    ]);
  });

  it('a grid inside another without touching it', () => {
    const findings = checkGrids(
      numbered([box('big', 112, 37, 112.01, 37.01), box('small', 112.004, 37.004, 112.005, 37.005)]),
    );
    expect(findings).toMatchObject([{ code: 'grid_overlap', line: 2, value: 'small' }]);
    expect(Number(findings[0]!.params!['area'])).toBeCloseTo(88.9 * 111, -2);
  });
});

describe('the tolerance', () => {
  const west = box('w', 112, 37, 112.001, 37.001);
  const pair = (metres: number) =>
    numbered([
      west,
      box('e', 112.001 + metres * degreesPerMetre * 1.25, 37, 112.002, 37.001),
      box('n', 112, 37.001, 112.002, 37.002),
      box('s', 112, 36.999, 112.002, 37),
    ]);
  it.each([
    ['a slit of 20 cm is an error', 0.2, 'grid_gap', 'error'],
    ['a slit of 1 cm is a warning', 0.01, 'grid_gap', 'warning'],
    ['an overlap of 20 cm is an error', -0.2, 'grid_overlap', 'error'],
    ['an overlap of 1 cm is a warning', -0.01, 'grid_overlap', 'warning'],
  ])('%s', (_, metres, code, severity) => expect(checkGrids(pair(metres))).toMatchObject([{ code, severity }]));
  it('moves with the option', () => {
    expect(checkGrids(pair(0.2), { toleranceM: 0.5 })).toMatchObject([{ severity: 'warning' }]);
    expect(checkGrids(pair(0.01), { toleranceM: 0.001 })).toMatchObject([{ severity: 'error' }]);
  });
  it('a corner on the middle of a neighbour’s edge is no gap', () => {
    const y = 37 + 0.001 / 3;
    expect(
      checkGrids(numbered([west, box('a', 112.001, 37, 112.002, y), box('b', 112.001, y, 112.002, 37.001)])),
    ).toEqual([]);
  });
  it('a notch that opens to the outside is no gap', () => {
    expect(
      checkGrids(numbered([west, box('e', 112.0015, 37, 112.002, 37.001), box('n', 112, 37.001, 112.002, 37.002)])),
    ).toEqual([]);
  });
});

describe('holes and islands', () => {
  const outer = box('', 112, 37, 112.01, 37.01).polygons[0]![0] as Position[];
  const hole = box('', 112.003, 37.003, 112.006, 37.006).polygons[0]![0] as Position[];
  it('a hole that nobody fills is a gap', () =>
    expect(checkGrids([grid('ring', outer, hole)])).toMatchObject([{ code: 'grid_gap', params: { grids: 'ring' } }]));
  it('a hole that is filled is none', () =>
    expect(checkGrids(numbered([grid('ring', outer, hole), grid('in', hole)]))).toEqual([]));
  it('an island in a hole leaves the rest as a gap', () => {
    const findings = checkGrids(numbered([grid('ring', outer, hole), box('island', 112.004, 37.004, 112.005, 37.005)]));
    expect(findings).toMatchObject([{ code: 'grid_gap', line: 1, params: { grids: 'ring, island' } }]);
    expect(Number(findings[0]!.params!['area'])).toBeCloseTo((9 - 1) * 88.9 * 110.97, -3);
  });
  it('grids apart from each other are no gap', () =>
    expect(checkGrids(numbered([west('a', 0), west('b', 1), west('c', 2)]))).toEqual([]));
  function west(id: string, k: number): Grid {
    return box(id, 112 + k, 37, 112.001 + k, 37.001);
  }
});

describe('rings', () => {
  const ok = box('ok', 112, 37, 112.001, 37.001).polygons[0]![0] as Position[];
  const shift = ([x = 0, y = 0]: Position): Position => [x + 0.1, y];
  it.each([
    [
      'not_closed',
      [
        [112, 37],
        [112.001, 37],
        [112.001, 37.001],
        [112, 37.001],
      ],
    ],
    [
      'too_few_points',
      [
        [112, 37],
        [112.001, 37],
        [112, 37],
      ],
    ],
    ['too_few_points', []],
    [
      'not_a_number',
      [
        [112, 37],
        [112.001, NaN],
        [112.001, 37.001],
        [112, 37],
      ],
    ],
    ['not_a_number', [[112], [112.001, 37], [112.001, 37.001], [112]]],
    [
      'no_area',
      [
        [112, 37],
        [112.001, 37],
        [112.002, 37],
        [112, 37],
      ],
    ],
    [
      'spike',
      [
        [112, 37],
        [112.001, 37],
        [112.001, 37.001],
        [112.002, 37.002],
        [112.001, 37.001],
        [112, 37.001],
        [112, 37],
      ],
    ],
    [
      'self_intersection',
      [
        [112, 37],
        [112.001, 37.001],
        [112.001, 37],
        [112, 37.0015],
        [112, 37],
      ],
    ],
  ] as [string, Position[]][])('%s', (reason, ring) => {
    const findings = checkGrids([
      { id: 'ok', line: 1, polygons: [[ok.map(shift)]] },
      { id: 'bad', line: 2, polygons: [[ring]] },
    ]);
    expect(findings).toMatchObject([
      { code: 'grid_ring_invalid', severity: 'error', line: 2, value: 'bad', params: { reason } },
    ]);
  });

  it('negative area: the hole is larger than the grid', () => {
    const bad = grid('bad', ok, box('', 111.999, 36.999, 112.002, 37.002).polygons[0]![0] as Position[]);
    expect(checkGrids([bad])[0]).toMatchObject({ code: 'grid_ring_invalid', params: { reason: 'no_area' } });
  });

  it('no polygon at all', () => {
    expect(checkGrids([{ id: 'none', line: 7, polygons: [] }])).toMatchObject([
      { line: 7, params: { reason: 'no_geometry' } },
    ]);
    expect(checkGrids([])).toEqual([]);
  });

  it('which way round a ring runs is no fault', () => expect(checkGrids([grid('a', ok.toReversed())])).toEqual([]));

  it('an open ring is no gap besides: one cause, one finding', () => {
    const cells = numbered(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) =>
        box(
          `${k}`,
          112 + (k % 3) * 0.001,
          37 + Math.floor(k / 3) * 0.001,
          112 + ((k % 3) + 1) * 0.001,
          37 + (Math.floor(k / 3) + 1) * 0.001,
        ),
      ),
    );
    const middle = cells[4]!;
    cells[4] = { ...middle, polygons: [[middle.polygons[0]![0]!.slice(0, -1)]] };
    expect(checkGrids(cells)).toMatchObject([{ code: 'grid_ring_invalid', line: 5 }]);
  });

  it('the same polygon again, started elsewhere and the other way round', () => {
    const again = [...ok.slice(2, -1), ...ok.slice(0, 3)].toReversed();
    expect(checkGrids(numbered([grid('a', ok), grid('b', again), grid('c', ok)]))).toMatchObject([
      { code: 'grid_ring_invalid', line: 2, value: 'b', params: { reason: 'duplicate', first: 1, grids: 'a' } },
      { code: 'grid_ring_invalid', line: 3, value: 'c', params: { reason: 'duplicate', first: 1 } },
    ]);
  });

  it('a scribble ends', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const ring = Array.from({ length: 3000 }, (): Position => [112 + random(), 37 + random()]);
    const findings = checkGrids([grid('scribble', [...ring, ring[0]!])]);
    expect(findings.map((f) => f.code)).toEqual(['file_too_complex']);
  });
});

describe('communities', () => {
  const communities = [box('140105001001', 112, 37, 112.01, 37.01), box('140105001002', 112.01, 37, 112.02, 37.01)];
  it('a grid on both sides of a boundary crosses it', () => {
    const grids = numbered([
      box('a', 112, 37, 112.009, 37.01),
      box('b', 112.009, 37, 112.011, 37.01),
      box('c', 112.011, 37, 112.02, 37.01),
    ]);
    expect(checkGrids(grids, { communities })).toMatchObject([
      { code: 'grid_crosses_community', line: 2, value: 'b', params: { communities: '140105001001, 140105001002' } },
    ]);
  });
  it('a grid that leaves all communities crosses a boundary too', () =>
    expect(checkGrids([box('a', 112.015, 37, 112.025, 37.01)], { communities })).toMatchObject([
      { code: 'grid_crosses_community', params: { communities: '-, 140105001002' } },
    ]));
  it('less than the tolerance is no crossing', () =>
    expect(checkGrids([box('a', 112, 37, 112.01 + 0.03 * degreesPerMetre, 37.01)], { communities })).toEqual([]));
});

describe('gridsFromGeometries', () => {
  it.each([
    ['', 'no_geometry'],
    ['null', 'no_geometry'],
    ['{"type":"MultiPolygon","coordinates":[]}', 'no_geometry'],
    ['{"type":"Polygon"', 'not_json'],
    ['{"type":"Point","coordinates":[1,2]}', 'not_a_polygon'],
    ['{"type":"Polygon","coordinates":[[1,2]]}', 'not_a_polygon'],
    ['[1]', 'not_a_polygon'],
    ['7', 'not_a_polygon'],
  ])('%s', (geometryJson, reason) =>
    expect(gridsFromGeometries([{ line: 3, id: 'x', geometryJson }])).toEqual({
      grids: [],
      findings: [{ code: 'grid_ring_invalid', severity: 'error', line: 3, value: 'x', params: { reason } }],
    }),
  );
  it('polygons and multipolygons', () => {
    const polygon = '[[[1,2],[3,2],[3,4],[1,2]]]';
    const { grids, findings } = gridsFromGeometries([
      { line: 1, id: 'a', geometryJson: `{"type":"Polygon","coordinates":${polygon}}`, communityCode: 'c' },
      { line: 2, id: 'b', geometryJson: `{"type":"MultiPolygon","coordinates":[${polygon},${polygon}]}` },
    ]);
    expect(findings).toEqual([]);
    expect(grids.map((g) => [g.id, g.line, g.polygons.length, g.communityCode])).toEqual([
      ['a', 1, 1, 'c'],
      ['b', 2, 2, undefined],
    ]);
  });
});

describe('real files', () => {
  const communes = '../shared/real/communes/communes-ile-de-france.geojson';
  it.skipIf(!existsSync(communes))('1,276 communes without gap or overlap', () => {
    const { features } = JSON.parse(readFileSync(communes, 'utf8')) as {
      features: { geometry: unknown; properties: { code: string } }[];
    };
    const rows = features.map((f, k) => ({
      line: k + 1,
      id: f.properties.code,
      geometryJson: JSON.stringify(f.geometry),
    }));
    const { grids, findings } = gridsFromGeometries(rows);
    expect(grids.length).toBe(1276);
    expect([...findings, ...checkGrids(grids)]).toEqual([]);
  });

  const shenzhen = '../shared/real/shenzhen-grid/grid.shp';
  it.skipIf(!existsSync(shenzhen))('9,005 cells of Shenzhen with the hole of one cell', () => {
    const grids = shapefilePolygons(shenzhen);
    expect(grids.length).toBe(9005);
    const findings = checkGrids(grids);
    expect(findings).toMatchObject([{ code: 'grid_gap', severity: 'error', line: 1951 }]);
    expect(Number(findings[0]!.params!['area'])).toBeCloseTo(249_100, -3);
  });

  const anhui = '../shared/real/chinese-encoding/chinese_encoding.shp';
  it.skipIf(!existsSync(anhui))('78 counties of Anhui, whose boundaries miss each other by micrometres', () => {
    const grids = shapefilePolygons(anhui);
    expect(grids.length).toBe(78);
    const findings = checkGrids(grids);
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    expect(findings.filter((f) => f.code === 'grid_gap').length).toBeGreaterThan(4600);
    expect(checkGrids(grids, { toleranceM: 1e-4 }).filter((f) => f.severity === 'error')).toEqual([]);
  });
});
