import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { FileRefused } from '../../src/finding/finding.ts';
import { openSource } from '../../src/read/open.ts';
import { rowsOf } from './rows-of.ts';
import { dbf, manyShape, pointShape, shp } from './shapefile/build.ts';
import { rows, workbook, zip } from './xlsx/build.ts';

const folder = await mkdtemp(join(tmpdir(), 'shuniu-damaged-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const ring = [
  [0, 0],
  [0, 9],
  [9, 9],
  [0, 0],
];
const table = dbf(
  [{ name: 'A' }, { name: 'N', type: 'N', length: 8 }, { name: 'D', type: 'D', length: 8 }],
  [
    ['井盖', '1', '20240101'],
    ['b', '2', '20240102'],
  ],
);
const sheet = workbook({
  sheets: [{ data: rows(['id', '名称', 'c'], ['1', 'a', 5], ['2', 'b', 6]), merges: ['B2:B3'] }],
  shared: '<si><t>x</t></si>',
  styles: '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
});
const feature =
  '{"type":"Feature","id":7,"properties":{"a":"井\\u4e95","b":[1,{"c":null}]},"geometry":{"type":"Point","coordinates":[112.5,37.8]}}';

/** The files of each layer; the first is opened, each in turn is damaged. */
const SAMPLES: Readonly<Record<string, Readonly<Record<string, Buffer>>>> = {
  points: {
    'p.shp': shp(1, [pointShape(1, 2), pointShape(3, 4)]).shp,
    'p.shx': shp(1, [pointShape(1, 2), pointShape(3, 4)]).shx,
    'p.dbf': table,
  },
  polygons: { 'q.shp': shp(15, [manyShape(15, [ring]), manyShape(15, [ring, ring])]).shp, 'q.dbf': table },
  workbook: { 'w.xlsx': zip(sheet) },
  collection: {
    'c.geojson': Buffer.from(`{"type":"FeatureCollection","crs":null,"features":[${feature},${feature}]}`),
  },
  sequence: { 's.ndjson': Buffer.from(`${feature}\n${feature}\n`) },
};

const damage = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), value: fc.constant(0) }),
  fc.record({ kind: fc.constant('more' as const), at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) }),
  fc.record({
    kind: fc.constant('long' as const),
    at: fc.nat(),
    value: fc.constantFrom(0, 0x7fffffff, 0xffffffff, 0x80000000, 1),
  }),
);

function damaged(
  original: Buffer,
  { kind, at, value }: { kind: 'byte' | 'cut' | 'more' | 'long'; at: number; value: number },
): Buffer {
  const place = at % original.length;
  if (kind === 'cut') return original.subarray(0, place);
  if (kind === 'more')
    return Buffer.concat([original.subarray(0, place), Buffer.from([value]), original.subarray(place)]);
  const copy = Buffer.from(original);
  if (kind === 'byte') copy[place] = value;
  else if (place + 4 <= copy.length) copy.writeUInt32LE(value, place);
  return copy;
}

describe('damaged files', () => {
  it.each(Object.keys(SAMPLES))(
    '%s: are refused or read, whatever byte is wrong; nothing else is thrown',
    async (name) => {
      const files = Object.entries(SAMPLES[name] ?? {});
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(files.length - 1),
          fc.array(damage, { minLength: 1, maxLength: 3 }),
          async (which, changes) => {
            const stem = `${name}${run++}`;
            let opened = '';
            for (const [i, [file, content]] of files.entries()) {
              const path = join(folder, stem + file);
              await writeFile(
                path,
                i === which
                  ? changes.reduce<Buffer>(
                      (bytes, change) => (bytes.length === 0 ? bytes : damaged(bytes, change)),
                      content,
                    )
                  : content,
              );
              if (i === 0) opened = path;
            }
            try {
              expect((await rowsOf(await openSource(opened))).length).toBeLessThan(1000);
            } catch (error) {
              if (!(error instanceof FileRefused)) throw error;
            }
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    'xl/worksheets/sheet1.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
  ])('so are workbooks whose archive is whole and %s is not', async (part) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (changes) => {
        const content = changes.reduce<Buffer>(
          (bytes, change) => (bytes.length === 0 ? bytes : damaged(bytes, change)),
          Buffer.from(sheet[part] ?? ''),
        );
        const path = join(folder, `${part.replaceAll('/', '-')}${run++}.xlsx`);
        await writeFile(path, zip({ ...sheet, [part]: content }));
        try {
          expect((await rowsOf(await openSource(path))).length).toBeLessThan(1000);
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error;
        }
      }),
      { numRuns: 100 },
    );
  });
});
