import { recordType } from '@shuniu/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../src/finding/finding.ts';
import { layoutOf } from '../../../src/import/push/record-layout.ts';
import { RecordLines } from '../../../src/import/push/record-lines.ts';
import { textAt } from '../../../src/read/cell-text.ts';

const type = recordType('part', '2013');
const layout = layoutOf(type, true);
const names = type.fields.map(({ name }) => name).filter((name) => name !== 'geometry');

interface ReadRow {
  readonly line: number;
  readonly withdrawn: boolean;
  readonly version: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
}

function read(body: string | Uint8Array): ReadRow[] {
  const lines = new RecordLines(typeof body === 'string' ? new TextEncoder().encode(body) : body, layout);
  const rows: ReadRow[] = [];
  for (const { batch, versions, withdrawn } of lines.segments())
    for (let row = 0; row < batch.rows; row++) {
      const cells = type.fields.flatMap(({ name }, column) => {
        const text = textAt(batch, row, column);
        return text === '' ? [] : [[name, text]];
      });
      rows.push({
        line: batch.line[row]!,
        withdrawn,
        version: versions[row]!,
        cells: Object.fromEntries(cells) as Record<string, string>,
        notes: batch.notes.filter((note) => note.row === row).map(({ code }) => code),
      });
    }
  return rows;
}

const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }),
);
const record = fc.record({
  members: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { selector: ([name]) => name, maxLength: 8 }),
  deleted: fc.option(fc.boolean(), { nil: undefined }),
  version: fc.option(fc.nat(), { nil: undefined }),
  indent: fc.constantFrom('', '  ', '\t'),
  blankBefore: fc.boolean(),
});

function textOf(cell: unknown): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

describe('newline-delimited records', () => {
  it('are what JSON.parse says they are, however withdrawals and others alternate', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), (records) => {
        const lines: string[] = [];
        const expected: Omit<ReadRow, 'notes'>[] = [];
        for (const { members, deleted, version, indent, blankBefore } of records) {
          if (blankBefore) lines.push('  ');
          const all = Object.fromEntries([
            ...members,
            ...(deleted === undefined ? [] : [['deleted', deleted] as const]),
            ...(version === undefined ? [] : [['version', version] as const]),
          ]);
          // blanks between the parts of a record, on one line
          lines.push(JSON.stringify(all, null, indent).replaceAll('\n', ' '));
          const cells = members.map(([name, cell]) => [name, textOf(cell)]).filter(([, text]) => text !== '');
          expected.push({
            line: lines.length,
            withdrawn: deleted === true,
            version: version ?? NaN,
            cells: Object.fromEntries(cells) as Record<string, string>,
          });
        }
        const found = read(lines.join('\n')).map(({ line, withdrawn, version, cells }) => ({
          line,
          withdrawn,
          version,
          cells,
        }));
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string, Readonly<Record<string, string>>, ...string[]]>([
    ['escapes', '{"name":"\\u4e0a\\ud83d\\ude00\\"\\n"}', { name: '上😀"\n' }],
    ['an escaped name', '{"n\\u0061me":"x"}', { name: 'x' }],
    ['a point', '{"geometry":{"type":"Point","coordinates":[112.5,37.80]}}', { easting: '112.5', northing: '37.80' }],
    ['a point of three', '{"geometry":{"coordinates":[1,2,3],"type":"Point"}}', { easting: '1', northing: '2' }],
    ['lon and lat', '{"lat":37.8,"lon":"112.5"}', { easting: '112.5', northing: '37.8' }],
    [
      'a line',
      '{"geometry":{"type":"LineString","coordinates":[ [1, 2] ]}}',
      { geometry: '{"type":"LineString","coordinates":[[1,2]]}' },
    ],
    ['no geometry', '{"geometry":null,"name":"a"}', { name: 'a' }],
    ['half a pair', '{"name":"\\ud83d"}', { name: '\ufffd' }, 'encoding_undecodable'],
    ['a member twice', '{"name":"a","name":"b"}', { name: 'b' }, 'row_unreadable'],
    ['a place twice', '{"lon":1,"lat":2,"easting":3}', { easting: '3', northing: '2' }, 'row_unreadable'],
    ['a wrong version', '{"version":-1}', {}, 'value_malformed'],
    ['a wrong deleted', '{"deleted":"yes"}', {}, 'value_malformed'],
    ['its edition', '{"edition":"2013"}', {}],
    ['another edition', '{"edition":"2026"}', {}, 'record_other_edition'],
  ])('%s', (_, line, cells, ...notes) => {
    expect(read(line)).toMatchObject([{ cells, notes }]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['no JSON', '{"name":"a"}\nhello', 'file_format_unknown'],
    ['an array', '[1]', 'file_format_unknown'],
    ['a number', '7', 'file_format_unknown'],
    ['two on a line', '{} {}', 'file_format_unknown'],
    ['cut off', '{"name":"a"}\n{"name":"b', 'file_format_unknown'],
    ['cut off behind a name', '{"name"', 'file_format_unknown'],
    ['cut off behind a colon', '{"name":', 'file_format_unknown'],
    ['cut off behind a value', '{"name":1', 'file_format_unknown'],
    ['one record over two lines', '{"name":\n"b"}', 'file_format_unknown'],
    ['a trailing comma', '{"name":1,}', 'file_format_unknown'],
    ['NaN', '{"name":NaN}', 'file_format_unknown'],
    ['-Infinity', '{"name":-Infinity}', 'file_format_unknown'],
    ['too deep', `{"x":${'['.repeat(600)}${']'.repeat(600)}}`, 'file_too_complex'],
    ['no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x7d), 'encoding_undecodable'],
    ['too many lines', '{}\n'.repeat(50_001), 'file_too_complex'],
    ['too long a line', `{"x":"${'a'.repeat(1 << 20)}"}`, 'file_too_complex'],
  ])('refuses the batch: %s', (_, body, code) => {
    expect(() => read(body)).toThrow(FileRefused);
    expect(() => read(body)).toThrow(code);
  });

  it('leaves the body as it came, and says which members nobody knows', () => {
    const body = new TextEncoder().encode('{"name":"\\u4e0a"}\n\n{"x y":1,"name":"b"}');
    const before = body.slice();
    const lines = new RecordLines(body, layout);
    for (const segment of lines.segments()) expect(segment.batch.rows).toBe(2);
    expect(body).toEqual(before);
    expect([...lines.unknown]).toEqual([['x y', 3]]);
  });

  it('reads more records than fit into one segment', () => {
    const body = Array.from({ length: 10_000 }, (_, n) => `{"name":"n${n}"}`).join('\n');
    expect(read(body).map(({ line, cells }) => `${line} ${cells['name']}`)).toEqual(
      Array.from({ length: 10_000 }, (_, n) => `${n + 1} n${n}`),
    );
  });
});
