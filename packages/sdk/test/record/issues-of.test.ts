import { recordEditions, recordType, recordTypes, type Part, type UnitGrid } from '@shuniu/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/finding/catalogue.ts';
import { words } from '../../src/finding/words.ts';
import { assertValid, RecordRefused } from '../../src/record/assert-valid.ts';
import { issuesOf } from '../../src/record/issues-of.ts';
import { partition } from '../../src/record/partition.ts';

const part = recordType('part', '2013');
const good: Part = {
  id: '1401050101000001',
  name: '上水井盖',
  competentDepartmentCode: '140105012',
  competentDepartmentName: '小店区城乡管理局',
  ownershipUnitCode: '91350100M000100Y43',
  maintenanceUnitCode: '59467239-9',
  unitGrid: '140105001002003',
  status: '完好',
  initialDate: '20140512',
  changeDate: '2024-02-29',
  easting: 112.55,
  northing: 37.86,
};
const good2026: Part = { ...good, id: '14010501001000001', competentDepartmentCode: '91350100M000100Y43' };

describe('issuesOf', () => {
  it('finds nothing in a record that is right', () => {
    expect(issuesOf(good, part)).toEqual([]);
    expect(issuesOf({ ...good2026, maintenanceUnitCode: undefined }, recordType('part', '2026'))).toEqual([]);
    const grid: UnitGrid = {
      id: '140105001002003',
      area: 10000,
      initialDate: '2014-12-31',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [112, 37],
            [112.1, 37],
            [112.1, 37.1],
            [112, 37],
          ],
        ],
      },
    };
    expect(issuesOf(grid, recordType('unit-grid'))).toEqual([]);
  });

  const cases: [string, object, object][] = [
    ['no identifier', { id: '' }, { code: 'value_required', severity: 'error', field: 'id' }],
    [
      'no department, which is not proven to be mandatory',
      { competentDepartmentName: null },
      { code: 'value_required', severity: 'warning' },
    ],
    [
      '17 digits in 2013',
      { id: '14010501001000001' },
      { code: 'part_id_malformed', severity: 'error', params: expect.objectContaining({ length: 16 }) as object },
    ],
    ['what a spreadsheet leaves', { id: '1.40105E+15' }, { code: 'part_id_spreadsheet_damage' }],
    [
      'an identifier that is a number',
      { id: 1401050101000001 },
      { code: 'part_id_spreadsheet_damage', value: '1401050101000001' },
    ],
    [
      'a check digit',
      { ownershipUnitCode: '91350100M000100Y44' },
      { code: 'uscc_check_digit', severity: 'warning', expected: '91350100M000100Y43' },
    ],
    [
      'an organisation code',
      { maintenanceUnitCode: '59467239-8' },
      { code: 'org_code_check_digit', expected: '59467239-9' },
    ],
    ['a grid of 14 digits', { unitGrid: '14010500100203' }, { code: 'grid_id_malformed', severity: 'error' }],
    [
      'a state of no list',
      { status: '良好' },
      { code: 'value_not_in_list', severity: 'warning', expected: expect.stringContaining('完好') as string },
    ],
    [
      'a name of 31 characters, supplementary ones too',
      { name: '𠮷'.repeat(31) },
      {
        code: 'value_too_long',
        severity: 'warning',
        params: expect.objectContaining({ length: 31, limit: 30 }) as object,
      },
    ],
    ['no such day', { initialDate: '20230230' }, { code: 'date_malformed', severity: 'error' }],
    ['a date of another form', { initialDate: '2023/2/8' }, { code: 'date_malformed', expected: '2023-02-08' }],
    ['one coordinate', { northing: undefined }, { code: 'coordinate_missing', field: 'northing' }],
    ['a coordinate in words', { easting: '112.55' }, { code: 'coordinate_malformed', field: 'easting' }],
    ['a street of 8 digits', { streetCode: '14010500' }, { code: 'value_malformed', severity: 'warning' }],
    ['a member that nobody knows', { colour: 'red' }, { code: 'field_unknown', severity: 'warning', field: 'colour' }],
    [
      'a line for a point',
      { geometry: { type: 'LineString', coordinates: [] } },
      { code: 'value_malformed', severity: 'error', field: 'geometry' },
    ],
  ];
  it.each(cases)('%s', (_, change, finding) => {
    const found = issuesOf({ ...good, ...change }, part, { input: 'push', line: 7 });
    expect(found).toEqual([expect.objectContaining({ input: 'push', line: 7, ...finding })]);
  });

  it('takes a grid of a named profile', () => {
    expect(issuesOf({ ...good, unitGrid: '14010500100203' }, part, { gridProfile: 'legacy-14' })).toEqual([]);
    expect(issuesOf({ ...good, unitGrid: '14010500100203' }, part)).toHaveLength(1);
  });

  it('says nothing that tells of a person', () => {
    const event = recordType('event', '2013');
    const found = issuesOf({ eventNo: '1', plate: '晋a1234i', reporterPhone: 5 }, event);
    expect(found.map(({ field, code }) => [field, code])).toEqual([
      ['reporterPhone', 'value_malformed'],
      ['plate', 'value_malformed'],
    ]);
    expect(found.filter((finding) => 'value' in finding || 'expected' in finding)).toEqual([]);
  });

  it('does not follow a member into itself', () => {
    const geometry: Record<string, unknown> = { type: 'Point' };
    geometry['coordinates'] = geometry;
    expect(issuesOf({ ...good, geometry, note: geometry }, part).map(({ value }) => value)).toEqual(['{…}', '{…}']);
  });

  it('has words for all it finds, in both languages, and never throws', () => {
    const types = recordTypes().flatMap((name) => {
      const editions = recordEditions(name);
      return (editions.length === 0 ? [undefined] : editions).map((edition) => recordType(name, edition));
    });
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.boolean(),
      fc.stringMatching(/^[0-9]{14,18}$/),
      fc.object(),
    );
    const record = fc.constantFrom(...types).chain((type) => {
      const members = fc.dictionary(
        fc.oneof(fc.constantFrom(...type.fields.map(({ name }) => name)), fc.string()),
        value,
      );
      return fc.tuple(fc.constant(type), fc.oneof(members, fc.anything()));
    });
    fc.assert(
      fc.property(record, ([type, members]) => {
        for (const finding of issuesOf(members, type)) {
          expect(catalogue).toHaveProperty(finding.code);
          // a value that looks like a gap in the words is quoted as it stands
          if (/\{\w+\}/.test(JSON.stringify(finding))) continue;
          for (const lang of ['zh-CN', 'en'] as const) expect(words(finding, lang)).not.toMatch(/\{\w+\}/);
        }
      }),
    );
  });
});

describe('the three doors over one check', () => {
  it('assertValid throws for errors only, with every finding', () => {
    expect(() => assertValid({ ...good, status: '良好' }, part)).not.toThrow();
    try {
      assertValid({ ...good, id: '1', status: '良好' }, part);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RecordRefused);
      expect((error as RecordRefused).findings.map(({ code }) => code)).toEqual([
        'part_id_malformed',
        'value_not_in_list',
      ]);
      expect((error as RecordRefused).message).toBe('part_id_malformed: part id “1” must be 16 digits');
    }
  });

  it('partition keeps every record, in its order', () => {
    const records = [good, { ...good, id: '1' }, { ...good, status: '良好' }, 'x'];
    const { accepted, refused, findings } = partition(records, part, { input: 'push' });
    expect(accepted).toEqual([records[0], records[2]]);
    expect(refused.map(({ record }) => record)).toEqual([records[1], records[3]]);
    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'part_id_malformed'],
      [3, 'value_not_in_list'],
      [4, 'row_unreadable'],
    ]);
  });
});
