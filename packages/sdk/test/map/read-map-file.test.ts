import { recordType } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import { MapFileError } from '../../src/map/map-file-error.ts';
import { readMapFile } from '../../src/map/read-map-file.ts';

const part = recordType('part', '2013');

function problemsOf(text: string): [number, string][] {
  try {
    readMapFile(text, part);
    return [];
  } catch (error) {
    if (!(error instanceof MapFileError)) throw error;
    return error.problems.map(({ line, code }) => [line, code]);
  }
}

it('reads all that a map file may say, every value as text', () => {
  const map = readMapFile(
    `columns: { id: 编号, easting: Y, northing: X }
constants:
  classCode: 0101
  initialDate: 2024-05-01
fromFileName:
  name: '^[0-9]+_(.+)$'
values:
  status: { 好: 完好, yes: 破损 }
ignore: [ 序号 ]
gridProfile: legacy-14
`,
    part,
  );
  expect(Object.fromEntries(map.columns)).toEqual({ id: '编号', easting: 'Y', northing: 'X' });
  expect(Object.fromEntries(map.constants)).toEqual({ classCode: '0101', initialDate: '2024-05-01' });
  expect(map.fromFileName.get('name')?.exec('0101_上水井盖')?.[1]).toBe('上水井盖');
  expect(map.values.get('status')?.get('yes')).toBe('破损');
  expect([map.ignore, map.gridProfile]).toEqual([['序号'], 'legacy-14']);
});

it('takes an empty file for a map that says nothing', () => {
  expect(readMapFile('# nothing yet\n').columns.size).toBe(0);
});

describe('what is wrong is named with its line', () => {
  const cases: [string, string, [number, string][]][] = [
    ['YAML', 'columns:\n  id: [编号\n', [[3, 'yaml_broken']]],
    ['a key twice', 'columns:\n  id: 编号\n  id: 号\n', [[3, 'yaml_broken']]],
    ['a section nobody knows', 'colums:\n  id: 编号\n', [[1, 'schema_breach']]],
    ['a list where a text belongs', 'ignore: [x]\ncolumns:\n  id:\n    - 编号\n', [[4, 'schema_breach']]],
    ['an unknown grid profile', 'ignore: []\ngridProfile: 14\n', [[2, 'schema_breach']]],
    ['an unknown field', 'columns:\n  id: 编号\n  colour: 颜色\n', [[3, 'field_unknown']]],
    ['a field from two places', 'columns:\n  name: 名\nconstants:\n  name: 路灯\n', [[4, 'field_twice']]],
    ['a broken pattern', "fromFileName:\n  name: '(['\n", [[2, 'pattern_broken']]],
    ['a pattern without a group', "fromFileName:\n  name: '^[0-9]+'\n", [[2, 'pattern_group']]],
    ['a bomb of aliases', bomb(), [[1, 'yaml_broken']]],
    ['a plain text', '部件', [[1, 'schema_breach']]],
  ];
  it.each(cases)('%s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('in both languages', () => {
    try {
      readMapFile('columns:\n  colour: 颜色\n', part);
      expect.unreachable();
    } catch (error) {
      expect((error as MapFileError).words.zh).toMatch(/^第 2 行：记录类型没有字段 colour；字段有 id, name/);
      expect((error as MapFileError).message).toMatch(/^line 2: the record type has no field colour; it has id, name/);
    }
  });
});

function bomb(): string {
  const levels = ['a: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 9; i++)
    levels.push(`b${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`);
  return levels.join('\n');
}
