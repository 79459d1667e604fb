import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../../src/read/open.ts';
import { FieldWidths, dbfNames } from '../../../src/write/shapefile/dbf-fields.ts';
import { ValueTooWide } from '../../../src/write/shapefile/dbf-writer.ts';
import { ShapefileWriter } from '../../../src/write/shapefile/shapefile.ts';
import type { ShapeGeometry } from '../../../src/write/shapefile/shapes.ts';
import { rowsOf, scratch } from '../../read/rows-of.ts';

const put = await scratch();
const folder = dirname(await put('.keep', ''));
let files = 0;

interface Layer {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly geometries: readonly (ShapeGeometry | null)[];
  readonly shape?: 'point' | 'polygon';
  readonly encoding?: 'utf-8' | 'gb18030';
  readonly prj?: string;
}

async function write(layer: Layer): Promise<string> {
  const path = `${folder}/层${files++}.shp`;
  const { encoding = 'utf-8', shape = 'point', prj } = layer;
  const widths = new FieldWidths(layer.names.length, encoding);
  for (const row of layer.rows) widths.see(row);
  const fields = dbfNames(layer.names, encoding).map((name, i) => ({ name, width: widths.widths[i] ?? 1 }));
  const writer = await ShapefileWriter.open(path, { fields, shape, encoding, ...(prj === undefined ? {} : { prj }) });
  for (const [i, row] of layer.rows.entries()) await writer.write(row, layer.geometries[i] ?? null);
  await writer.finish();
  return path;
}

const point = (x: number, y: number): ShapeGeometry => ({ type: 'Point', coordinates: [x, y] });

describe('ShapefileWriter', () => {
  it('cuts names to ten bytes between characters and keeps them different', () => {
    expect(
      dbfNames(['部件标识码', '部件标识码名', '部件标识x', 'abcdefghijk', 'ABCDEFGHIJK', '', 'a'], 'gb18030'),
    ).toEqual(['部件标识码', '部件标识_1', '部件标识x', 'abcdefghij', 'ABCDEFGH_1', 'FIELD6', 'a']);
    expect(dbfNames(['部件标识码', '部件标'], 'utf-8')).toEqual(['部件标', '部件_1']);
  });

  it.each(['utf-8', 'gb18030'] as const)('reads back as it was written, in %s', async (encoding) => {
    const text = fc
      .string({ unit: fc.constantFrom('a', '井', '0', '\n', ' ', '=', '龋', '😀', '状'), maxLength: 12 })
      .map((value) => value.trimEnd());
    const coordinate = fc.double({ noDefaultInfinity: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text, fc.option(fc.tuple(coordinate, coordinate))), { minLength: 1, maxLength: 15 }),
        async (features) => {
          const path = await write({
            names: ['编码', 'b'],
            rows: features.map(([a, b]) => [a, b]),
            geometries: features.map(([, , at]) => at && point(...at)),
            encoding,
          });
          const source = await openSource(path);
          expect(source.encoding).toBe(encoding);
          const rows = await rowsOf(source);
          expect(rows.map((row) => row.cells.slice(0, 2))).toEqual(features.map(([a, b]) => [a, b]));
          expect(rows.map((row) => row.cells.slice(2))).toEqual(
            features.map(([, , at]) => (at === null ? ['', ''] : at.map(String))),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names the code page of what it wrote', async () => {
    const cpg = async (value: string) =>
      readFileSync(
        (await write({ names: ['a'], rows: [[value]], geometries: [null], encoding: 'gb18030' })).replace(
          '.shp',
          '.cpg',
        ),
        'utf8',
      );
    expect([await cpg('井盖'), await cpg('㐀')]).toEqual(['GBK', 'GBK'].map((name, i) => (i === 0 ? name : 'GB18030')));
  });

  it('closes and turns rings, and keeps holes and parts', async () => {
    const square = (x: number, y: number, size: number) => [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
    ];
    const closed = (ring: number[][]) => [...ring, ring[0]];
    const geometries: ShapeGeometry[] = [
      { type: 'Polygon', coordinates: [square(0, 0, 10), square(2, 2, 2)] },
      {
        type: 'MultiPolygon',
        coordinates: [[square(0, 0, 1)], [square(5, 5, 4), closed(square(6, 6, 1)) as number[][]]],
      },
    ];
    const path = await write({ names: ['a'], rows: [['1'], ['2']], geometries, shape: 'polygon', prj: 'PROJCS["x"]' });
    const source = await openSource(path);
    expect(source.crs).toBe('PROJCS["x"]');
    const [one, two] = (await rowsOf(source)).map(
      (row) => JSON.parse(row.cells[1] ?? '') as { type: string; coordinates: number[][][][] },
    );
    expect(one).toEqual({
      type: 'Polygon',
      coordinates: [closed(square(0, 0, 10)), closed(square(2, 2, 2)).reverse()],
    });
    expect(two).toEqual({
      type: 'MultiPolygon',
      coordinates: [[closed(square(0, 0, 1))], [closed(square(5, 5, 4)), closed(square(6, 6, 1)).reverse()]],
    });
  });

  it('cuts no value, mixes no types, and leaves nothing behind nor anything changed', async () => {
    const path = await put('old.shp', 'old');
    await put('old.prj', 'old');
    const fields = [{ name: 'a', width: 3 }];
    for (const [cells, geometry, error] of [
      [['井盖'], null, ValueTooWide],
      [['1'], { type: 'Polygon', coordinates: [] }, RangeError],
    ] as const) {
      const writer = await ShapefileWriter.open(path, { fields, shape: 'point' });
      await expect(writer.write(cells, geometry)).rejects.toThrow(error);
      await writer.abort();
    }
    await expect(ShapefileWriter.open(path, { fields: [], shape: 'point' })).rejects.toThrow(RangeError);
    expect([readFileSync(path, 'utf8'), existsSync(path.replace('.shp', '.prj'))]).toEqual(['old', true]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    const writer = await ShapefileWriter.open(path, { fields, shape: 'point' });
    await writer.finish();
    expect(existsSync(path.replace('.shp', '.prj'))).toBe(false);
    expect(await rowsOf(await openSource(path))).toEqual([]);
  });

  const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
  it.skipIf(!hasGdal)('is read by GDAL', async () => {
    const polygon: ShapeGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [112, 37],
          [113, 37],
          [113, 38],
          [112, 37],
        ],
      ],
    };
    const path = await write({
      names: ['部件标识码'],
      rows: [['1401050101180001'], ['井盖']],
      geometries: [polygon, null],
      shape: 'polygon',
      encoding: 'gb18030',
    });
    const out = execFileSync('ogrinfo', ['-ro', '-al', path], { encoding: 'utf8' });
    expect(out).toContain('Feature Count: 2');
    expect(out).toContain('部件标识码 (String) = 1401050101180001');
    expect(out).toContain('部件标识码 (String) = 井盖');
    expect(out).toContain('Extent: (112.000000, 37.000000) - (113.000000, 38.000000)');
    expect(out).toContain('POLYGON ((');
  });
});
