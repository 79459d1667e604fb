import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../src/failure.ts';
import { createIo } from '../src/io.ts';
import { buildProgram } from '../src/program.ts';
import { today } from '../src/today.ts';

const STANDARDS = join(import.meta.dirname, '../../../standards');
const PART = ['--standard', 'gbt-30428-2/part@2013'];

async function run(args: readonly string[], lang: 'zh-CN' | 'en' = 'zh-CN') {
  let out = '';
  let err = '';
  const io = createIo(lang, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env: {},
  });
  try {
    await buildProgram(io).parseAsync(['standards', ...args], { from: 'user' });
  } catch (error) {
    const failure = await failureOf(error, lang);
    io.err(failure.words);
    io.setExit(failure.exit);
  }
  return { code: io.exitCode(), out, err };
}

async function json(args: readonly string[]): Promise<{ code: number; told: unknown }> {
  const { code, out } = await run([...args, '--json']);
  return { code, told: JSON.parse(out) };
}

describe('standards lookup', () => {
  it('prints the members of the contract', async () => {
    const { code, told } = await json(['lookup', '0118', ...PART, '--as-of', '2026-11-21']);
    expect(code).toBe(0);
    expect(told).toMatchObject({
      ref: 'gbt-30428-2/part@2013',
      code: '0118',
      name: '化粪池井盖',
      status: 'active',
      validTo: '2026-07-01',
    });
    expect(Object.keys(told as object).slice(0, 12)).toEqual(
      'ref code name parent status validFrom validTo evidence origin rollUp predecessors successors'.split(' '),
    );
    expect(told).toMatchObject({
      valid: false,
      why: [{ because: 'edition_superseded', date: '2026-07-01', by: 'gbt-47678-5/part@2026' }],
      now: { ref: 'gbt-47678-5/part@2026', status: 'mapped', candidates: [{ code: '01018' }] },
      parents: [{ code: '01', name: '公用设施' }],
      tier: 'nation',
      rollUpName: '化粪池井盖',
    });
  });

  it.each([
    ['zh-CN', '2026-06-30', /是否有效: 2026-06-30 有效\n {2}大类/],
    [
      'zh-CN',
      '2026-07-01',
      /无效：版本已被 gbt-47678-5\/part@2026 取代（2026-07-01 起）\n.*现行: gbt-47678-5\/part@2026 对应: 01018/,
    ],
    ['en', '2012-12-31', /Valid: no, not on 2012-12-31: the edition is not in force yet/],
  ] as const)('answers in %s whether a code was valid on %s, and what it is', async (lang, day, words) => {
    expect((await run(['lookup', '0118', ...PART, '--as-of', day], lang)).out).toMatch(words);
  });

  it('says of a code of another edition what that class is here', async () => {
    const { err, code } = await run(['lookup', '0504', '--standard', 'gbt-47678-5/part@2026']);
    expect(code).toBe(1);
    expect(err).toMatch(/gbt-30428-2\/part@2013 液化气站 \(在 gbt-47678-5\/part@2026 中：无对应\)/);
  });

  it('says how far the answer can be trusted, in both languages', async () => {
    expect((await run(['lookup', '0118', ...PART])).out).toMatch(
      /由公开资料重建，未经原文核对; 不完整; .* 已被 gbt-47678-5\/part@2026 取代/,
    );
    expect((await run(['lookup', '0118', ...PART], 'en')).out).toMatch(
      /reconstructed from public sources, not verified; not complete/,
    );
    expect((await run(['lookup', '0118', ...PART, '--as-of', '2020-01-01'], 'en')).out).toMatch(
      /in force on 2020-01-01/,
    );
    expect((await run(['lookup', '0118', '--standard', 'cjt-214/part@2007', '--as-of', '2020-01-01'])).out).toMatch(
      /取代不详/,
    );
  });

  it('finds what an overlay adds, and only with it', async () => {
    expect(await json(['lookup', '0199', ...PART, '--overlay', 'cn-140100'])).toMatchObject({
      code: 0,
      told: { origin: 'cn-140100', rollUp: '0137', evidence: 'synthetic' },
    });
    const without = await run(['lookup', '0199', ...PART], 'en');
    expect(without.code).toBe(1);
    expect(without.err).toMatch(/may be a local code/);
  });

  it('says of an unknown code what is near and who has it', async () => {
    const { code, told } = await json(['lookup', '0116', ...PART]);
    expect(code).toBe(1);
    expect(told).toMatchObject({
      unknown: true,
      complete: false,
      knownGap: true,
      editions: [{ ref: 'cjt-214/part@2007', name: '电力设施' }],
    });
    expect((told as { nearMatches: unknown[] }).nearMatches).toContainEqual({ code: '0106', name: '路灯井盖' });
  });

  it('says who took a code out of use', async () => {
    const args = ['lookup', '01055', '--standard', 'gbt-47678-5/part@2026', '--overlay', 'cn-140100'];
    expect(await json(args)).toMatchObject({
      code: 1,
      told: { outOfUse: { origin: 'cn-140100' }, valid: false, why: [{ because: 'out_of_use', by: 'cn-140100' }] },
    });
    expect((await run(args, 'en')).err).toMatch(/taken out of use by cn-140100/);
  });

  it.each([
    [['lookup', '0118'], /cjt-214\/part@2007 路灯.*gbt-30428-2\/part@2013 化粪池井盖/],
    [['lookup', '0118', '--standard', 'gbt-30428-2/part'], /gbt-30428-2\/part@2013/],
    [['lookup', '0118', '--standard', 'gbt-30428-2/part@2014'], /gbt-30428-2\/part@2014/],
    [['lookup', '0118', ...PART, '--overlay', 'cn-99'], /cn-99/],
    [['lookup', '0118', '--standard', 'cjt-214/part@2007', '--overlay', 'cn-140100'], /cn-140100/],
    [['lookup', '0118', ...PART, '--as-of', 'yesterday'], /yesterday/],
    [['show', 'part'], /part/],
    [['translate', '0118', '--from', 'cjt-214/part@2007', '--to', 'gbt-30428-2/event@2013'], /gbt-30428-2\/event@2013/],
    [['translate', '0118', '--from', 'cjt-214/part@2007'], /--to/],
    [['lint', '/no/such/folder'], /no\/such\/folder/],
  ])('%j is wrong usage', async (args, words) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });
});

describe('standards translate', () => {
  const from = (code: string) => ['translate', code, '--from', 'cjt-214/part@2007', '--to', 'gbt-30428-2/part@2013'];

  it.each([
    ['0118', 'mapped', 1],
    ['0117', 'ambiguous', 5],
    ['0502', 'unreviewed', 0],
  ])('%s is %s', async (code, status, candidates) => {
    const answer = await json(from(code));
    expect(answer).toMatchObject({ code: 0, told: { status } });
    expect((answer.told as { candidates: unknown[] }).candidates).toHaveLength(candidates);
  });

  it('does not hide that nobody has reviewed the map', async () => {
    const { out } = await run(from('0118'), 'en');
    expect(out).toMatch(/0137 路灯 \(equivalent, by name\)/);
    expect(out).toMatch(/reviewed by nobody/);
  });

  it('ends with 1 for a code that is in no row of the table itself', async () => {
    expect(await json(from('9999'))).toMatchObject({ code: 1, told: { unknown: true } });
  });
});

describe('standards list and show', () => {
  it('list every table with its trust', async () => {
    const { out } = await run(['list'], 'en');
    expect(out).toMatch(/gbt-30428-2\/part@2013 +1\.0\.0 +124 codes +\[not known, 2026-07-01\) +reconstructed/);
    expect(out).toMatch(/cn-140100 .*made up/);
    const { told } = await json(['list']);
    expect((told as { tables: { ref: string; count: number }[] }).tables).toContainEqual(
      expect.objectContaining({ ref: 'gbt-47678-5/matter@2026', count: 250, status: 'single-source' }),
    );
  });

  it('show the 159 classes of the sample city', async () => {
    const { told } = await json(['show', 'gbt-30428-2/part@2013', '--overlay', 'cn-140100']);
    expect((told as { codes: unknown[] }).codes).toHaveLength(159);
    const { out } = await run(['show', 'gbt-30428-2/part@2013', '--overlay', 'cn-140100']);
    expect(out.match(/^ {2}[0-9]{4} /gm)).toHaveLength(159);
    expect(out).toMatch(/已知缺口: 0116, 0501, 0505/);
  });
});

describe('standards filing', () => {
  it('shows several rows of a class with unit and season, and says that they are made up', async () => {
    const { code, out } = await run(['filing', '0402', ...PART, '--overlay', 'cn-140100'], 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/made up, for examples/);
    expect(out).toMatch(/15 work days \(种植季节\)[^]*30 work days \(非种植季节\)/);
    expect(await json(['filing', '0101', ...PART])).toMatchObject({
      code: 0,
      told: { filingRules: [{ owner: 'cn-140100', rules: [{ limit: { value: 2, unit: 'urgent_hour' } }, {}, {}] }] },
    });
  });

  it('invents nothing where there is nothing, and ends with 1 for an unknown code', async () => {
    expect(await run(['filing', '0102', ...PART], 'en')).toMatchObject({
      code: 0,
      out: expect.stringContaining('none is invented here') as string,
    });
    expect(await json(['filing', '9999', ...PART])).toMatchObject({ code: 1, told: { unknown: true } });
    expect((await run(['filing', '0101', '--standard', 'gbt-30428-2/part'])).code).toBe(2);
  });
});

describe('standards categories', () => {
  it('prints the five with what belongs to them and how far that can be trusted', async () => {
    const { code, out } = await run(['categories']);
    expect(code).toBe(0);
    expect(out).toMatch(/可信度: 只有一个来源/);
    expect(out).toMatch(/城市管理数据.*\n.*duty-grid 责任网格, event 管理事件, part 管理部件\n.*示例，虚构.*共 9 个/);
    expect(out).toMatch(/评价结果（虚构）/);
  });

  it("puts a city's own catalogue beside it, and refuses one that redefines", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuniu-categories-'));
    try {
      const own = join(folder, 'categories/cn-140200');
      await cp(join(STANDARDS, 'categories/example'), own, { recursive: true });
      const yaml = await readFile(join(own, 'datasets.yaml'), 'utf8');
      await writeFile(
        join(own, 'datasets.yaml'),
        yaml.replace('deployment: example', 'deployment: cn-140200').replace('status: synthetic', 'status: local'),
      );
      await writeFile(
        join(own, 'datasets.csv'),
        'id,category,name,name_en,small_class,record_type,evidence,source,note\nhotline,city-service,热线,,0301,event,local,example,\n',
      );
      const linted = await run(['lint', folder, '--fail-on', 'warning'], 'en');
      expect(linted).toMatchObject({ code: 1, out: expect.stringContaining('dataset_category_differs') as string });
      expect((await run(['lint', folder], 'en')).err).toMatch(/1 catalogues of datasets/);
      const { told } = await json(['categories', '--standards', folder]);
      expect((told as { categories: { id: string; datasets: object[] }[] }).categories[3]).toMatchObject({
        id: 'city-service',
        status: 'single-source',
        recordTypes: ['service-item'],
        datasets: [{ id: 'hotline', deployment: 'cn-140200', status: 'local' }, { deployment: 'example' }],
      });
      expect((await run(['categories', '--standards', folder], 'en')).out).toMatch(
        /cn-140200 \(local decision\); 1 of 3 small classes listed\n +hotline {2}热线 \(event, small class 0301\)/,
      );

      const list = await readFile(join(STANDARDS, 'categories/categories.yaml'), 'utf8');
      await writeFile(join(folder, 'categories/categories.yaml'), list.replace('城市服务数据', '服务'));
      expect((await run(['categories', '--standards', folder])).code).toBe(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('standards import-filing', () => {
  it('drafts a table that lints and answers, asks what is left, and goes on with what was decided', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuniu-filing-'));
    try {
      const file = join(folder, 'city.csv');
      await writeFile(
        file,
        '大类代码,小类代码,小类名称,立案条件,处置时限,结案条件\n01,01,上水井盖,缺失,2紧急工作时,恢复\n01,02,下水井盖,缺失,1天,恢复\n',
      );
      const dir = join(folder, 'own');
      const asked = ['import-filing', file, ...PART, '--owner', 'cn-140800', '--edition', '2023', '--dir', dir];
      const first = await run(asked, 'en');
      expect(first.code).toBe(1);
      expect(first.out).toMatch(
        /3 records = 0 titles \+ 1 header \+ 0 blank \+ 1 taken \(1 rows of rules\) \+ 1 to decide/,
      );
      expect(first.out).toMatch(/rows 3 下水井盖: 0102 has another name in the table \(0102 污水井盖/);
      expect((await run(['lint', dir])).code).toBe(0);
      const answer = await json(['filing', '0101', ...PART, '--overlay', 'cn-140800', '--standards', dir]);
      expect(answer).toMatchObject({
        code: 0,
        told: { filingRules: [{ rules: [{ limit: { unit: 'urgent_hour' } }] }] },
      });

      expect(await run(asked)).toMatchObject({ code: 2, err: expect.stringContaining('--force') as string });
      const decided = join(folder, 'decided.csv');
      await writeFile(decided, 'big_code,small_code,small_name,decided_code\n01,02,下水井盖,0102\n');
      const second = await json([...asked, '--force', '--decisions', decided]);
      expect(second).toMatchObject({ code: 0, told: { counts: { taken: 2, undecided: 0 }, questions: [] } });
      for (const wrong of [
        ['--owner', '140800'],
        ['--edition', '23'],
        ['--standard', 'gbt-30428-2/part@2014'],
      ])
        expect((await run([...asked, '--force', ...wrong])).code).toBe(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('standards verify', () => {
  it('makes a worksheet, records it, keeps what was recorded, and tells how many codes were seen in print', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuniu-verify-'));
    try {
      const ref = 'cn-140100/service-item@2022';
      const sheet = join(folder, 'sheet.csv');
      expect((await run(['verify', ref, '--output', sheet])).code).toBe(0);
      const [header = '', first = '', ...rest] = (await readFile(sheet, 'utf8')).split('\n');
      const name = first.split(',')[1] ?? '';
      await writeFile(
        sheet,
        [header, first.replace(/,{7}$/, `,confirmed,${name},4.1,12,王工,2026-08-01,`), ...rest].join('\n'),
      );
      const dir = join(folder, 'own');
      await cp(STANDARDS, dir, { recursive: true });
      const record = ['verify', ref, '--record', sheet, '--dir', dir];
      expect(await json(record)).toMatchObject({ code: 0, told: { counts: { confirmed: 1, open: 9 }, problems: [] } });
      expect(await json(record)).toMatchObject({ code: 0, told: { counts: { confirmed: 1, open: 9 }, problems: [] } });
      await writeFile(sheet, (await readFile(sheet, 'utf8')).replace('王工', '李工'));
      expect(await json(record)).toMatchObject({
        code: 1,
        told: { counts: { confirmed: 1 }, problems: [{ reason: 'recorded_otherwise' }] },
      });
      expect((await run(['lint', dir])).code).toBe(0);
      expect((await run(['verify', ref])).code).toBe(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('standards lint', () => {
  it('finds nothing in what is shipped, and the line of what is broken', async () => {
    expect(await json(['lint', STANDARDS])).toMatchObject({ code: 0, told: { tables: 7, problems: [] } });
    const folder = await mkdtemp(join(tmpdir(), 'shuniu-lint-'));
    try {
      await cp(STANDARDS, folder, { recursive: true });
      const path = join(folder, 'overlays/cn-140100/gbt-30428-2/2013/part/add.csv');
      await writeFile(path, (await readFile(path, 'utf8')).replace(/,0127,$/m, ',,'));
      const { code, out } = await run(['lint', folder], 'en');
      expect(code).toBe(1);
      expect(out).toMatch(/add\.csv:3 error overlay_rollup_missing 0189 needs either a roll-up or a reason why none/);

      await cp(STANDARDS, folder, { recursive: true });
      const rules = join(folder, 'local/cn-140100/2026/filing-rules/part/rules.csv');
      await writeFile(rules, (await readFile(rules, 'utf8')).replace(',2,urgent_hour,', ',,,'));
      expect(await run(['lint', folder], 'en')).toMatchObject({
        code: 0,
        err: expect.stringContaining('0 errors, 1 warnings\n') as string,
      });
      expect((await run(['lint', folder, '--fail-on', 'warning'])).code).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it('today is a day in China', () => {
  expect(today(new Date('2026-06-30T15:59:59Z'))).toBe('2026-06-30');
  expect(today(new Date('2026-06-30T16:00:00Z'))).toBe('2026-07-01');
});

describe('--standards', () => {
  it("answers with a city's own overlay, and refuses a broken or contradicting folder", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuniu-own-'));
    try {
      await cp(join(STANDARDS, 'overlays/cn-140100'), join(folder, 'overlays/cn-140200'), { recursive: true });
      const yaml = join(folder, 'overlays/cn-140200/overlay.yaml');
      const text = await readFile(yaml, 'utf8');
      await writeFile(yaml, text.replace('id: cn-140100', 'id: cn-140200').replace("'140100'", "'140200'"));
      const asked = ['lookup', '0188', ...PART, '--overlay', 'cn-140200'];
      expect(await json([...asked, '--standards', folder])).toMatchObject({ code: 0, told: { origin: 'cn-140200' } });
      expect(await run(asked)).toMatchObject({ code: 2, err: expect.stringContaining('cn-140200') as string });
      expect((await run(['list', '--standards', folder])).out).toContain('cn-140200');

      await writeFile(yaml, text.replace('太原市', '别的城市'));
      await rm(join(folder, 'overlays/cn-140100'), { recursive: true, force: true });
      await cp(join(folder, 'overlays/cn-140200'), join(folder, 'overlays/cn-140100'), { recursive: true });
      await rm(join(folder, 'overlays/cn-140200'), { recursive: true });
      expect(await run([...asked, '--standards', folder])).toMatchObject({
        code: 2,
        err: expect.stringContaining('cn-140100 已随本库发布') as string,
      });

      await rm(join(folder, 'overlays/cn-140100/gbt-30428-2/2013/part/add.csv'));
      const broken = await run([...asked, '--standards', folder]);
      expect(broken).toMatchObject({ code: 2 });
      expect(broken.err).toContain(`standards lint ${folder}`);
      expect(await run(['list', '--standards', join(folder, 'nothing')])).toMatchObject({ code: 2 });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
