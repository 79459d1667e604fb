import { describe, expect, test } from 'vitest';
import { makeCity } from './city.ts';
import { doubleArea } from './geometry.ts';
import { areaOf } from './geojson.ts';
import type { Vertex } from './lattice.ts';
import { cityOptions, TAIYUAN } from './options.ts';
import { outline } from './outline.ts';
import { shares } from './shares.ts';

describe('grids', () => {
  test.each([
    { seed: 1, grids: 24 },
    { seed: 2, grids: 263 },
    { seed: 3, grids: 2_001 },
  ])('are seamless: seed $seed, $grids grids', ({ seed, grids }) => {
    const city = makeCity(cityOptions({ out: '', parts: 1000, seed, grids }));
    const rings = city.grids.map(({ i, j }) => city.lattice.ring(i, j));
    expect(rings).toHaveLength(grids);
    const sides = new Set<string>();
    for (const ring of rings) {
      expect(doubleArea(ring)).toBeGreaterThan(0);
      expect(crossings(ring)).toBe(0);
      for (const side of sidesOf(ring)) {
        expect(sides.has(side)).toBe(false);
        sides.add(side);
      }
    }
    // What has no neighbour is the outer boundary, and nothing else.
    const open = [...sides].filter((side) => !sides.has(side.split('>').reverse().join('>')));
    const boundary = outline(city.lattice, city.grids);
    expect(boundary).toHaveLength(1);
    expect(new Set(boundary.flatMap(sidesOf))).toEqual(new Set(open));
    const sum = rings.reduce((total, ring) => total + doubleArea(ring), 0);
    expect(doubleArea(boundary[0] ?? [])).toBe(sum);
  });

  test('are numbered within their communities, west to east and then north to south', () => {
    const city = makeCity(cityOptions({ out: '', parts: 30_000 }));
    const ids = city.grids.map((grid) => grid.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const [n, grid] of city.grids.entries()) {
      expect(grid.id).toMatch(/^1401(0[5-9]|10)\d{9}$/);
      expect(grid.id.slice(0, 12)).toBe(city.communities[grid.community]?.code);
      const next = city.grids[n + 1];
      if (next?.community !== grid.community) continue;
      expect(next.j < grid.j || (next.j === grid.j && next.i === grid.i + 1)).toBe(true);
    }
  });

  test('have the proportions of Taiyuan at full size', () => {
    const city = makeCity(cityOptions({ out: '' }));
    expect(city.grids).toHaveLength(TAIYUAN.grids);
    expect(city.dutyGrids).toHaveLength(TAIYUAN.dutyGrids);
    expect(city.classes.used).toHaveLength(TAIYUAN.classes);
    expect([city.competent, city.ownership, city.maintenance].map((units) => units.length)).toEqual([76, 302, 1099]);
    const km2 = city.grids.reduce((sum, { i, j }) => sum + areaOf(city, city.lattice.ring(i, j)), 0) / 1e6;
    expect(Math.abs(km2 - TAIYUAN.km2)).toBeLessThan(1);
    const covered = city.dutyGrids.flatMap((duty) => duty.communities).sort((a, b) => a - b);
    expect(covered).toEqual(city.communities.map((_, n) => n));
  });

  test('share out every part', () => {
    for (const total of [1, 999, 100_000]) {
      const parts = shares(777, total, 4);
      expect(parts.every((n) => n >= 0)).toBe(true);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
    }
  });
});

function sidesOf(ring: readonly Vertex[]): string[] {
  return ring.slice(1).map((to, k) => `${ring[k]?.join()}>${to.join()}`);
}

/** Pairs of sides that cross or touch without being neighbours. */
function crossings(ring: readonly Vertex[]): number {
  let count = 0;
  const n = ring.length - 1;
  for (let a = 0; a < n; a++) {
    for (let b = a + 2; b < n; b++) {
      if (a === 0 && b === n - 1) continue;
      const [p, q, r, s] = [ring[a], ring[a + 1], ring[b], ring[b + 1]] as [Vertex, Vertex, Vertex, Vertex];
      if (turn(p, q, r) * turn(p, q, s) <= 0 && turn(r, s, p) * turn(r, s, q) <= 0) count++;
    }
  }
  return count;
}

function turn(a: Vertex, b: Vertex, c: Vertex): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}
