import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveTable } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import {
  decisionLines,
  decisionsCsv,
  decisionsXlsx,
  importTable,
  openLibrary,
  problemWords,
  putFiles,
  questionWords,
  readDecisions,
  type AskedQuestion,
  type Decision,
  type ImportedTable,
} from '../../src/standards/index.ts';
import { rows, workbook, zip } from '../read/xlsx/build.ts';
import { CITY, cityFolder, decide, EVENT, PART, put } from './city-folder.ts';

/** A sheet as cities make them: title, merged cells, numbers for codes, stray breaks, several conditions per class. */
const SHEET = rows(
  ['某市部件立案标准'],
  ['大类\n代码', '大类名称', '小类代码', ' 小类名称 ', '立案条件'],
  [1, '公用设施', 1, '上水井盖', '缺失'],
  [null, null, null, null, '破损'],
  [null, null, '０３', '雨水\n井盖', '缺失'],
  [null, null, '27', '通讯交接箱', '缺失'],
  [null, null, '99', '爱心驿站', '缺失'],
  [null, null, '16', '不详', '缺失'],
  [null, null, '00', '未知设施', '缺失'],
  [null, null, '05', '污水井盖', '缺失'],
  [null, null, '27', '另一设施', '缺失'],
  [null, null, 'x1', '坏代码', '缺失'],
  [null, null, null, '没有代码', '缺失'],
  [null, null, '06', null, '缺失'],
  ['02', '道路交通设施', '01', '停车场', '缺失'],
  [null, null, '01', '停车场', '又一条件'],
  ['0301', '市容环境设施', '02', '公厕指示牌'],
  ['注：本表自发布之日起施行'],
);
const MERGES = ['A3:A12', 'B3:B12', 'C3:C4', 'D3:D4', 'A15:A16', 'B15:B16'];

async function imported(
  options: Partial<Parameters<typeof importTable>[0]> & { folder: string },
): Promise<ImportedTable> {
  const path = options.path ?? join(options.folder, 'std;1.xlsx');
  return importTable({ path, base: PART, overlay: CITY, ...options });
}

async function made(): Promise<string> {
  const folder = await cityFolder();
  await put(join(folder, 'std;1.xlsx'), zip(workbook({ sheets: [{ name: '部件', data: SHEET, merges: MERGES }] })));
  return folder;
}

const brief = (questions: readonly AskedQuestion[]) =>
  questions.map(({ rule, row, understood, suggestion }) => [rule, row, understood, suggestion]);

describe("a city's own sheet", () => {
  it('is read past its title, merges and breaks, and everything uncertain is asked', async () => {
    const folder = await made();
    const { questions, reading, counts, files, open } = await imported({ folder });
    expect(brief(questions)).toEqual([
      ['big_class_lost_zero', 3, '01 公用设施', '01'],
      ['code_lost_zero', 3, '0101 上水井盖', '0101'],
      ['code_malformed', 12, 'x1 坏代码', ''],
      ['big_class_missing', 13, '01 公用设施', '01'],
      ['code_missing', 13, '没有代码', ''],
      ['big_class_name', 15, '02 交通设施', 'same'],
      ['big_class_unknown', 17, '0301 市容环境设施', '03'],
      ['name_differs', 6, '0127 通讯交接箱', ''],
      ['roll_up', 7, '0199 爱心驿站', ''],
      ['code_is_gap', 8, '0116 不详', ''],
      ['code_outside_range', 9, '0100 未知设施', ''],
      ['name_of_other_code', 10, '0105 污水井盖', ''],
      ['code_repeated', 11, '0127 另一设施', ''],
      ['name_missing', 14, '0106 ', 'keep'],
      ['codes_missing', 0, 'not in the sheet', ''],
    ]);
    expect(open).toBe(questions.length);
    expect(questions[1]).toMatchObject({
      sheet: '部件',
      code: '1',
      name: '上水井盖',
      near: expect.arrayContaining(['0101 上水井盖']) as string[],
    });
    expect(questions.at(-1)?.near).toContain('0102 污水井盖');
    expect(reading).toMatchObject({
      headerLine: 2,
      tidied: [
        { row: 5, stood: '０３', read: '03' },
        { row: 5, stood: '雨水\n井盖', read: '雨水井盖' },
      ],
      ignored: [18],
    });
    expect(counts).toEqual({ add: 1, narrow: 0, relabel: 0 });
    expect([...files.keys()]).toEqual(
      ['add', 'narrow', 'relabel'].map((name) => `drafts/${CITY}/gbt-30428-2-part-2013/${name}.csv`),
    );
    for (const question of questions) {
      for (const lang of ['zh-CN', 'en'] as const) expect(questionWords(question, lang)).not.toMatch(/[{}\n]/);
    }
  });

  const ANSWERS: Readonly<Record<string, string | readonly [string, string]>> = {
    code_malformed: 'skip',
    code_missing: '0198',
    name_differs: 'relabel',
    code_is_gap: 'move 0197',
    code_outside_range: 'skip',
    name_of_other_code: 'is 0102',
    code_repeated: 'move 0196',
    codes_missing: ['narrow 0104 0107', '本市没有'],
  };
  const answer = ({ rule, suggestion, understood }: AskedQuestion) =>
    rule === 'roll_up'
      ? understood.startsWith('0199')
        ? '0152'
        : (['none', '国标没有此类'] as const)
      : suggestion || ANSWERS[rule];

  /** Answers until nothing is left to ask. */
  async function settled(
    folder: string,
    given: Decision[] = [],
    rounds = 0,
  ): Promise<{ found: ImportedTable; decisions: Decision[] }> {
    const found = await imported({ folder, decisions: given });
    if (found.open === 0) return { found, decisions: given };
    if (rounds === 4)
      throw new Error(
        JSON.stringify(
          found.questions.filter(({ state }) => state !== 'decided'),
          null,
          1,
        ),
      );
    return settled(folder, decide(found.questions, answer), rounds + 1);
  }

  it('becomes an overlay that lints clean, the same bytes each time', async () => {
    const folder = await made();
    const { found, decisions } = await settled(folder);
    expect(found.problems).toEqual([]);
    expect(found.unused).toEqual([]);
    expect([...found.files.keys()][0]).toBe(`overlays/${CITY}/gbt-30428-2/2013/part/add.csv`);
    await putFiles(folder, found.files);
    const city = resolveTable(PART, CITY, await openLibrary(folder));
    expect(city.codes.get('0127')).toMatchObject({
      name: '通讯交接箱',
      nameEn: 'telecom cross-connect cabinet',
      origin: CITY,
    });
    expect(city.codes.get('0199')).toMatchObject({
      name: '爱心驿站',
      rollUp: '0152',
      evidence: 'local',
      source: 'spreadsheet (std,1.xlsx 部件 7)',
    });
    expect(city.codes.get('0197')).toMatchObject({ name: '不详', rollUp: null, rollUpNone: '国标没有此类' });
    expect(city.codes.get('0196')?.name).toBe('另一设施');
    expect(city.codes.get('0105')?.name).toBe('电力井盖');
    expect([...city.narrowed.keys()]).toEqual(['0104', '0107']);
    expect(city.narrowed.get('0104')?.reason).toBe('本市没有');

    const again = await imported({ folder, decisions });
    expect(again.unchanged).toBe(true);
    expect(again.files).toEqual(found.files);
  });

  it('keeps what people wrote into the overlay by hand, and asks of rows that it does not give', async () => {
    const folder = await made();
    const { found, decisions } = await settled(folder);
    await putFiles(folder, found.files);
    const path = join(folder, [...found.files.keys()][0] ?? '');
    const text = readFileSync(path, 'utf8').replace(
      /^cn-140800-0199(.*)爱心驿站,,,/m,
      'care-station$1爱心驿站,care station,a place to rest,',
    );
    await put(path, `${text}by-hand,0495,04,手工,,,,active,,,,local,hand,,0401,\n`);
    const again = await imported({ folder, decisions });
    expect(brief(again.questions.filter(({ state }) => state === 'open'))).toEqual([
      ['overlay_rows_missing', 0, 'in the overlay, not in the sheet', ''],
    ]);
    const keep = {
      rule: 'overlay_rows_missing',
      sheet: '部件',
      row: 0,
      understood: 'in the overlay, not in the sheet',
      reason: '',
    };
    const kept = await imported({ folder, decisions: [...decisions, { ...keep, decision: 'keep' }] });
    expect(kept).toMatchObject({ open: 0, unchanged: true });
    const removed = await imported({ folder, decisions: [...decisions, { ...keep, decision: 'remove' }] });
    const add = [...removed.files.values()][0];
    expect(add).not.toContain('by-hand');
    expect(add).toContain('care-station,0199,01,爱心驿站,care station,a place to rest,');
  });

  it.each<[why: string, rule: string, decision: string, reason: string]>([
    ['a zero that the spreadsheet ate from the answer', 'code_lost_zero', '101', ''],
    ['a roll-up that does not exist', 'roll_up', '0116', ''],
    ['none without a reason', 'roll_up', 'none', ''],
    ['a number outside the range', 'code_is_gap', 'move 0116', ''],
    ['a number that is taken', 'code_repeated', 'move 0101', ''],
    ['a code that does not exist', 'name_of_other_code', 'is 0116', ''],
    ['to take out of use what the sheet has', 'codes_missing', 'narrow 0101', 'x'],
    ['to take out of use without a reason', 'codes_missing', 'narrow 0104', ''],
    ['to take all out of use without naming them', 'codes_missing', 'narrow', 'x'],
    ['a word that is no answer', 'name_differs', 'yes', ''],
  ])('does not take for an answer: %s', async (_, rule, decision, reason) => {
    const folder = await made();
    const { questions } = await imported({ folder });
    const decisions = decide(questions, (each) => (each.rule === rule ? [decision, reason] : undefined));
    const found = (await imported({ folder, decisions })).questions.find((each) => each.rule === rule);
    expect(found).toMatchObject({ state: 'wrong', decision });
    if (found !== undefined) expect(questionWords(found, 'zh-CN')).toContain(`“${decision}”不能作为回答`);
  });

  it('is not written where lint refuses what was decided', async () => {
    const folder = await made();
    const { questions } = await imported({ folder });
    const { decisions } = await settled(folder);
    const rollUp = questions.find(({ rule }) => rule === 'roll_up');
    const bad = decisions.map((each) =>
      each.rule === 'codes_missing'
        ? { ...each, decision: 'narrow 0152' }
        : each.understood === rollUp?.understood
          ? { ...each, decision: '0152' }
          : each,
    );
    const found = await imported({ folder, decisions: bad });
    expect(found.problems.map((each) => each.code)).toEqual(['overlay_narrows_rollup']);
    expect(found.problems.map((each) => problemWords(each, 'zh-CN'))[0]).toContain('0199');
    expect([...found.files.keys()].every((path) => path.startsWith('drafts/'))).toBe(true);
  });

  it('carries its decisions through CSV and XLSX as they were made, and says which were not used', async () => {
    const folder = await made();
    const { decisions } = await settled(folder);
    const { questions } = await imported({ folder, decisions });
    const lines = decisionLines(questions, 'std.xlsx', 'zh-CN');
    await decisionsXlsx(lines, join(folder, 'decisions.xlsx'));
    const csv = await put(join(folder, 'decisions.csv'), decisionsCsv(lines));
    const inOrder = (some: readonly Decision[]) =>
      [...some].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(inOrder(await readDecisions(csv))).toEqual(inOrder(decisions));
    expect(inOrder(await readDecisions(join(folder, 'decisions.xlsx')))).toEqual(inOrder(decisions));
    const stale = { ...decisions[0], row: 77 } as Decision;
    expect((await imported({ folder, decisions: [...decisions, stale] })).unused).toEqual([stale]);
    await expect(readDecisions(join(folder, 'std;1.xlsx'))).rejects.toThrow(/decisions_header_unknown/);
  });
});

describe('a table in other forms', () => {
  it('is a CSV with a title whose big classes stand once', async () => {
    const folder = await cityFolder();
    const text =
      '某市标准,,,\n大类代码,大类名称,小类代码,小类名称\n01,公用设施,01,上水井盖\n,,99,爱心驿站\n,,,\n02,交通设施,01,停车场\n';
    const path = await put(join(folder, 'std.csv'), text);
    const { questions, reading } = await imported({ folder, path });
    expect(brief(questions).map(([rule, row]) => [rule, row])).toEqual([
      ['roll_up', 4],
      ['codes_missing', 0],
    ]);
    expect(reading).toMatchObject({ classes: 3, same: 2, filledDown: [4] });
  });

  it('has whole codes and headings of its own, with roll-ups', async () => {
    const folder = await cityFolder();
    const text =
      '编号,类别,上报为,英文\n0101,上水井盖,,\n118,化粪池井盖,,\n0199,爱心驿站,0152,care station\n0198,河东驿站,152,\n';
    const path = await put(join(folder, 'std.csv'), text);
    const headings = { code: '编号', name: '类别', rollUp: '上报为', nameEn: '英文' };
    await expect(imported({ folder, path })).rejects.toThrow(/table_header_unknown/);
    const { questions, files } = await imported({ folder, path, headings });
    expect(brief(questions).slice(0, 2)).toEqual([
      ['code_lost_zero', 3, '0118 化粪池井盖', '0118'],
      ['roll_up', 5, '0198 河东驿站', ''],
    ]);
    expect([...files.values()][0]).toMatch(/0199,01,爱心驿站,care station,.*,0152,\n/);
  });

  it('is refused with a next step: no such overlay, several sheets, an unknown sheet', async () => {
    const folder = await made();
    await put(
      join(folder, 'two.xlsx'),
      zip(
        workbook({
          sheets: [
            { name: '部件', data: SHEET },
            { name: '事件', data: SHEET },
          ],
        }),
      ),
    );
    const path = join(folder, 'two.xlsx');
    await expect(imported({ folder, path })).rejects.toMatchObject({
      code: 'table_sheet_needed',
      params: { known: '1 部件, 2 事件' },
    });
    await expect(imported({ folder, path, sheet: '3' })).rejects.toMatchObject({ code: 'table_sheet_unknown' });
    await expect(imported({ folder, overlay: 'cn-140200' })).rejects.toMatchObject({ code: 'overlay_not_in_folder' });
    const other = await cityFolder('cn-140200', [EVENT]);
    await mkdir(other, { recursive: true });
    await expect(imported({ folder: other, path, overlay: 'cn-140200' })).rejects.toMatchObject({
      code: 'overlay_without_layer',
    });
  });
});

const REAL = '../shared/real/yuncheng-standard/muban.xlsx';
describe.skipIf(!existsSync(REAL))('the spreadsheet of Yuncheng (skipped where ../shared/real is absent)', () => {
  it.each([
    [
      '部件',
      PART,
      { big_class_lost_zero: 1, code_lost_zero: 2, big_class_name: 1, name_differs: 9, roll_up: 26, codes_missing: 1 },
      { classes: 92, same: 57 },
    ],
    [
      '事件',
      EVENT,
      { big_class_missing: 1, name_differs: 5, roll_up: 32, codes_missing: 1 },
      { classes: 98, same: 61 },
    ],
  ])('asks of sheet %s what a person has to decide, and becomes an overlay', async (sheet, base, expected, reading) => {
    const folder = await cityFolder();
    const ask = (decisions: Decision[]) => imported({ folder, path: REAL, sheet, base, decisions });
    const first = await ask([]);
    const counted = new Map<string, number>();
    for (const { rule } of first.questions) counted.set(rule, (counted.get(rule) ?? 0) + 1);
    expect(Object.fromEntries(counted)).toEqual(expected);
    expect(first.reading).toMatchObject(reading);
    const decisions = decide(first.questions, ({ rule, suggestion }) =>
      rule === 'roll_up'
        ? (['none', '待市局确认'] as const)
        : rule === 'codes_missing'
          ? 'keep'
          : rule === 'name_differs'
            ? 'relabel'
            : suggestion,
    );
    const done = await ask(decisions);
    expect(done).toMatchObject({ open: 0, problems: [], unused: [] });
    await putFiles(folder, done.files);
    const city = resolveTable(base, CITY, await openLibrary(folder));
    expect(city.codes.size).toBe(resolveTable(base).codes.size + expected.roll_up);
    expect(await ask(decisions)).toMatchObject({ open: 0, unchanged: true, files: done.files });
  });
});
