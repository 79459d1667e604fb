import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/read/open.ts';
import { hasReal, real, refusalOf, rowsOf, scratch } from './rows-of.ts';
import { rows, workbook, zip } from './xlsx/build.ts';

const write = await scratch();

const geojson = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":null}]}';
const xlsx = zip(workbook({ sheets: [{ data: rows(['a', 'b'], ['1', '2']) }] }));

/** A compound file with one stream of this name, whose second BIFF record is `record`. */
function ole(stream: string, record = 0x42): Buffer {
  const file = Buffer.alloc(512 * 7);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  const entry = 512 + 128;
  file.write(stream, entry, 'utf16le');
  file.writeUInt32LE(5, entry + 116);
  const content = 512 * 6;
  file.writeUInt16LE(0x809, content);
  file.writeUInt16LE(16, content + 2);
  file.writeUInt16LE(record, content + 20);
  return file;
}

describe('openSource', () => {
  it.each<[string, string | Buffer, string]>([
    ['table.csv', 'a,b\n1,2\n', 'csv'],
    ['table.geojson', 'a,b\n1,2\n', 'csv'],
    ['table.xlsx', 'a,b\n1,2\n', 'csv'],
    ['braces.csv', '{a},b\n1,2\n', 'csv'],
    ['brackets.csv', '[a],b\n1,2\n', 'csv'],
    ['less.csv', '<5,b\n1,2\n', 'csv'],
    ['map.json', geojson, 'geojson'],
    ['map.csv', `\n ${geojson}`, 'geojson'],
    ['late.geojson', '{"name":"x","crs":null,"features":[],"type":"FeatureCollection"}', 'geojson'],
    ['lines.txt', '{"type":"Feature","properties":{},"geometry":null}\n', 'ndjson'],
    ['lines.json', '{"geometry":null,"properties":{"features":[]},"type":"Feature"}\n', 'ndjson'],
    ['book.csv', xlsx, 'xlsx'],
    ['book', xlsx, 'xlsx'],
  ])('knows %s by its content', async (name, content, format) => {
    const source = await openSource(await write(name, content));
    expect(source.format).toBe(format);
    await source.close();
  });

  it.each<[string, string | Buffer, string, unknown]>([
    ['empty.csv', '', 'file_truncated', 'empty'],
    ['empty.xlsx', '', 'file_truncated', 'empty'],
    ['empty.shp', '', 'file_truncated', 'empty'],
    ['empty.geojson', '', 'file_truncated', 'empty'],
    ['empty.kml', '', 'file_truncated', 'empty'],
    ['mark.csv', '\ufeff', 'file_truncated', 'empty'],
    ['blank.csv', '\r\n\n', 'file_truncated', 'empty'],
    ['blank.ndjson', '\n', 'file_truncated', 'empty'],
    ['nothing.csv.gz', gzipSync(''), 'file_truncated', 'empty'],
    ['nought.csv.gz', '', 'file_truncated', 'empty'],
    ['locked.csv', '%TSD-Header-###%\0\x01', 'file_encrypted', 'security_software'],
    ['locked.xlsx', ole('EncryptedPackage'), 'file_encrypted', 'password'],
    ['locked.xls', ole('Workbook', 0x2f), 'file_encrypted', 'password'],
    ['old.xls', ole('Workbook'), 'file_format_unknown', 'old_excel'],
    ['old.et', ole('Book'), 'file_format_unknown', 'old_excel'],
    ['older.xls', Buffer.from('0902060000001000b90400005c002000', 'hex'), 'file_format_unknown', 'old_excel'],
    ['export.xls', '<html><table><tr><td>1</td></tr></table></html>', 'file_format_unknown', 'html'],
    ['export2.xls', '\ufeff<table border=1><tr><td>1</td></tr></table>', 'file_format_unknown', 'html'],
    ['data.xml', '<?xml version="1.0"?><rows/>', 'file_format_unknown', 'xml'],
    ['map.geojson', '{"type":"Topology","objects":{},"arcs":[]}', 'file_format_unknown', 'topojson'],
    ['esri.json', '{"displayFieldName":"","features":1}', 'file_format_unknown', 'not_geojson'],
    ['object.json', '{"code":200,"data":[]}', 'file_format_unknown', 'not_geojson'],
    ['a.shx', Buffer.from(`0000270a${'00'.repeat(96)}`, 'hex'), 'file_format_unknown', 'shape_part'],
    ['a.gz', Buffer.from('1f8b0800', 'hex'), 'file_format_unknown', 'zipped'],
    ['a.rar', Buffer.from('Rar!\x1a\x07', 'latin1'), 'file_format_unknown', 'zipped'],
    ['a.pdf', '%PDF-1.4', 'file_format_unknown', 'pdf'],
    ['a.csv', Buffer.from('89504e470d0a1a0a', 'hex'), 'file_format_unknown', 'image'],
    ['b.csv', Buffer.from(Array.from({ length: 300 }, (_, i) => i % 7)), 'file_format_unknown', 'binary'],
  ])('refuses %s for what it is', async (name, content, code, reason) => {
    expect(await refusalOf(openSource(await write(name, content)))).toMatchObject({ code, reason });
  });

  it('refuses a folder, and leaves a missing file to the file system', async () => {
    const folder = `${dirname(await write('x', ''))}/folder`;
    mkdirSync(folder);
    expect(await refusalOf(openSource(folder))).toMatchObject({ code: 'file_format_unknown', reason: 'folder' });
    await expect(openSource(`${folder}/none.csv`)).rejects.toThrow('ENOENT');
  });

  it('opens a .dbf alone and a .shp by its content', async () => {
    if (!hasReal) return;
    const table = await openSource(real('shenzhen-grid/grid.dbf'));
    expect(table).toMatchObject({ format: 'shapefile', header: ['LONCOL', 'LATCOL', 'HBLON', 'HBLAT'] });
    expect(await rowsOf(table)).toHaveLength(9005);
    expect(await refusalOf(openSource(real('shenzhen-grid/grid.shx')))).toMatchObject({ reason: 'shape_part' });
  });

  it.skipIf(!hasReal)('reads the preview table of Yuncheng', async () => {
    const source = await openSource(real('yuncheng-standard/standards_preview.csv'));
    expect(source.format).toBe('csv');
    expect(await rowsOf(source)).toHaveLength(280);
  });
});
