import { describe, expect, it } from 'vitest';
import { gridEdges } from '../../src/grids/grid-edges.ts';
import { rasterScale } from '../../src/grids/raster-scale.ts';
import { box, grid } from './tilings.ts';

const cells = Array.from({ length: 900 }, (_, k) =>
  box(`${k}`, k % 30, Math.floor(k / 30), (k % 30) + 1, Math.floor(k / 30) + 1),
);

describe('rasterScale', () => {
  it('grows with the number of edges, up to its limit', () => {
    expect(rasterScale(gridEdges(cells.slice(0, 1))).size).toBeLessThan(rasterScale(gridEdges(cells)).size);
    expect(rasterScale(gridEdges(cells)).size).toBe(256);
  });

  it('a grid without a boundary changes nothing', () =>
    expect(rasterScale(gridEdges([...cells, grid('empty', []), { id: 'none', line: 1, polygons: [] }])).size).toBe(
      256,
    ));

  it('grids on top of each other get larger cells', () => {
    const pile = Array.from({ length: 3000 }, (_, k) => box(`${k}`, 0, 0, 1, 1));
    expect(rasterScale(gridEdges(pile)).size).toBeLessThan(256);
  });
});
