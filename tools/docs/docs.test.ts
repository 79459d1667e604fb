import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from '@shuniu/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIo } from '../../packages/cli/src/io.ts';
import { buildProgram } from '../../packages/cli/src/program.ts';
import { findingsPage } from './findings-page.ts';
import { matches, normal, sessionsOf } from './sessions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const pages = tracked.filter((path) => path.endsWith('.md'));

describe('what the pages show is what happens', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shuniu-docs-'));
    for (const name of ['examples', 'standards']) symlinkSync(join(root, name), join(folder, name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const shim = join(root, 'packages/cli/bin/shuniu.js');
  for (const page of ['README.md', 'README.en.md', 'docs/cli.md', 'docs/evidence.md', 'CONTRIBUTING.md']) {
    const lang = page.endsWith('.en.md') ? 'en_US.UTF-8' : 'zh_CN.UTF-8';
    test.each(sessionsOf(read(page)).map((session) => [session.line, session] as const))(
      `${page}:%i`,
      (_, { command, printed }) => {
        const real = command.replaceAll('npx shuniu', `"${process.execPath}" "${shim}"`);
        const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LANG: lang };
        const { output } = spawnSync('sh', ['-c', `{ ${real}; } 2>&1`], { cwd: folder, env, encoding: 'utf8' });
        const shown = output.join('');
        expect(matches(printed, shown) ? printed : normal(shown)).toBe(printed);
      },
    );
  }

  test('the README shows a check that fails, and both commands of a newcomer', () => {
    for (const page of ['README.md', 'README.en.md']) {
      expect(
        sessionsOf(read(page)).some(({ command, printed }) => command.includes('check') && printed.length > 0),
      ).toBe(true);
      expect(read(page)).toMatch(/npm ci && npm run quickstart/);
      expect(read(page)).toMatch(/npm ci && npm test/);
    }
  });
});

test('a line … stands for any lines, and for nothing else', () => {
  expect(matches('a\n…\nd', 'a\nb\nc\nd\n')).toBe(true);
  expect(matches('a\n…', 'a')).toBe(true);
  expect(matches('a\nd', 'a\nb\nd')).toBe(false);
  expect(matches('a.c', 'abc')).toBe(false);
});

test('every npm script that a page names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const page of pages) {
    for (const [, name = ''] of read(page).matchAll(/npm run ([\w:-]+)/g))
      expect(Object.keys(scripts), page).toContain(name);
  }
});

test('no page has the marks of a merge in it', () => {
  // the last one is what a formatter makes of them
  expect(pages.filter((page) => /^(<{7} |={7}$|>{7} |(> ){7})/m.test(read(page)))).toEqual([]);
});

test('every link between pages leads somewhere', () => {
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)) {
      const path = join(page, '..', target).replace(/\/$/, '');
      expect(
        tracked.some((file) => file === path || file.startsWith(`${path}/`)),
        `${page} -> ${target}`,
      ).toBe(true);
    }
  }
});

test('docs/findings.md is the catalogue (else: npx tsx tools/docs/write-findings.ts)', () => {
  const page = read('docs/findings.md');
  const told = [...page.matchAll(/^## `(\w+)`$/gm)].map(([, code]) => code);
  expect(told).toEqual(Object.keys(catalogue));
  expect(page).toBe(findingsPage());
});

test('docs/cli.md names every command and every option, and no other', () => {
  const page = read('docs/cli.md');
  const nowhere = { write: () => undefined };
  const program = buildProgram(createIo('en', { stdout: nowhere, stderr: nowhere, env: {} }));
  const all = (command: typeof program): (typeof program)[] => [
    command,
    ...command.commands.flatMap((each) => all(each as typeof program)),
  ];
  const commands = all(program);
  const options = new Set(commands.flatMap((command) => command.options.map((option) => option.long ?? '')));
  for (const option of options) expect(page, option).toContain(option);
  for (const command of commands) expect(page).toContain(command.name());
  const named = [...page.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([name]) => name);
  expect(named.filter((name) => !options.has(name) && name !== '--help')).toEqual([]);
});

test('no committed file names a path of somebody’s machine', () => {
  const path = /(?<![\w.~-])(?:\/(?:home|root|Users|work|mnt)\/[\w.-]|[A-Z]:\\\\?(?:Users|Documents)\b)/;
  const texts = tracked.filter(
    (file) => /\.(ts|js|mjs|json|md|yaml|yml|sql|html|txt|sh)$/.test(file) && !file.startsWith('tools/docs/docs.test'),
  );
  const found = texts.flatMap((file) => (path.test(read(file)) ? [file] : []));
  expect(found).toEqual([]);
});
