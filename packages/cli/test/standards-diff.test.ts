import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../src/failure.ts';
import { createIo } from '../src/io.ts';
import { buildProgram } from '../src/program.ts';

const STANDARDS = join(import.meta.dirname, '../../../standards');
const PART = 'gbt-30428-2/part@2013';
const OLD = 'cjt-214/part@2007';

async function run(args: readonly string[], lang: 'zh-CN' | 'en' = 'zh-CN') {
  let out = '';
  let err = '';
  const io = createIo(lang, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env: {},
  });
  try {
    await buildProgram(io).parseAsync(['standards', 'diff', ...args], { from: 'user' });
  } catch (error) {
    const failure = await failureOf(error, lang);
    io.err(failure.words);
    io.setExit(failure.exit);
  }
  return { code: io.exitCode(), out, err };
}

interface Told {
  readonly before: { readonly operand: string; readonly ref: string; readonly sha256: string };
  readonly after: { readonly operand: string; readonly ref: string; readonly sha256: string };
  readonly bump: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly {
    readonly rule: string;
    readonly level: string;
    readonly code: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

async function json(...args: readonly string[]): Promise<Told> {
  return JSON.parse((await run([...args, '--json'])).out) as Told;
}

let folder: string;
let edited: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuniu-diff-'));
  edited = join(folder, 'work tree');
  await cp(STANDARDS, edited, { recursive: true });
  // A rename, and one class less; a map may not lead from a class that is gone.
  await edit('gbt-30428-2/2013/part/codes.csv', (text) =>
    text.replace(/^flagpole,.*\n/m, '').replace('污水井盖,sewage', '排污井盖,sewage'),
  );
  await edit('maps/gbt-30428-2-part-2013--gbt-47678-5-part-2026/map.csv', (text) => text.replace(/^0135,.*\n/m, ''));
});
async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(edited, path), 'utf8');
  expect(change(text)).not.toBe(text);
  await writeFile(join(edited, path), change(text));
}
afterAll(() => rm(folder, { recursive: true }));

describe('standards diff', () => {
  it('prints the members of the contract, with references, hashes and counts', async () => {
    const told = await json(OLD, PART);
    expect(told.before).toMatchObject({ operand: OLD, ref: OLD });
    expect(told.after.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(told.bump).toBe('major');
    const reused = told.changes.find(({ rule, code }) => rule === 'code_reused' && code === '0118');
    expect(reused).toMatchObject({ level: 'major', before: '路灯', after: '化粪池井盖' });
    expect(Object.values(told.counts).reduce((a, b) => a + b)).toBe(told.changes.length);
  });

  it('tells people by level, with counts and the next step, in both languages', async () => {
    const zh = await run([OLD, PART]);
    expect(zh.code).toBe(0);
    expect(zh.out).toMatch(/建议升级：重大 major（重大 \d+，一般 \d+，细微 \d+）/);
    expect(zh.out).toMatch(/重大 major \(\d+\)[^]*一般 minor \(\d+\)[^]*细微 patch \(\d+\)/);
    expect(zh.out).toMatch(/路灯 的代码由 0118 改为 0137 \[等同; 按名称\]/);
    expect(zh.err).toMatch(/下一步/);
    const en = await run([OLD, PART], 'en');
    expect(en.out).toMatch(/0118 was 路灯 and is now 化粪池井盖/);
    expect(en.err).toMatch(/next:/);
  });

  it('ends with 1 where the gate is reached, and only there', async () => {
    const overlaid = `${PART}+cn-140100`;
    expect((await run([OLD, PART, '--fail-on', 'major'])).code).toBe(1);
    expect((await run([PART, overlaid, '--fail-on', 'major'])).code).toBe(0);
    expect((await run([PART, overlaid, '--fail-on', 'minor'])).code).toBe(1);
    expect((await run([overlaid, PART, '--fail-on', 'major'])).code).toBe(1);
    expect((await run([PART, PART, '--fail-on', 'patch'])).code).toBe(0);
    expect((await run([PART, `${PART}+cn-14+cn-140100`])).out).toBe(
      (await run([PART, overlaid])).out.replace('2013+cn-140100', '2013+cn-14+cn-140100'),
    );
  });

  it('compares a folder as it stands with what ships, and another state of the folder', async () => {
    const told = await json(PART, `${edited}::${PART}`);
    expect(told.changes.map(({ rule, level, code }) => [rule, level, code])).toEqual([
      ['code_renamed', 'patch', '0102'],
      ['code_removed', 'major', '0135'],
    ]);
    const back = await json(`${edited}::${PART}`, `${STANDARDS}::${PART}`);
    expect(back.changes.map(({ rule, level, code }) => [rule, level, code])).toEqual([
      ['code_renamed', 'patch', '0102'],
      ['code_added', 'minor', '0135'],
    ]);
  });

  it('SARIF names file and line of a folder: of what is gone, where it was', async () => {
    const { out } = await run([`${STANDARDS}::${PART}`, `${edited}::${PART}`, '--format', 'sarif']);
    const log = JSON.parse(out) as {
      runs: {
        results: {
          ruleId: string;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
        }[];
      }[];
    };
    const places = (log.runs[0]?.results ?? []).map(
      ({ ruleId, locations }) => [ruleId, locations[0]?.physicalLocation] as const,
    );
    const file = 'gbt-30428-2/2013/part/codes.csv';
    const lineOf = async (root: string, code: string) =>
      (await readFile(join(root, file), 'utf8')).split('\n').findIndex((line) => line.includes(`,${code},`)) + 1;
    expect(places[0]?.[1]).toMatchObject({ region: { startLine: await lineOf(edited, '0102') } });
    expect(places[0]?.[1]?.artifactLocation.uri).toMatch(
      /^file:\/\/.*\/work%20tree\/gbt-30428-2\/2013\/part\/codes\.csv$/,
    );
    expect(places[1]?.[1]).toMatchObject({ region: { startLine: await lineOf(STANDARDS, '0135') } });
    expect(places[1]?.[1]?.artifactLocation.uri).not.toContain('work%20tree');
  });

  it('writes a changelog to a file', async () => {
    const path = join(folder, 'CHANGELOG.zh.md');
    const { code, out } = await run([PART, `${edited}::${PART}`, '--format', 'markdown', '--output', path]);
    expect([code, out]).toEqual([0, '']);
    expect(await readFile(path, 'utf8')).toMatch(
      /^# 变更：[^]*0135 旗杆 没有了 · 0135 旗杆 is gone\n[^]*0102 改名：污水井盖 → 排污井盖/,
    );
  });

  it('takes levels from a profile, shows its reasons, and names decisions that met nothing', async () => {
    const path = join(folder, 'levels.yaml');
    await writeFile(
      path,
      'codes:\n  - { code: 0135, rule: code_removed, level: patch, reason: 从未用过 }\n  - { code: 0999, rule: code_removed, level: patch, reason: 旧的 }\n',
    );
    const told = await run([PART, `${edited}::${PART}`, '--profile', path, '--fail-on', 'minor']);
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/0135 旗杆 没有了 \[目录为 major，配置改：从未用过\]/);
    expect(told.err).toMatch(/code_removed 0999/);
    await writeFile(path, 'rules: { code_removed: { level: patch } }\n');
    const refused = await run([PART, `${edited}::${PART}`, '--profile', path]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/reason/);
  });

  it('a folder that lint refuses is not compared', async () => {
    const broken = join(folder, 'broken');
    await cp(edited, broken, { recursive: true });
    await writeFile(join(broken, 'maps/gbt-30428-2-part-2013--gbt-47678-5-part-2026/map.csv'), 'x\n');
    const { code, err } = await run([PART, `${broken}::${PART}`]);
    expect(code).toBe(2);
    expect(err).toMatch(/shuniu standards lint/);
  });

  it.each([
    [['gbt-30428-2/part', PART], /有多个版本/],
    [['a+b::c::', PART], /不是/],
    [[PART, `${PART}+cn-990000`], /cn-990000/],
    [[PART, `${PART}+cn-140100+cn-14`], /cn-140100 不是 cn-14 的上级/],
    [[PART, `./nowhere::${PART}`], /nowhere/],
    [[PART, PART, '--profile', './nowhere.yaml'], /nowhere\.yaml/],
    [[PART, PART, '--fail-on', 'huge'], /huge/],
  ])('%j is wrong use', async (args, words) => {
    const { code, out, err } = await run(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(words);
  });
});
