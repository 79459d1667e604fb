import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeEntries,
  edgeTiles,
  encodeEntries,
  parseTilePath,
  tilePath,
  tileWidth,
  type Tile,
} from '../../src/evidence/index.ts';

describe('paths of tiles: C2SP tlog-tiles, "Merkle Tree"', () => {
  const cases: [Tile, string][] = [
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 999, width: 255 }, 'tile/1/999.p/255'],
    [{ level: 2, index: 1000, width: 1 }, 'tile/2/x001/000.p/1'],
    [{ level: 'entries', index: 273, width: 112 }, 'tile/entries/273.p/112'],
    [{ level: 63, index: 0, width: 2 }, 'tile/63/000.p/2'],
  ];
  test.each(cases)('%o', (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  test.each([
    'tile/0/0',
    'tile/0/1234',
    'tile/0/x000/001',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x001/x234',
    'tile/0/001/234',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/05',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/../000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
    'tile/data/000',
    'tile/0/000\n',
  ])('%j is none', (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  test('whatever the tile, its path reads back', () => {
    const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const));
    fc.assert(
      fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (height, index, width) => {
        const tile = { level: height, index, width };
        expect(parseTilePath(tilePath(tile))).toEqual(tile);
      }),
    );
  });
});

test('the tree of 70,000 that the specification describes', () => {
  const widths = (level: number): number[] => {
    const all: number[] = [];
    for (let width = 1; (width = tileWidth(level, all.length, 70_000)) > 0;) all.push(width);
    return all;
  };
  expect(widths(0)).toEqual([...Array<number>(273).fill(256), 112]);
  expect(widths(1)).toEqual([256, 17]);
  expect(widths(2)).toEqual([1]);
  expect(widths(3)).toEqual([]);
  expect(tileWidth('entries', 273, 70_000)).toBe(112);
  expect(edgeTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect(edgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
  expect(edgeTiles(0)).toEqual([]);
});

test('bundles of entries read back; cut off anywhere they do not', () => {
  const entry = fc.uint8Array({ maxLength: 300 });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.nat(), (entries, cut) => {
      const bundle = encodeEntries(entries);
      expect(decodeEntries(bundle)).toEqual(entries.map((each) => Buffer.from(each)));
      const short = decodeEntries(bundle.subarray(0, cut % (bundle.length + 1)));
      expect(short === undefined || short.length <= entries.length).toBe(true);
    }),
  );
  expect(encodeEntries([Buffer.from('ab'), Buffer.alloc(0)]).toString('hex')).toBe('000261620000');
  expect(() => encodeEntries([Buffer.alloc(65_536)])).toThrow(RangeError);
  expect(decodeEntries(encodeEntries(Array<Buffer>(257).fill(Buffer.alloc(0))))).toBeUndefined();
});
