import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../../src/read/open.ts';
import {
  FilingHeaderMissing,
  importFiling,
  libraryFrom,
  lintStandards,
  readFilingDecisions,
  standardsSchemas,
  WorklistBroken,
  writeFilingWorklist,
  type FilingDecisions,
} from '../../src/standards/index.ts';

const REAL = join(import.meta.dirname, '../../../../../shared/real/yuncheng-standard');
const PART = 'gbt-30428-2/part@2013';
const HEAD = '大类代码,大类名称,小类代码,小类名称,立案条件,处置时限,结案条件,监管主体,责任主体\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuniu-filing-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Asked {
  readonly base?: string;
  readonly sheet?: string;
  readonly decisions?: FilingDecisions;
}

async function imported(path: string, { base = PART, sheet, decisions }: Asked = {}) {
  const source = await openSource(path, { ...(sheet !== undefined && { sheet }) });
  try {
    const asked = { owner: 'cn-140800', edition: '2023', base, ...(decisions !== undefined && { decisions }) };
    return await importFiling(source, asked);
  } finally {
    await source.close();
  }
}

async function fromText(text: string, asked: Asked = {}) {
  const path = join(folder, 'table.csv');
  await writeFile(path, text);
  return imported(path, asked);
}

function encoded(files: ReadonlyMap<string, string>) {
  return new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

function sumOf({ records, ...places }: Awaited<ReturnType<typeof importFiling>>['counts']): readonly [number, number] {
  return [records, Object.values(places).reduce((sum, each) => sum + each, 0)];
}

describe.skipIf(!existsSync(REAL))('the real spreadsheets of a city (../shared/real)', () => {
  const CASES = [
    ['standards_preview.csv', undefined, PART, 281, 237, 42, 9, []],
    ['muban.xlsx', '部件', PART, 376, 237, 138, 35, []],
    ['muban.xlsx', '事件', 'gbt-30428-2/event@2013', 145, 82, 62, 37, [29]],
  ] as const;

  it.each(CASES)('%s %s: every record is a rule, a question or told of', async (...[file, sheet, base, ...told]) => {
    const [records, taken, undecided, questions, unread] = told;
    const found = await imported(join(REAL, file), { base, ...(sheet !== undefined && { sheet }) });
    expect(found.counts).toMatchObject({ records, taken, undecided, leftOut: 0 });
    expect(sumOf(found.counts)).toEqual([records, records]);
    expect(found.draft.questions).toHaveLength(questions);
    expect(found.draft.unread).toEqual(unread);
    const { problems } = lintStandards(encoded(found.files), standardsSchemas, await known());
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems).toHaveLength(unread.length);
  });

  it('reads a number without its zero only where the name agrees, and fills merged cells', async () => {
    const { draft, files } = await imported(join(REAL, 'muban.xlsx'), { sheet: '部件' });
    expect(draft.padded).toContain('0101');
    const [rules] = libraryFrom(encoded(files), folder).filingRules;
    expect(rules?.rules.filter(({ code }) => code === '0101')).toMatchObject([
      { seq: 1, limit: { value: 2, unit: 'urgent_hour' } },
      { seq: 2, limit: { value: 4, unit: 'hour' }, responsible: '运城市城市节约用水中心、各产权单位' },
      { seq: 3, limit: { value: 2, unit: 'calendar_day' } },
      { seq: 4, limit: { value: 5, unit: 'calendar_day' } },
    ]);
  });

  it('keeps a season, lines inside a cell, and what the spreadsheet spells in two ways', async () => {
    const { draft, files } = await imported(join(REAL, 'standards_preview.csv'));
    expect(draft.bigNames).toEqual(['02 道路交通设施 / 交通设施']);
    const [rules] = libraryFrom(encoded(files), folder).filingRules;
    expect(rules?.rules.filter(({ limit }) => limit?.season !== undefined)).toMatchObject([
      { limit: { value: 15, unit: 'work_day', season: '种植季节' }, limitText: '种植季节15工作日' },
    ]);
    expect(rules?.rules[0]?.collection).toMatch(/^1\.现场有井盖.*\n2\./);
  });

  it('gives the same after a person has decided, and asks no more', async () => {
    const path = join(REAL, 'standards_preview.csv');
    const before = await imported(path);
    const worklist = join(folder, 'to-decide.xlsx');
    await writeFilingWorklist(worklist, before.draft.questions);
    const open = await openSource(worklist);
    expect(await readFilingDecisions(open)).toEqual(new Map());
    const decisions = new Map(before.draft.questions.map((each, at) => [idOf(each), at === 0 ? '-' : each.made]));
    const after = await imported(path, { decisions });
    const leftOut = before.draft.questions[0]?.lines.length ?? 0;
    expect(after.counts).toMatchObject({ taken: 279 - leftOut, undecided: 0, leftOut });
    expect((await imported(path, { decisions })).files).toEqual(after.files);
  });
});

const idOf = (each: { bigCode: string; smallCode: string; smallName: string }) =>
  [each.bigCode, each.smallCode, each.smallName].join(' ');

async function known() {
  const { tables, overlays } = await import('@shuniu/schema');
  return { tables: tables(), overlays: overlays() };
}

describe('importFiling', () => {
  it('asks about what is not certain and takes the rest', async () => {
    const { draft, counts } = await fromText(
      `某市标准,,,,,,,,\n${HEAD}01,公用设施,01,上水井盖,缺失,2紧急工作时,恢复,甲,乙\n,,,,破损,立即,修复,,\n01,公用设施,02,上水井盖,缺失,1天,恢复,,\n` +
        `01,公用设施,16,新设施,缺失,1天,恢复,,\n01,公用设施,,无码,缺失,1天,恢复,,\n01,公用设施,03,雨水井盖,,1天,恢复,,\n`,
    );
    expect(draft.rules.map(({ code, seq, limit, row }) => [code, seq, limit?.value, row.cells.responsible])).toEqual([
      ['0101', 1, 2, '乙'],
      ['0101', 2, undefined, '乙'],
    ]);
    expect(draft.questions.map(({ reason, lines }) => [reason, lines])).toEqual([
      ['name_differs', [5]],
      ['code_unknown', [6]],
      ['condition_missing', [8]],
      ['class_missing', [7]],
    ]);
    expect(draft.questions[0]?.candidates).toEqual(['0102 污水井盖', '0101 上水井盖']);
    expect(draft.unread).toEqual([4]);
    expect(sumOf(counts)).toEqual([8, 8]);
  });

  it('makes one row per season, with one number', async () => {
    const { draft } = await fromText(`${HEAD}04,绿化,02,行道树,缺株,种植季节15天，非种植季节30天,补植,,\n`);
    expect(draft.rules.map(({ seq, limit }) => [seq, limit?.season, limit?.value])).toEqual([
      [1, '种植季节', 15],
      [1, '非种植季节', 30],
    ]);
    expect(draft.taken).toBe(1);
  });

  it('takes nothing for a filing table that is none', async () => {
    await expect(fromText('a,b\n1,2\n')).rejects.toThrow(FilingHeaderMissing);
    await writeFile(join(folder, 'other.csv'), 'a,b\n1,2\n');
    await expect(readFilingDecisions(await openSource(join(folder, 'other.csv')))).rejects.toThrow(WorklistBroken);
  });

  it('does not trust a decision for a code that is none', async () => {
    const decisions = new Map([['01 16 新设施', '0999']]);
    const { draft } = await fromText(`${HEAD}01,公用设施,16,新设施,缺失,1天,恢复,,\n`, { decisions });
    expect(draft.questions).toMatchObject([{ reason: 'code_unknown' }]);
  });

  it('ends in words that a CSV and a YAML file can hold', async () => {
    const { files } = await fromText(
      `"标题 ""x"": #y",,,,,,,,\n${HEAD}01,公用设施,01,上水井盖,"a,""b""",1天,"=1+1",,\n`,
    );
    const [rules] = libraryFrom(encoded(files), folder).filingRules;
    expect(rules).toMatchObject({ title: { zh: '标题 "x": #y' }, rules: [{ condition: 'a,"b"', closing: '=1+1' }] });
  });
});
