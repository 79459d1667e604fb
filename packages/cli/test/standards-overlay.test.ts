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
    const failure = failureOf(error, 'zh-CN');
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
