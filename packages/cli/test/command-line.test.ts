import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli, shim } from './run-cli.ts';

describe('wrong usage ends with 2, says what to do on stderr and nothing on stdout', () => {
  const cases: [string, string[], RegExp][] = [
    ['no command', [], /用法：/],
    ['unknown command', ['frob'], /没有 frob 这个命令/],
    ['misspelt command', ['doctr'], /是不是想写 doctor/],
    ['unknown option', ['doctor', '--frob'], /没有 --frob 这个选项/],
    ['value missing', ['doctor', '--db'], /选项 --db 后面要有值/],
    ['value not in list', ['--lang', 'fr', 'doctor'], /不能是 fr；可以是 zh-CN, en/],
    ['excess argument', ['doctor', 'x'], /多余的参数/],
    [
      'unknown encoding',
      ['check', 'package.json', '--as', 'part', '--standard', 'gbt-30428-2/part@2013', '--encoding', 'klingon'],
      /--encoding 不认识 klingon；可以是 auto/,
    ],
    ['unknown encoding of a conversion', ['convert', 'package.json', 'x.csv', '--encoding', 'klingon'], /klingon/],
    ['English', ['frob', '--lang', 'en'], /there is no command frob/],
  ];
  test.each(cases)('%s', async (_, args, words) => {
    const ran = await runCli(args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(words);
  });
});

test('a CLI without the gateway beside it says so', async () => {
  const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-alone-'));
  try {
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(dirname(shim), '..', part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'node_modules', '@shuniu'), { recursive: true });
    for (const name of ['@shuniu/schema', '@shuniu/sdk', 'commander', 'picocolors'])
      symlinkSync(realpathSync(join(modules, name)), join(folder, 'node_modules', name));
    const ran = await runCli(['serve'], {}, join(folder, 'bin', 'shuniu.js'));
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/没有安装 @shuniu\/gateway/) as string });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('language', () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{}, /用法/],
    [{ LANG: 'C.UTF-8' }, /用法/],
    [{ LANG: 'POSIX' }, /用法/],
    [{ LANG: 'zh_CN.UTF-8' }, /用法/],
    [{ LANG: 'en_GB.UTF-8' }, /Usage/],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'de_DE.UTF-8' }, /Usage/],
  ];
  test.each(cases)('%o', async (env, words) => {
    expect(await runCli(['--help'], { env })).toMatchObject({
      code: 0,
      out: expect.stringMatching(words) as string,
      err: '',
    });
  });
});

test('every command has help in both languages, with lines to copy', async () => {
  const { out } = await runCli(['--help', '--lang', 'en']);
  const commands = [...out.matchAll(/^ {2}(\w+) \[/gm)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'help');
  expect(commands.length).toBeGreaterThan(1);
  for (const command of commands) {
    const english = await runCli([command, '--help', '--lang', 'en']);
    expect(english).toMatchObject({ code: 0, err: '' });
    expect(english.out, `${command}: Chinese in the English help`).not.toMatch(/\p{Script=Han}/u);
    expect((await runCli([command, '--help'])).out).toMatch(/\p{Script=Han}/u);
    if (command !== 'standards') expect(english.out).toContain(`shuniu ${command}`);
  }
});

test('doctor names the tables and how far to trust them', async () => {
  const { code, out } = await runCli(['--json', 'doctor', '--db', 'not-there']);
  const report = JSON.parse(out) as {
    probes: { id: string; state: string }[];
    tables: { ref: string; status: string }[];
  };
  expect(code).toBe(0);
  expect(report.probes.find((probe) => probe.id === 'node')).toMatchObject({ state: 'ok' });
  expect(report.tables.map((table) => table.ref)).toContain('gbt-30428-2/part@2013');
});

test('a database that is not there is a failure of the system', async () => {
  const ran = await runCli(['doctor', '--db', 'postgres://127.0.0.1:1/x', '--lang', 'en']);
  expect(ran.code).toBe(3);
  expect(ran.out).toMatch(/cannot be reached/);
});
