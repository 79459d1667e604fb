import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_BOOLEAN, CELL_NUMBER, CELL_TEXT, ROW_SUSPECT } from '../../../src/read/batch.ts';
import { openSource } from '../../../src/read/open.ts';
import { hasReal, real, refusalOf, rowsOf, scratch } from '../rows-of.ts';

const write = await scratch();

const point = (properties: string, coordinates = '[112.5,37.8]') =>
  `{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":${coordinates}}}`;
const collection = (...features: string[]) => `{"type":"FeatureCollection","features":[${features.join(',')}]}`;

describe('GeoJSON', () => {
  it('gives properties as columns and points as two more', async () => {
    const path = await write(
      'a.geojson',
      collection(
        point(
          '{"id":"1401050101","name":"井盖\\n\\u4e95\\ud83d\\ude00","n":14010501010118001,"f":1.50,"ok":true,"none":null}',
        ),
        point('{"n":-1.5e+3,"tags":[1, {"a b": "c d"}],"id":"2"}', '[ 112.50 , 37.8 , 800 ]'),
      ),
    );
    const source = await openSource(path);
    expect(source.header).toEqual(['id', 'name', 'n', 'f', 'ok', 'none', 'tags', 'geometry:x', 'geometry:y']);
    expect(source).toMatchObject({ format: 'geojson', encoding: 'utf-8', crs: 'EPSG:4326', layer: 'a' });
    expect(source.geometry).toEqual({ kind: 'point', x: 7, y: 8 });
    const [first, second] = await rowsOf(source);
    expect(first?.cells).toEqual([
      '1401050101',
      '井盖\n井😀',
      '14010501010118001',
      '1.50',
      'true',
      '',
      '',
      '112.5',
      '37.8',
    ]);
    expect(first?.types.slice(0, 6)).toEqual([CELL_TEXT, CELL_TEXT, CELL_NUMBER, CELL_NUMBER, CELL_BOOLEAN, CELL_TEXT]);
    expect(first?.flags).toBe(ROW_SUSPECT);
    expect(second?.cells).toEqual(['2', '', '-1.5e+3', '', '', '', '[1,{"a b":"c d"}]', '112.50', '37.8']);
    expect(second?.flags).toBe(0);
    expect(second?.line).toBe(2);
  });

  it('keeps other geometries as GeoJSON text, with heights', async () => {
    const line =
      '{"type":"Feature","properties":{"a":1},"geometry":{"type":"LineString","coordinates":[ [1,2,3], [4,5,6] ]}}';
    const source = await openSource(
      await write(
        'b.geojson',
        collection(point('{"a":2}'), line, '{"type":"Feature","properties":null,"geometry":null}'),
      ),
    );
    expect(source.header).toEqual(['a', 'geometry']);
    expect((await rowsOf(source)).map((row) => row.cells)).toEqual([
      ['2', '{"type":"Point","coordinates":[112.5,37.8]}'],
      ['1', '{"type":"LineString","coordinates":[[1,2,3],[4,5,6]]}'],
      ['', ''],
    ]);
  });

  it('takes a MultiPoint of one for a point, and a null geometry for empty cells', async () => {
    const multi = '{"type":"Feature","properties":{"a":1},"geometry":{"coordinates":[[1.5,2.5]],"type":"MultiPoint"}}';
    const source = await openSource(
      await write('c.geojson', collection(multi, '{"type":"Feature","geometry":null}', point('{}', '["112.5",null]'))),
    );
    expect(source.geometry?.kind).toBe('point');
    expect((await rowsOf(source)).map((row) => row.cells)).toEqual([
      ['1', '1.5', '2.5'],
      ['', '', ''],
      ['', '112.5', ''],
    ]);
  });

  it('makes columns of an id and of foreign members', async () => {
    const source = await openSource(
      await write(
        'd.geojson',
        collection(
          '{"type":"Feature","id":"g1","style":{"x":1},"bbox":[1,2,3,4],"properties":{"id":"p1"},"geometry":null}',
        ),
      ),
    );
    expect(source.header.slice(0, 3)).toEqual(['id', 'feature:id', 'style']);
    expect((await rowsOf(source))[0]?.cells.slice(0, 3)).toEqual(['p1', 'g1', '{"x":1}']);
  });

  it.each([
    ['urn', '"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4547"}},', 'urn:ogc:def:crs:EPSG::4547'],
    ['code', '"crs":{"type":"EPSG","properties":{"code":4490}},', 'EPSG:4490'],
    ['null', '"crs":null,', undefined],
    ['none', '', 'EPSG:4326'],
  ])('reads the reference system: %s', async (name, member, expected) => {
    const source = await openSource(
      await write(`crs-${name}.geojson`, `{"type":"FeatureCollection",${member}"features":[]}`),
    );
    expect(source.crs).toBe(expected);
    expect(await rowsOf(source)).toEqual([]);
  });

  it('reads sequences by lines, by RS, and one Feature alone', async () => {
    const features = [point('{"a":1}'), point('{"b":2}')];
    for (const [name, text] of [
      ['a.ndjson', features.join('\n')],
      ['b.geojsonl', `${features.join('\r\n')}\r\n`],
      ['c.geojsons', features.map((feature) => `\x1e${feature}\n`).join('')],
      ['d.json', `\ufeff${features.join('')}`],
    ] as const) {
      const source = await openSource(await write(name, text));
      expect(source.format).toBe('ndjson');
      expect(source.header).toEqual(['a', 'b', 'geometry:x', 'geometry:y']);
      expect((await rowsOf(source)).map((row) => row.cells.slice(0, 2))).toEqual([
        ['1', ''],
        ['', '2'],
      ]);
    }
  });

  it('reads GBK and UTF-16 all the same', async () => {
    const text = collection(point('{"名称":"井盖状态良好"}'), point('{"名称":"龋齿"}'));
    const { default: iconv } = await import('iconv-lite');
    for (const [name, encoding] of [
      ['gbk', 'gb18030'],
      ['utf16', 'utf-16le'],
    ] as const) {
      const source = await openSource(
        await write(`${name}.geojson`, iconv.encode(text, name, { addBOM: name === 'utf16' })),
      );
      expect(source.encoding).toBe(encoding);
      expect(source.header[0]).toBe('名称');
      expect((await rowsOf(source)).map((row) => row.cells[0])).toEqual(['井盖状态良好', '龋齿']);
    }
  });

  it('notes a feature whose bytes are not UTF-8, where the rest is', async () => {
    const good = Buffer.from(Array.from({ length: 20 }, () => `${point('{"a":"井盖"}')}\n`).join(''));
    const bad = Buffer.from(point('{"a":"x?"}'));
    bad[bad.indexOf('?')] = 0xff;
    const rows = await rowsOf(await openSource(await write('bad.ndjson', Buffer.concat([good, bad]))));
    expect(rows).toHaveLength(21);
    expect(rows[20]?.notes[0]).toMatchObject({
      code: 'encoding_undecodable',
      params: { offset: good.length + bad.indexOf(0xff) },
    });
    expect(rows[20]?.flags).toBe(ROW_SUSPECT);
  });

  it.each([
    ['cut in a feature', collection(point('{}')).slice(0, -20), 'file_truncated', 'ends_early'],
    ['cut before the last bracket', collection(point('{}')).slice(0, -1), 'file_truncated', 'ends_early'],
    ['cut in a line', `${point('{}')}\n${point('{}').slice(0, 30)}`, 'file_truncated', 'ends_early'],
    ['ends in zeros', `${collection(point('{}')).slice(0, -2)}\0\0`, 'file_truncated', 'zeros'],
    ['garbage behind', `${collection(point('{}'))}]`, 'file_format_unknown', 'trailing_content'],
    ['comma too many', collection(point('{}'), ''), 'file_format_unknown', 'json_syntax'],
    ['unquoted key', collection('{type:"Feature"}'), 'file_format_unknown', 'json_syntax'],
    ['bad number', collection(point('{"a":01}')), 'file_format_unknown', 'json_syntax'],
    ['bad escape', collection(point('{"a":"\\x"}')), 'file_format_unknown', 'json_syntax'],
    ['line break in a string', collection(point('{"a":"\n"}')), 'file_format_unknown', 'json_syntax'],
    [
      'too deep',
      collection(point(`{"a":${'['.repeat(600)}${']'.repeat(600)}}`)),
      'file_too_complex',
      'nested_too_deep',
    ],
    ['no feature', collection('{"type":"Point","coordinates":[1,2]}'), 'file_format_unknown', 'not_geojson'],
    [
      'features twice',
      '{"type":"FeatureCollection","features":[],"features":[]}',
      'file_format_unknown',
      'repeated_features',
    ],
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', 'file_format_unknown', 'topojson'],
    ['TopoJSON, type last', '{"arcs":[],"objects":{},"type":"Topology"}', 'file_format_unknown', 'topojson'],
    ['plain array', '[{"a":1}]', 'file_format_unknown', 'not_geojson'],
    ['geometry alone', '{"type":"Point","coordinates":[1,2]}', 'file_format_unknown', 'not_geojson'],
  ])('refuses: %s', async (name, text, code, reason) => {
    expect(await refusalOf(openSource(await write(`refuse ${name}.geojson`, text)))).toMatchObject({ code, reason });
  });

  it('names the byte offset of a syntax error', async () => {
    const text = collection(point('{"名":1}'), '}');
    const offset = Buffer.byteLength(text.slice(0, text.lastIndexOf(',') + 1));
    expect((await refusalOf(openSource(await write('offset.geojson', text)))).offset).toBe(offset);
  });

  it('bounds a feature and the number of columns', async () => {
    const long = await write('long.geojson', collection(point(`{"a":"${'x'.repeat(3_000_000)}"}`)));
    expect(await refusalOf(openSource(long, { limits: { recordBytes: 1_000_000 } }))).toMatchObject({
      code: 'file_too_complex',
      reason: 'record_too_long',
    });
    const wide = await write(
      'wide.geojson',
      collection(point(JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`c${i}`, i]))))),
    );
    expect(await refusalOf(openSource(wide))).toMatchObject({ code: 'file_too_complex', reason: 'too_many_columns' });
  });

  it('gives what JSON.parse gives, over any properties and layout', async () => {
    let run = 0;
    const folder = dirname(await write('p.geojson', ''));
    mkdirSync(`${folder}/p`);
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.jsonValue({ maxDepth: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 4 }), value, { maxKeys: 5 }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom(undefined, 2),
        async (all, indent) => {
          const features = all.map((properties) => ({ type: 'Feature', properties, geometry: null }));
          const text = JSON.stringify({ type: 'FeatureCollection', features }, undefined, indent);
          const source = await openSource(await write(`p/${run++}.geojson`, text));
          const names = [...new Set(all.flatMap((properties) => Object.keys(properties)))];
          expect([...source.header].sort()).toEqual([...names, 'geometry:x', 'geometry:y'].sort());
          const rows = await rowsOf(source);
          const parsed = (JSON.parse(text) as { features: { properties: Record<string, unknown> }[] }).features;
          rows.forEach((row, i) => {
            source.header.slice(0, -2).forEach((name, column) => {
              const own = Object.hasOwn(parsed[i]?.properties ?? {}, name) ? parsed[i]?.properties[name] : null;
              const wanted =
                own === null
                  ? ''
                  : typeof own === 'object'
                    ? JSON.stringify(own)
                    : typeof own === 'number'
                      ? JSON.stringify(own)
                      : String(own);
              expect(row.cells[column]).toBe(Buffer.from(wanted).toString());
            });
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('goes on over the borders of its window', async () => {
    const features = Array.from({ length: 30_000 }, (_, i) => point(`{"n":${i},"名":"${'城'.repeat(i % 90)}"}`));
    const rows = await rowsOf(await openSource(await write('many.geojson', collection(...features))));
    expect(rows).toHaveLength(30_000);
    expect(
      rows.every((row, i) => row.cells[0] === String(i) && row.cells[1] === '城'.repeat(i % 90) && row.line === i + 1),
    ).toBe(true);
  });

  it.skipIf(!hasReal)('reads the communes of Île-de-France', async () => {
    const source = await openSource(real('communes/communes-ile-de-france.geojson'));
    expect(source.header).toEqual(['code', 'nom', 'geometry']);
    const rows = await rowsOf(source);
    expect(rows).toHaveLength(1276);
    expect(rows.at(-1)?.cells.slice(0, 2)).toEqual(['75056', 'Paris']);
    expect(JSON.parse(rows[0]?.cells[2] ?? '')).toMatchObject({ type: 'Polygon' });
  });
});
