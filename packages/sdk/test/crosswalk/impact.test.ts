import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtIn, type CodeMap, type Library } from '@shuniu/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FATES, impactOfFile, impactOfStore, renderImpact, type Impact } from '../../src/crosswalk/index.ts';
import { importFiles } from '../../src/import/index.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ENGINES, type Place } from '../store/engines.ts';

const OLD = 'gbt-30428-2/part@2013';
const NEW = 'gbt-47678-5/part@2026';
const DAY = '2026-08-01';
const WORDS = { zh: '测试', en: 'a test' };
const map: CodeMap = {
  ...{
    from: OLD,
    to: NEW,
    overlay: 'cn-140100',
    title: WORDS,
    status: 'reviewed',
    statusReason: WORDS,
    reversible: false,
  },
  rows: [
    ['0199', '01037', 'related', 'status=完好', '', '', '张三', 'reviewed', 'why'],
    ['0199', '', 'none', 'status=废弃', '', '', '张三', 'reviewed', 'why'],
  ],
};
const library: Library = { ...builtIn, maps: [...builtIn.maps, map] };
const change = { as: 'part', standard: OLD, toStandard: NEW, overlay: 'cn-140100', library } as const;

const ROWS = [
  ['1401050102000001', '污水井盖', 'D1', '甲局', '完好'],
  ['1401050102000002', '污水井盖', 'D1', '甲局', '完好'],
  ['1401050504000003', '液化气站', 'D2', '乙<局>', '完好'],
  ['1401050199000004', '多功能智慧灯杆（示例）', 'D2', '乙<局>', '完好'],
  ['1401050199000005', '多功能智慧灯杆（示例）', '', '', '废弃'],
  ['1401050199000006', '多功能智慧灯杆（示例）', '', '', '破损'],
  ['1401050777000007', 'x', '', '', '完好'],
];

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-impact-'));
  file = join(folder, 'in.csv');
  const lines = ROWS.map((cells, i) => `${cells.join(',')},112.5,37.8${i}`);
  writeFileSync(file, ['标识码,部件名称,主管部门代码,主管部门名称,部件状态,经度,纬度', ...lines, ''].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const expected = {
  ...{ from: OLD, to: NEW, overlay: 'cn-140100', asOf: DAY, rows: 7, unreviewedEvidence: 2 },
  counts: { mapped: 3, ambiguous: 0, none: 2, unreviewed: 1, unknown: 1, unreadable: 0 },
};

function addsUp({ rows, counts, classes, departments }: Impact): void {
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
  expect(sum(FATES.map((fate) => counts[fate]))).toBe(rows);
  for (const part of [...classes, ...departments]) expect(sum(FATES.map((fate) => part.counts[fate]))).toBe(part.rows);
  for (const fate of FATES) {
    expect(sum(departments.map((each) => each.counts[fate]))).toBe(counts[fate]);
    if (fate !== 'unreadable') expect(sum(classes.map((each) => each.counts[fate]))).toBe(counts[fate]);
  }
}

describe('impact of a file', () => {
  it('counts by fate, class and department, conditions looked at', async () => {
    const impact = await impactOfFile(file, change, DAY);
    expect(impact).toMatchObject(expected);
    addsUp(impact);
    expect(impact.classes.map(({ code, cardinality, rows }) => [code, cardinality, rows])).toEqual([
      ['0102', '1:1', 2],
      ['0199', 'n:1', 3],
      ['0504', 'none', 1],
      ['0777', undefined, 1],
    ]);
    expect(impact.departments.map(({ code, rows }) => [code, rows])).toEqual([
      ['', 3],
      ['D2', 2],
      ['D1', 2],
    ]);
  });

  it('says of rows without a class that they have none', async () => {
    const other = join(folder, 'damaged.csv');
    writeFileSync(other, '标识码,名称\n1.40105E+15,x\n1401050102000001,x\n');
    expect((await impactOfFile(other, change, DAY)).counts).toMatchObject({ mapped: 1, unreadable: 1 });
  });

  it('makes a page in which the data are escaped', async () => {
    const impact = await impactOfFile(file, change, DAY);
    for (const lang of ['zh-CN', 'en'] as const) {
      const page = renderImpact(impact, lang);
      expect(page).toContain('乙&lt;局&gt;');
      expect(page).not.toContain('<局>');
      expect(page).not.toMatch(/<script|https?:\/\//);
      expect(page.indexOf('<td class="number" data-label="')).toBeGreaterThan(0);
      expect(page).not.toMatch(/<td(?![^>]*data-label="[^"]+")/);
    }
  });
});

describe.each(ENGINES)('impact of what $name holds', ({ place: makePlace }) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await makePlace();
    store = await openStore(await place.address());
  });
  afterAll(async () => {
    await store?.close();
    await place?.stop();
  });

  it('is nothing where nothing was imported, and afterwards that of the file', async () => {
    expect(await impactOfStore(store, change, DAY)).toMatchObject({ rows: 0, classes: [], departments: [] });
    const outcome = await importFiles(
      {
        ...{ files: [file], as: 'part', standard: OLD, overlay: 'cn-140100', library, asOf: DAY, crs: 'EPSG:4490' },
        ...{ onConflict: 'update', onMissing: 'keep', dryRun: false, workers: 0, samples: 5, lang: 'zh-CN' },
      },
      { store },
    );
    expect(outcome.report.counts.inserted).toBe(ROWS.length);
    await outcome.close();
    const impact = await impactOfStore(store, change, DAY);
    expect(impact).toMatchObject({ ...expected, of: 'part' });
    addsUp(impact);
    const { classes, departments } = await impactOfFile(file, change, DAY);
    expect(impact).toMatchObject({ classes, departments });
    expect((await impactOfStore(store, { ...change, standard: 'cjt-214/part@2007' }, DAY)).rows).toBe(0);
  });
});
