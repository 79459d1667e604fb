import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../src/failure.ts';
import { createIo } from '../src/io.ts';
import { buildProgram } from '../src/program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuniu-overlay-'));
});
afterAll(() => rm(folder, { recursive: true }));

const PART = 'gbt-30428-2/part@2013';

async function run(...args: readonly string[]) {
  let out = '';
  let err = '';
  const io = createIo('zh-CN', {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env: {},
  });
  try {
    await buildProgram(io).parseAsync(['standards', ...args], { from: 'user' });
  } catch (error) {
    const failure = await failureOf(error, 'zh-CN');
    io.err(failure.words);
    io.setExit(failure.exit);
  }
  return { code: io.exitCode(), out, err };
}

describe('standards new-overlay', () => {
  it('starts a folder that lints clean and can be used, and never overwrites', async () => {
    const dir = join(folder, 'city');
    const args = [
      'new-overlay',
      'cn-140800',
      '--base',
      PART,
      '--name-zh',
      '运城市',
      '--name-en',
      'Yuncheng',
      '--dir',
      dir,
    ];
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toContain('上级 cn-14');
    expect(out).toContain('虚构');
    expect(await run('lint', dir)).toMatchObject({ code: 0 });
    expect((await run('show', PART, '--overlay', 'cn-140800', '--standards', dir)).out).toContain('+ cn-140800');

    const add = join(dir, 'overlays/cn-140800/gbt-30428-2/2013/part/add.csv');
    await writeFile(add, `${await readFile(add, 'utf8')}own,0188,01,自有井盖,,,,active,,,,local,city,,0101,\n`);
    const before = await readFile(add, 'utf8');
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('不会覆盖') as string });
    expect(await readFile(add, 'utf8')).toBe(before);
    expect((await run('lookup', '0188', '--standard', PART, '--overlay', 'cn-140800', '--standards', dir)).code).toBe(
      0,
    );
  });

  it('says of an unknown division and of a missing base what to do', async () => {
    const dir = join(folder, 'none');
    expect(await run('new-overlay', 'cn-149900', '--base', PART, '--dir', dir)).toMatchObject({ code: 2 });
    expect(await run('new-overlay', 'cn-140200', '--dir', dir)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--base') as string,
    });
  });
});

describe('standards export', () => {
  const table = ['export', PART, '--overlay', 'cn-140100'];

  it('prints, or writes a file that it does not replace unasked', async () => {
    const { code, out } = await run(...table, '--format', 'csv');
    expect(code).toBe(0);
    expect(out).toMatch(/^code,name,.*\n0101,上水井盖,/);
    const path = join(folder, 'parts.csv');
    expect(await run(...table, '--output', path, '--bom')).toMatchObject({ code: 0, out: '' });
    expect(await readFile(path, 'utf8')).toBe(`\uFEFF${out}`);
    expect(await run(...table, '--output', path)).toMatchObject({ code: 2 });
    expect(await run(...table, '--output', path, '--overwrite')).toMatchObject({ code: 0 });
    expect(await readFile(path, 'utf8')).toBe(out);
  });

  it('wants a format, and a file for a workbook', async () => {
    expect(await run(...table)).toMatchObject({ code: 2, err: expect.stringContaining('--format') as string });
    expect(await run(...table, '--format', 'xlsx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--output') as string,
    });
    expect(await run(...table, '--output', join(folder, 'parts.xlsx'))).toMatchObject({ code: 0 });
  });
});

describe('standards import-table', () => {
  const TABLE = '小类代码,小类名称\n0101,上水井盖\n0127,通讯交接箱\n0199,爱心驿站\n';

  it('asks, keeps what was filled in, and writes the overlay when nothing is left to ask', async () => {
    const dir = join(folder, 'import');
    await run('new-overlay', 'cn-140800', '--base', PART, '--dir', dir);
    const path = join(folder, 'std.csv');
    await writeFile(path, TABLE);
    const args = ['import-table', path, '--base', PART, '--overlay', 'cn-140800', '--dir', dir];
    const first = await run(...args);
    expect(first.code).toBe(1);
    expect(first.out).toContain('3 个问题须由人决定');
    const decisions = join(dir, 'drafts/cn-140800/gbt-30428-2-part-2013/decisions.csv');
    expect(first.out).toContain(`--decisions ${decisions.replace('.csv', '.xlsx')}`);

    const answers: Readonly<Record<string, string>> = {
      name_differs: 'relabel,',
      roll_up: '0152,',
      codes_missing: 'keep,',
    };
    const filled = (await readFile(decisions, 'utf8')).replace(
      /^(.*,(name_differs|roll_up|codes_missing),.*),,,open\r$/gm,
      (_, before: string, rule: string) => `${before},${answers[rule] ?? ''},open\r`,
    );
    await writeFile(decisions, filled);
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('不会覆盖') as string });
    expect(await readFile(decisions, 'utf8')).toBe(filled);

    const done = await run(...args, '--decisions', decisions);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('增 1，停用 0，改名 1') as string });
    expect(await run('lint', dir)).toMatchObject({ code: 0 });
    const shown = await run(
      'lookup',
      '0199',
      '--standard',
      PART,
      '--overlay',
      'cn-140800',
      '--standards',
      dir,
      '--json',
    );
    expect(JSON.parse(shown.out)).toMatchObject({ name: '爱心驿站', rollUp: '0152', origin: 'cn-140800' });
    expect(await run(...args, '--decisions', decisions)).toMatchObject({
      code: 0,
      out: expect.stringContaining('没有变化') as string,
    });
    const workbook = join(folder, 'edited.xlsx');
    await run('export', PART, '--overlay', 'cn-140800', '--standards', dir, '--output', workbook);
    expect(await run('import-table', workbook, ...args.slice(2))).toMatchObject({ code: 0 });
    const told = JSON.parse((await run(...args, '--decisions', decisions, '--json')).out) as { open: number };
    expect(told).toMatchObject({ open: 0, unchanged: true, counts: { add: 1, relabel: 1, narrow: 0 } });
  });

  it('says what is wrong with the command', async () => {
    const args = ['import-table', 'x.csv', '--base', PART, '--overlay', 'cn-140800', '--dir', join(folder, 'import')];
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('x.csv') as string });
    expect(await run(...args, '--map', 'kode=x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--map') as string,
    });
  });
});

describe('standards lock', () => {
  it('is written, holds, and names what has moved', async () => {
    const dir = join(folder, 'locked');
    const path = join(folder, 'standards.lock.json');
    await run('new-overlay', 'cn-140800', '--base', PART, '--dir', dir);
    const args = ['lock', '--standards', dir, '--output', path];
    expect(await run(...args, '--check')).toMatchObject({ code: 2 });
    expect(await run(...args)).toMatchObject({ code: 0 });
    const written = await readFile(path, 'utf8');
    expect(await run(...args)).toMatchObject({ code: 0 });
    expect(await readFile(path, 'utf8')).toBe(written);
    expect(await run(...args, '--check')).toMatchObject({ code: 0, out: expect.stringContaining('一致') as string });

    const add = join(dir, 'overlays/cn-140800/gbt-30428-2/2013/part/add.csv');
    await writeFile(add, `${await readFile(add, 'utf8')}own,0188,01,自有井盖,,,,active,,,,local,city,,0101,\n`);
    expect(await run(...args, '--check')).toMatchObject({
      code: 1,
      out: `overlay cn-140800 on ${PART}: 内容变动\n`,
    });
    expect(await readFile(path, 'utf8')).toBe(written);
    const told = JSON.parse((await run(...args, '--check', '--json')).out) as object;
    expect(told).toMatchObject({ moved: [{ kind: 'overlay', id: `cn-140800 on ${PART}`, change: 'changed' }] });
    await writeFile(path, '{}');
    expect(await run(...args, '--check')).toMatchObject({ code: 2, err: expect.stringContaining('锁文件') as string });
  });
});
