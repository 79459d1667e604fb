import { builtIn, resolveTable, withOwn, type Library } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import {
  libraryLock,
  lockFileText,
  lockOf,
  movedBetween,
  openLibrary,
  parseLockFile,
} from '../../src/standards/index.ts';
import { CITY, cityFolder, EVENT, PART } from './city-folder.ts';

const lock = libraryLock(builtIn);

describe('the lock of a library', () => {
  it('names every table, overlay layer and map, in the same bytes however the library was put together', () => {
    expect(lock.tables.map(({ ref }) => ref)).toEqual(builtIn.tables.map(({ ref }) => ref));
    expect(lock.overlays).toHaveLength(builtIn.overlays.flatMap(({ layers }) => layers).length);
    expect(lock.maps).toHaveLength(builtIn.maps.length);
    const shuffled: Library = {
      tables: [...builtIn.tables].reverse(),
      overlays: [...builtIn.overlays].reverse(),
      maps: [...builtIn.maps].reverse(),
      filingRules: [...builtIn.filingRules].reverse(),
      categories: [...builtIn.categories].reverse(),
      datasets: [...builtIn.datasets].reverse(),
    };
    expect(lockFileText(libraryLock(shuffled))).toBe(lockFileText(lock));
    expect(lockFileText(libraryLock(withOwn(builtIn)))).toBe(lockFileText(lock));
  });

  it('has the shape that reports have', () => {
    const used = lockOf([resolveTable(PART, 'cn-140100')]);
    expect(lock.tables).toMatchObject(
      expect.arrayContaining(used.tables.map((each) => expect.objectContaining(each) as object)) as object,
    );
    for (const layer of used.overlays) expect(lock.overlays).toContainEqual(expect.objectContaining(layer));
  });

  it('reads back from its file; what is no lock file is none', () => {
    expect(parseLockFile(lockFileText(lock))).toEqual(lock);
    for (const text of [
      '',
      '{}',
      '[]',
      '{"lockVersion":2}',
      lockFileText(lock).replace(/"sha256": "./, '"sha256": "x'),
    ])
      expect(parseLockFile(text)).toBeUndefined();
  });
});

describe('what moved', () => {
  const [first, second, ...tables] = builtIn.tables;
  const [map, ...maps] = builtIn.maps;
  const [overlay, ...overlays] = builtIn.overlays;
  if (!first || !second || !map || !overlay) throw new Error('the library is empty');
  it.each<[string, Library, object[]]>([
    ['nothing', builtIn, []],
    [
      'a table gone',
      { ...builtIn, tables: [second, ...tables] },
      [{ kind: 'table', id: first.ref, change: 'removed' }],
    ],
    [
      'codes of a table',
      { ...builtIn, tables: [{ ...first, sha256: '0'.repeat(64) }, second, ...tables] },
      [{ kind: 'table', id: first.ref, change: 'changed' }],
    ],
    [
      'dates of a table, which codes.csv does not hold',
      { ...builtIn, tables: [{ ...first, validTo: '2030-01-01' }, second, ...tables] },
      [{ kind: 'table', id: first.ref, change: 'changed' }],
    ],
    [
      'a row of a map',
      { ...builtIn, maps: [{ ...map, rows: map.rows.slice(1) }, ...maps] },
      [{ kind: 'map', id: `${map.from} → ${map.to}`, change: 'changed' }],
    ],
    ['a catalogue gone', { ...builtIn, datasets: [] }, [{ kind: 'datasets', id: 'example', change: 'removed' }]],
    [
      'one layer of an overlay',
      {
        ...builtIn,
        overlays: [
          {
            ...overlay,
            layers: overlay.layers.map((layer, i) => (i === 0 ? { ...layer, sha256: '0'.repeat(64) } : layer)),
          },
          ...overlays,
        ],
      },
      [{ kind: 'overlay', id: `${overlay.id} on ${overlay.layers[0]?.base}`, change: 'changed' }],
    ],
  ])('%s', (_, now, expected) => {
    expect(movedBetween(lock, libraryLock(now))).toEqual(expected);
  });

  it("a city's own folder is added", async () => {
    const now = libraryLock(await openLibrary(await cityFolder()));
    expect(movedBetween(lock, now)).toEqual(
      [EVENT, PART].map((base) => ({ kind: 'overlay', id: `${CITY} on ${base}`, change: 'added' })),
    );
  });
});
