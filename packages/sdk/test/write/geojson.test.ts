import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/read/open.ts';
import { GeoJsonWriter, pointGeometry } from '../../src/write/geojson.ts';
import { rowsOf, scratch } from '../read/rows-of.ts';

const put = await scratch();
const folder = dirname(await put('.keep', ''));
let files = 0;
const path = () => `${folder}/${files++}.geojson`;

describe('GeoJsonWriter', () => {
  it('writes properties by their kinds, and equal names apart', async () => {
    const to = path();
    const writer = await GeoJsonWriter.open(to, {
      names: ['id', 'n', 'n', 'ok', ''],
      layout: 'collection',
      crs: 'EPSG:4547',
    });
    await writer.write(['0118', '1.50', '007', 'TRUE', ''], pointGeometry(500000.123456789, 4200000), [
      'text',
      'number',
      'number',
      'boolean',
      'text',
    ]);
    await writer.write(['a"\n', '', '', 'maybe', 'x'], pointGeometry(NaN, 1), [
      'text',
      'number',
      'text',
      'boolean',
      'text',
    ]);
    await writer.finish();
    expect(JSON.parse(readFileSync(to, 'utf8'))).toEqual({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4547' } },
      features: [
        {
          type: 'Feature',
          properties: { id: '0118', n: 1.5, 'n:2': '007', ok: true, 'column:5': null },
          geometry: { type: 'Point', coordinates: [500000.123456789, 4200000] },
        },
        {
          type: 'Feature',
          properties: { id: 'a"\n', n: null, 'n:2': null, ok: 'maybe', 'column:5': 'x' },
          geometry: null,
        },
      ],
    });
    expect(readFileSync(to, 'utf8')).toContain('"n":1.50');
    const source = await openSource(to);
    expect(source.crs).toBe('urn:ogc:def:crs:EPSG::4547');
    await source.close();
  });

  it('reads back as it was written, either way', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 10 });
    const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.tuple(cell, cell), fc.option(fc.tuple(coordinate, coordinate))), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.constantFrom('collection' as const, 'sequence' as const),
        async (features, layout) => {
          const to = path();
          const writer = await GeoJsonWriter.open(to, { names: ['名', 'b'], layout });
          for (const [cells, at] of features) await writer.write(cells, at === null ? null : pointGeometry(...at));
          await writer.finish();
          const source = await openSource(to);
          expect(source.format).toBe(layout === 'collection' ? 'geojson' : 'ndjson');
          const read = (await rowsOf(source)).map((row) => row.cells);
          expect(read.map((cells) => cells.slice(0, 2))).toEqual(features.map(([cells]) => cells));
          expect(read.map((cells) => cells.slice(2).map(Number))).toEqual(features.map(([, at]) => at ?? [0, 0]));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('writes an empty collection, and leaves nothing behind when it is given up', async () => {
    const to = path();
    await (await GeoJsonWriter.open(to, { names: ['a'], layout: 'collection' })).finish();
    expect(await rowsOf(await openSource(to))).toEqual([]);
    const other = await GeoJsonWriter.open(path(), { names: ['a'], layout: 'sequence' });
    await other.write(['x'], null);
    await other.abort();
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
