import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '05-a-maintainers-day.sh');
const REAL = join(import.meta.dirname, '../../shared/real/yuncheng-standard/muban.xlsx');

/** The command line of every step that must end with 0 is in the script; the shell ends it where one does not. */
function day(args: readonly string[]): string {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8' };
  return execFileSync('bash', ['-c', '"$0" "$@" 2>&1', SCRIPT, ...args], { encoding: 'utf8', env });
}

/** Steps and figures that every such day ends with. */
function expectWhole(printed: string): void {
  expect([...printed.matchAll(/^## (\d)/gm)].map((match) => match[1])).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(printed.match(/没有问题（/g)).toHaveLength(2);
  expect(printed).toMatch(/# 变更：gbt-30428-2\/part@2013 → gbt-30428-2\/part@2013 \+ cn-14 \+ cn-140800/);
}

describe("a maintainer's day", () => {
  test('with the spreadsheet of the example: every row of the survey is migrated or kept, and passes the check', () => {
    const printed = day([]);
    expectWhole(printed);
    expect(printed).toContain('0199 爱心驿站');
    const [first = 0, second = 0] = [...printed.matchAll(/([\d,]+) 行迁移到/g)].map((match) => number(match[1]));
    const [kept = 0, left = 0] = [...printed.matchAll(/([\d,]+) 行原样保留/g)].map((match) => number(match[1]));
    expect(first + kept).toBe(2000);
    expect(second + left).toBe(2000);
    expect(second).toBeGreaterThan(first);
    expect(printed).toContain(`读入 ${second.toLocaleString('en')} 行   接收 ${second.toLocaleString('en')}   拒收 0`);
  });

  test.skipIf(!existsSync(REAL))('with a real one, as a city made it', () => {
    const printed = day([REAL, '部件']);
    expectWhole(printed);
    expect(printed).toContain('个问题须由人决定');
  });

  test('is in the list of examples', () => {
    expect(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')).toContain('`05-a-maintainers-day.sh`');
  });
});

function number(text: string | undefined): number {
  return Number(text?.replaceAll(',', ''));
}
