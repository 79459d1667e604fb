import { join } from 'node:path';
import { overlays, tables } from '@shuniu/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  errorsIn,
  lintStandards,
  PROBLEMS,
  problemWords,
  readFolder,
  standardsSchemas,
  type ProblemCode,
} from '../../src/standards/index.ts';

const PART = 'gbt-30428-2/2013/part';
const CITY = 'overlays/cn-140100/gbt-30428-2/2013/part';
const RULES = 'local/cn-140100/2026/filing-rules/part';
const CATEGORIES = 'categories/categories.yaml';
const DATASETS = 'categories/example/datasets';
const MAP = 'maps/gbt-30428-2-part-2013--gbt-47678-5-part-2026';

let shipped: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  shipped = await readFolder(join(import.meta.dirname, '../../../../standards'));
});

/** The shipped folder with one file changed; `null` takes it away. */
function lintWith(path: string, change: (text: string) => string | Uint8Array | null) {
  const files = new Map(shipped);
  const changed = change(new TextDecoder().decode(files.get(path)));
  if (changed === null) files.delete(path);
  else files.set(path, typeof changed === 'string' ? new TextEncoder().encode(changed) : changed);
  return lintStandards(files, standardsSchemas).problems;
}

const replace = (from: string | RegExp, to: string) => (text: string) => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} is not in the file`);
  return changed;
};
const insertAfter = (line: RegExp, added: string) => replace(line, `$&\n${added}`);
const row = (code: string, key: string, more: Partial<Record<string, string>> = {}) =>
  [
    key,
    code,
    more['parent'] ?? '01',
    '名',
    'name',
    '',
    '',
    'active',
    more['from'] ?? '',
    more['to'] ?? '',
    more['by'] ?? '',
    'single',
    more['source'] ?? 'yuncheng',
    '',
  ].join();

const VERIFIED = `${PART}/verified.csv`;
const seen = (cells: string) => () =>
  `code,verdict,seen_name,clause,page,verified_by,verified_on,note\n${cells},王工,2026-08-01,\n`;
const sameNames = (text: string) => {
  const names = text.split('\n').map((line) => line.split(',')[3] ?? '');
  return text.replace(`,${names[2]},`, `,${names[1]},`);
};

const BROKEN: readonly (readonly [
  why: string,
  path: string,
  change: (text: string) => string | Uint8Array | null,
  code: ProblemCode,
  line: number,
])[] = [
  ['codes.csv missing', `${PART}/codes.csv`, () => null, 'file_missing', 0],
  ['table.yaml missing', `${PART}/table.yaml`, () => null, 'file_missing', 0],
  ['family.yaml missing', 'gbt-30428-2/family.yaml', () => null, 'file_missing', 0],
  [
    'a layer that overlay.yaml does not name',
    'overlays/cn-14/overlay.yaml',
    replace('  - base: gbt-47678-5/part@2026\n', ''),
    'file_unexpected',
    0,
  ],
  ['GBK bytes', `${PART}/codes.csv`, () => new Uint8Array([0xc9, 0xcf, 0xcb, 0xae, 0x0a]), 'file_encoding', 0],
  ['byte order mark', `${PART}/codes.csv`, (text) => `\uFEFF${text}`, 'csv_broken', 1],
  ['CRLF', `${PART}/codes.csv`, (text) => text.replaceAll('\n', '\r\n'), 'csv_broken', 1],
  ['cut off', `${PART}/codes.csv`, (text) => text.trimEnd(), 'csv_broken', 125],
  [
    'open quote',
    `${PART}/codes.csv`,
    replace('water-supply-manhole-cover,0101', '"water-supply-manhole-cover,0101'),
    'csv_broken',
    2,
  ],
  ['a cell too many', `${PART}/codes.csv`, replace(/^(sewage-manhole-cover.*)$/m, '$1,'), 'csv_broken', 3],
  ['column renamed', `${PART}/codes.csv`, replace('name_en', 'english'), 'header_wrong', 1],
  ['leading zero eaten', `${PART}/codes.csv`, replace(',0101,01,', ',101,01,'), 'code_pattern_mismatch', 2],
  ['code emptied', `${PART}/codes.csv`, replace(',0101,01,', ',,01,'), 'schema_breach', 2],
  ['unknown status', `${PART}/codes.csv`, replace('active', 'aktiv'), 'schema_breach', 2],
  [
    'a date that is none',
    `${PART}/codes.csv`,
    insertAfter(/^storm.*0104.*$/m, row('0104', 'x', { from: '2020-13-01' })),
    'schema_breach',
    6,
  ],
  [
    '30 February',
    `${PART}/codes.csv`,
    insertAfter(/^.*,0160,.*$/m, row('0161', 'x', { from: '2020-02-30' })),
    'dates_not_half_open',
    61,
  ],
  [
    'end before start',
    `${PART}/codes.csv`,
    insertAfter(/^.*,0160,.*$/m, row('0161', 'x', { from: '2020-02-02', to: '2020-02-02' })),
    'dates_not_half_open',
    61,
  ],
  ['blank before a name', `${PART}/codes.csv`, replace(',上水井盖,', ', 上水井盖,'), 'cell_untidy', 2],
  ['#NAME? of a spreadsheet', `${PART}/codes.csv`, replace(',上水井盖,', ',#NAME?,'), 'cell_untidy', 2],
  ['not sorted', `${PART}/codes.csv`, insertAfter(/^.*,0160,.*$/m, row('0116', 'x')), 'not_sorted', 61],
  ['code twice', `${PART}/codes.csv`, insertAfter(/^.*,0102,.*$/m, row('0102', 'x')), 'code_repeated', 4],
  [
    'key twice',
    `${PART}/codes.csv`,
    insertAfter(/^.*,0160,.*$/m, row('0161', 'sewage-manhole-cover')),
    'key_repeated',
    61,
  ],
  [
    'no such big class',
    `${PART}/codes.csv`,
    insertAfter(/^.*,0160,.*$/m, row('0161', 'x', { parent: '09' })),
    'parent_unknown',
    61,
  ],
  [
    'replaced by nothing known',
    `${PART}/codes.csv`,
    insertAfter(/^.*,0160,.*$/m, row('0161', 'x', { by: '0199' })),
    'replaced_by_unknown',
    61,
  ],
  [
    'source without entry',
    `${PART}/codes.csv`,
    insertAfter(/^.*,0160,.*$/m, row('0161', 'x', { source: 'yuncheng; hearsay (p. 3)' })),
    'source_unknown',
    61,
  ],
  ['a listed gap filled', `${PART}/codes.csv`, insertAfter(/^.*,0115,.*$/m, row('0116', 'x')), 'known_gap_listed', 0],
  ['YAML that is none', `${PART}/table.yaml`, replace('title:', 'title: ['), 'yaml_broken', 0],
  ['key of YAML twice', `${PART}/table.yaml`, (text) => `${text}complete: true\n`, 'yaml_broken', 0],
  ['unknown word in YAML', `${PART}/table.yaml`, (text) => `${text}editor: me\n`, 'schema_breach', 0],
  [
    'reference of another table',
    `${PART}/table.yaml`,
    replace('ref: gbt-30428-2/part@2013', 'ref: gbt-30428-2/part@2014'),
    'ref_mismatch',
    0,
  ],
  ['edition that the family does not list', 'gbt-30428-2/family.yaml', replace("'2013'", "'2014'"), 'ref_mismatch', 0],
  [
    'successor that does not exist',
    `${PART}/table.yaml`,
    replace('superseded_by: gbt-47678-5/part@2026', 'superseded_by: gbt-47678-5/part@2027'),
    'table_unknown',
    0,
  ],
  ['pattern that is no expression', `${PART}/table.yaml`, replace("'^[0-9]{4}$'", "'^[0-9{4}$('"), 'schema_breach', 0],
  ['added code outside the range', `${CITY}/add.csv`, replace(',0188,', ',0150,'), 'overlay_redefines_base', 2],
  ['added code in no range', `${CITY}/add.csv`, replace(',0188,', ',0116,'), 'overlay_code_outside_range', 2],
  ['no roll-up and no reason', `${CITY}/add.csv`, replace(/,0127,$/m, ',,'), 'overlay_rollup_missing', 3],
  ['roll-up and a reason why none', `${CITY}/add.csv`, replace(/,0127,$/m, ',0127,why'), 'overlay_rollup_missing', 3],
  ['roll-up to nothing', `${CITY}/add.csv`, replace(/,0127,$/m, ',0116,'), 'overlay_rollup_unknown', 3],
  [
    'relabels what is not there',
    `${CITY}/relabel.csv`,
    (text) => `${text}0116,名,name,synthetic,example,\n`,
    'overlay_code_unknown',
    2,
  ],
  [
    'narrows what is not there',
    `${CITY}/narrow.csv`,
    (text) => `${text}0116,why,synthetic,example,\n`,
    'overlay_code_unknown',
    2,
  ],
  [
    'parent that does not exist',
    'overlays/cn-140100/overlay.yaml',
    replace('parent: cn-14', 'parent: cn-15'),
    'overlay_parent_unknown',
    0,
  ],
  [
    'parents in a circle',
    'overlays/cn-14/overlay.yaml',
    replace('parent: null', 'parent: cn-140100'),
    'overlay_parent_unknown',
    0,
  ],
  [
    'id of another division',
    'overlays/cn-140100/overlay.yaml',
    replace("'140100'", "'140200'"),
    'overlay_id_division',
    0,
  ],
  [
    'division outside that of the parent',
    'overlays/cn-14/overlay.yaml',
    replace("division: '14'", "division: '15'"),
    'overlay_division_outside',
    0,
  ],
  [
    'takes out of use what another code is counted under',
    `${CITY}/narrow.csv`,
    (text) => `${text}0127,why,synthetic,example,\n`,
    'overlay_narrows_rollup',
    2,
  ],
  [
    'gives a code the name of another',
    `${CITY}/relabel.csv`,
    (text) => `${text}0101,污水井盖,sewage,synthetic,example,\n`,
    'overlay_relabel_takes_name',
    2,
  ],
  [
    'made for another base',
    'overlays/cn-140100/overlay.yaml',
    replace('base: gbt-30428-2/part@2013', `$&\n    base_sha256: '${'0'.repeat(64)}'`),
    'overlay_base_moved',
    0,
  ],
  ['id twice', 'overlays/cn-14/overlay.yaml', replace('id: cn-14', 'id: cn-140100'), 'ref_repeated', 0],
  ['map of an unknown overlay', `${MAP}/map.yaml`, replace(/^to: .*$/m, '$&\noverlay: cn-99'), 'overlay_unknown', 0],
  ['map from a code that does not exist', `${MAP}/map.csv`, replace(/^0101,/m, '0100,'), 'map_code_unknown', 2],
  [
    'map to a code that does not exist',
    `${MAP}/map.csv`,
    replace(/^0102,01002,/m, '0102,01016,'),
    'map_code_unknown',
    3,
  ],
  ['map row twice', `${MAP}/map.csv`, replace(/^(0102,.*)$/m, '$1\n$1'), 'map_row_repeated', 4],
  [
    'none with a target',
    `${MAP}/map.csv`,
    replace(/^0102,01002,equivalent/m, '0102,01002,none'),
    'map_none_contradicted',
    3,
  ],
  ['no target, but not none', `${MAP}/map.csv`, replace(/^0102,01002,/m, '0102,,'), 'map_none_contradicted', 3],
  [
    'none beside a target',
    `${MAP}/map.csv`,
    replace(/^(0102,.*)$/m, '0102,,none,,,,,by-name,why\n$1'),
    'map_none_contradicted',
    3,
  ],
  [
    'related without a word why',
    `${MAP}/map.csv`,
    replace(/^0102,01002,equivalent/m, '0102,01002,related'),
    'map_comment_missing',
    3,
  ],
  [
    'reviewed by nobody',
    `${MAP}/map.csv`,
    replace(/^0102,01002,equivalent,,,,,by-name/m, '0102,01002,equivalent,,,,,reviewed'),
    'map_reviewer_missing',
    3,
  ],
  [
    'a reviewer of what is by name',
    `${MAP}/map.csv`,
    replace(/^0102,01002,equivalent,,,,,by-name/m, '0102,01002,equivalent,,,,张三,by-name'),
    'map_reviewer_missing',
    3,
  ],
  [
    'a condition that is none',
    `${MAP}/map.csv`,
    replace(/^0102,01002,equivalent,,/m, '0102,01002,equivalent,权属=供水,'),
    'map_condition_malformed',
    3,
  ],
  [
    'a condition on a field that is none',
    `${MAP}/map.csv`,
    replace(/^0102,01002,equivalent,,/m, '0102,01002,equivalent,owner=供水,'),
    'map_condition_field_unknown',
    3,
  ],
  [
    'a condition on a value that the field cannot have',
    `${MAP}/map.csv`,
    replace(/^0102,01002,equivalent,,/m, '0102,01002,equivalent,status=好,'),
    'map_condition_value_unknown',
    3,
  ],
  [
    'map to a table that does not exist',
    `${MAP}/map.yaml`,
    replace('to: gbt-47678-5/part@2026', 'to: gbt-47678-5/part@2027'),
    'table_unknown',
    0,
  ],
  [
    'a row without evidence',
    `${PART}/codes.csv`,
    replace(/^(water-supply.*),corroborated,/m, '$1,,'),
    'schema_breach',
    2,
  ],
  [
    'a row without source',
    `${PART}/codes.csv`,
    replace(/,corroborated,[^,\n]*,/, ',corroborated,,'),
    'schema_breach',
    2,
  ],
  ['a verified code that is none', VERIFIED, seen('0100,confirmed,上水井盖,1,2'), 'verified_code_unknown', 2],
  ['confirmed under another name', VERIFIED, seen('0101,confirmed,下水井盖,1,2'), 'verified_contradicts', 2],
  ['corrected to the same name', VERIFIED, seen('0101,corrected,上水井盖,1,2'), 'verified_contradicts', 2],
  ['absent, and yet seen', VERIFIED, seen('0101,absent,上水井盖,1,2'), 'verified_contradicts', 2],
  ['neither clause nor page', VERIFIED, seen('0101,confirmed,上水井盖,,'), 'verified_place_missing', 2],
  [
    'verified by writing it down',
    `${PART}/table.yaml`,
    replace('status: reconstructed', 'status: verified'),
    'verified_status',
    0,
  ],
  ['scientific notation', `${PART}/codes.csv`, replace(',0101,01,', ',1.01E+02,01,'), 'code_damaged', 2],
  ['a code made a date', `${CITY}/add.csv`, replace(',0188,', ',1-Jan,'), 'code_damaged', 2],
  ['full-width digits in a code', `${PART}/codes.csv`, replace(',0101,01,', ',０１０１,01,'), 'code_damaged', 2],
  ['a code made a decimal', `${PART}/codes.csv`, replace(',0101,01,', ',101.0,01,'), 'code_damaged', 2],
  ['same name under two codes', `${PART}/codes.csv`, replace(',污水井盖,', ',上水井盖,'), 'name_repeated', 3],
  ['same name in an overlay', `${CITY}/add.csv`, (text) => sameNames(text), 'name_repeated', 3],
  [
    'brackets make no other name',
    `${PART}/codes.csv`,
    replace(',污水井盖,', ',上水（井盖）,'),
    'name_nearly_repeated',
    3,
  ],
  ['箅 and 篦 make no other name', `${PART}/codes.csv`, replace(',污水井盖,', ',雨水篦子,'), 'name_nearly_repeated', 5],
  ['full-width letter in a name', `${PART}/codes.csv`, replace(',污水井盖,', ',污水Ａ井盖,'), 'name_full_width', 3],
  ['a letter that GBK lacks', `${PART}/codes.csv`, replace(',污水井盖,', ',污水𠮷井盖,'), 'name_outside_gbk', 3],
  ['filing rules with no rows file', `${RULES}/rules.csv`, () => null, 'file_missing', 0],
  ['filing rules of another place', `${RULES}/rules.yaml`, replace('rules/part@', 'rules/event@'), 'ref_mismatch', 0],
  [
    'filing rules for a table that is none',
    `${RULES}/rules.yaml`,
    replace('base: gbt-30428-2/part@2013', 'base: gbt-30428-2/parts@2013'),
    'table_unknown',
    0,
  ],
  [
    'filing rules over an overlay that is none',
    `${RULES}/rules.yaml`,
    replace('overlay: cn-140100', 'overlay: cn-140101'),
    'overlay_unknown',
    0,
  ],
  [
    'filing rules that end before they begin',
    `${RULES}/rules.yaml`,
    replace('from: null\n  to: null', "from: '2026-02-01'\n  to: '2026-01-01'"),
    'dates_not_half_open',
    0,
  ],
  ['filing rule of a code that is none', `${RULES}/rules.csv`, replace(/^0101,1/m, '0100,1'), 'filing_code_unknown', 2],
  ['filing rule twice', `${RULES}/rules.csv`, replace(/^(0101,1,.*)$/m, '$1\n$1'), 'filing_row_repeated', 3],
  [
    'filing rules in no order: 10 after 2, as numbers',
    `${RULES}/rules.csv`,
    (text) => text.replace('0101,2,', '0101,10,'),
    'not_sorted',
    4,
  ],
  ['limit without a unit', `${RULES}/rules.csv`, replace(',2,urgent_hour,', ',2,,'), 'filing_limit_broken', 2],
  ['season without a limit', `${RULES}/rules.csv`, replace(',15,work_day,', ',,,'), 'filing_limit_broken', 5],
  ['range downwards', `${RULES}/rules.csv`, replace(',2,urgent_hour,', ',3-1,urgent_hour,'), 'filing_limit_broken', 2],
  [
    'limit that only people can read',
    `${RULES}/rules.csv`,
    replace(',2,urgent_hour,,2紧急工作时,', ',,,,1紧急工作时制止,'),
    'filing_limit_unread',
    2,
  ],
  [
    'change without words',
    'changes/one.md',
    () => '---\nconcerns: [gbt-30428-2/part@2013]\nkind: fixed\nwho: 李四\n---\n',
    'change_broken',
    1,
  ],
  [
    'rule without its source',
    `${RULES}/rules.csv`,
    replace(/synthetic,example,$/m, 'synthetic,other,'),
    'source_unknown',
    2,
  ],
  ['a catalogue without rows', `${DATASETS}.csv`, () => null, 'file_missing', 0],
  ['a stray file beside the categories', 'categories/old.csv', () => 'id\n', 'file_unexpected', 0],
  ['a sixth category', CATEGORIES, replace('id: city-service', 'id: city-services'), 'category_unknown', 0],
  ['a category twice', CATEGORIES, replace('id: city-service', 'id: city-operation'), 'category_repeated', 0],
  [
    'a category without its source',
    CATEGORIES,
    replace('source: taiyuan-2022 (2.2)', 'source: hearsay'),
    'source_unknown',
    0,
  ],
  [
    'a catalogue of another deployment',
    `${DATASETS}.yaml`,
    replace('deployment: example', 'deployment: cn-140200'),
    'ref_mismatch',
    0,
  ],
  ['counts of an unknown category', `${DATASETS}.yaml`, replace('evaluation: 2', 'rating: 2'), 'category_unknown', 0],
  [
    'more listed than counted',
    `${DATASETS}.yaml`,
    replace('management: 9', 'management: 2'),
    'dataset_count_mismatch',
    0,
  ],
  ['complete, but fewer listed', `${DATASETS}.yaml`, replace('te: false', 'te: true'), 'dataset_count_mismatch', 0],
  ['dataset in an unknown category', `${DATASETS}.csv`, replace(',evaluation,', ',rating,'), 'category_unknown', 5],
  ['dataset twice', `${DATASETS}.csv`, replace(/^(departments,.*)$/m, '$1\n$1'), 'dataset_repeated', 4],
  ['datasets in no order', `${DATASETS}.csv`, replace('departments,', 'zones,'), 'not_sorted', 4],
  ['dataset of an unknown record type', `${DATASETS}.csv`, replace(',event,', ',events,'), 'record_type_unknown', 6],
  ['dataset that lies nowhere', `${DATASETS}.csv`, replace(',evaluation,', ',,'), 'dataset_category_missing', 5],
  [
    'dataset elsewhere than its records',
    `${DATASETS}.csv`,
    replace('events,', '$&city-service'),
    'dataset_category_differs',
    6,
  ],
  [
    'dataset without its source',
    `${DATASETS}.csv`,
    replace('synthetic,example', 'synthetic,other'),
    'source_unknown',
    2,
  ],
];

describe('lintStandards', () => {
  it('finds nothing in what is shipped', () => {
    expect(lintStandards(shipped, standardsSchemas).problems).toEqual([]);
  });

  it.each(BROKEN)('%s (%s)', (_, path, change, code, line) => {
    const problems = lintWith(path, change);
    expect(problems.map((each) => each.code)).toContain(code);
    const found = problems.find((each) => each.code === code);
    if (line > 0) expect(found).toMatchObject({ file: path, line });
  });

  it('has every code of a problem in the cases above, and words for it in both languages', () => {
    const codes = new Set(BROKEN.map(([, , , code]) => code));
    const words = (lang: 'zh-CN' | 'en') =>
      [...codes].map((code) => problemWords({ code, value: 'VALUE', detail: 'DETAIL' }, lang));
    for (const sentence of [...words('zh-CN'), ...words('en')]) expect(sentence).not.toMatch(/[{}]/);
    expect([...codes].sort()).toEqual(Object.keys(PROBLEMS).sort());
  });

  it.each([
    [`${PART}/codes.csv`, ',0101,01,', ',101,01,', 'code_pattern_mismatch', '0101'],
    [`${PART}/codes.csv`, ',0101,01,', ',０１０１,01,', 'code_damaged', '0101'],
    [`${PART}/codes.csv`, ',0101,01,', ',0101,1,', 'parent_unknown', '01'],
    [`${PART}/codes.csv`, 'single,yuncheng', 'single,yunchen', 'source_unknown', 'yuncheng'],
    [`${CITY}/add.csv`, ',0127,\n', ',127,\n', 'overlay_rollup_unknown', '0127'],
    [`${RULES}/rules.csv`, '0101,1,', '101,1,', 'filing_code_unknown', '0101'],
    [`${DATASETS}.csv`, ',event,', ',events,', 'record_type_unknown', 'event'],
    [`${DATASETS}.csv`, ',city-operation,', ',city-operations,', 'category_unknown', 'city-operation'],
    [`${RULES}/rules.yaml`, 'gbt-30428-2/part@2013', 'gbt-30428-2/part@2103', 'table_unknown', 'gbt-30428-2/part@2013'],
  ])('says what was perhaps meant: %s, %s → %s', (path, from, to, code, meant) => {
    const found = lintWith(path, replace(from, to)).find((each) => each.code === code);
    expect(found?.meant?.split(', ')).toContain(meant);
    expect(found === undefined ? '' : problemWords(found, 'en')).toContain('; did you mean ');
  });

  it('names that a person would tell apart are no near-duplicates', () => {
    expect(lintWith(`${PART}/codes.csv`, replace(',污水井盖,', ',污水井,'))).toEqual([]);
  });

  it('lets a warning pass: it is no error', () => {
    const problems = lintWith(`${RULES}/rules.csv`, replace(',2,urgent_hour,', ',,,'));
    expect(problems).toMatchObject([{ code: 'filing_limit_unread', severity: 'warning', line: 2 }]);
    expect(errorsIn(problems)).toEqual([]);
  });

  it('lets a deployment say that it lists everything, and place records elsewhere with a warning', () => {
    const exact = (text: string) =>
      ['foundation: 3', 'operation: 1', 'management: 3', 'service: 1', 'evaluation: 1'].reduce(
        (now, count) => replace(new RegExp(`${count.slice(0, -1)}\\d`), count)(now),
        replace('complete: false', 'complete: true')(text),
      );
    expect(lintWith(`${DATASETS}.yaml`, exact)).toEqual([]);
    const elsewhere = lintWith(`${DATASETS}.csv`, replace('events,', '$&city-service'));
    expect(elsewhere).toMatchObject([{ severity: 'warning', detail: 'event: city-management' }]);
    expect(lintWith(`${DATASETS}.csv`, replace('events,', '$&city-management'))).toEqual([]);
  });

  it('lets texts of filing rules run over lines, and codes not', () => {
    expect(lintWith(`${RULES}/rules.csv`, replace('井盖缺失（示例）', '"井盖缺失\n（示例）"'))).toEqual([]);
    expect(lintWith(`${PART}/codes.csv`, replace('上水井盖', '"上水\n井盖"')).map(({ code }) => code)).toContain(
      'cell_untidy',
    );
  });

  it("reads a city's own folder over the tables of the library", () => {
    const files = new Map([...shipped].filter(([path]) => path.startsWith('overlays/cn-140100/')));
    expect(lintStandards(files, standardsSchemas).problems.map((each) => each.code)).toContain('table_unknown');
    expect(lintStandards(files, standardsSchemas, { tables: tables(), overlays: overlays() }).problems).toEqual([]);
  });
});
