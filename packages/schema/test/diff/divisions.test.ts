import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CodeTable } from '@shuniu/schema';
import { diffTables } from '../../src/diff/diff-tables.ts';
import { code, table } from './tables.ts';

const folder = fileURLToPath(new URL('../../../../../shared/real/divisions/', import.meta.url));
const here = existsSync(folder);
if (!here) console.warn('skipped: the dated lists of divisions are not on this machine (../shared/real/divisions)');

/** A dated list of divisions as a code table: provinces are its big classes, and a division is its number as long as it has it. */
function listOf(revision: string): CodeTable {
  const rows = readFileSync(`${folder}${revision}.tsv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split('\t'))
    .map(([, , number = '', name = '']) => ({ number, name }));
  return table({
    ref: `gbt-2260/division@${revision.slice(0, 4)}`,
    edition: revision.slice(0, 4),
    codePattern: '^[0-9]{6}$',
    complete: true,
    bigClasses: rows
      .filter(({ number }) => number.endsWith('0000'))
      .map(({ number, name }) => ({ code: number.slice(0, 2), name, nameEn: name })),
    codes: rows
      .map(({ number, name }) => code({ key: number, code: number, parent: number.slice(0, 2), name }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  });
}

describe.skipIf(!here)('five dated lists of divisions, 2000 to 2016', () => {
  it('崇文区 and 宣武区 are gone in 2010, and 110103 is not used again', () => {
    const { changes } = diffTables(listOf('200712'), listOf('201012'));
    const gone = changes.filter(({ rule, code: number }) => rule === 'code_removed' && number?.startsWith('1101'));
    expect(gone.map(({ code: number, name }) => `${number} ${name}`)).toEqual([
      '110100 市辖区',
      '110103 崇文区',
      '110104 宣武区',
    ]);
    expect(changes.filter(({ rule }) => rule.startsWith('code_reused'))).toEqual([]);
  });

  it('numbers of 2002 that stand for other places in 2007 are not taken for a rename', () => {
    const { changes } = diffTables(listOf('200212'), listOf('200712'));
    const replaced = changes.filter(({ rule }) => rule === 'name_replaced');
    expect(replaced.map(({ level, code: number, before, after }) => [level, number, before, after])).toEqual([
      ['major', '469031', '昌江黎族自治县', '西沙群岛'],
      ['major', '469033', '乐东黎族自治县', '中沙群岛的岛礁及其海域'],
    ]);
  });

  it('every division of one list is in the next, or said to be gone; what is new is said to be new', () => {
    const lists = ['200012', '200212', '200712', '201012', '201609'].map(listOf);
    for (const [at, after] of lists.slice(1).entries()) {
      const before = lists[at];
      if (before === undefined) throw new Error('no list');
      const [old, now] = [before, after].map(({ codes }) => new Set(codes.map((each) => each.code)));
      const { changes } = diffTables(before, after);
      const said = (rule: string) => changes.filter((each) => each.rule === rule).map((each) => each.code);
      expect(said('code_removed')).toEqual([...(old ?? [])].filter((number) => !now?.has(number)));
      expect(said('code_added')).toEqual([...(now ?? [])].filter((number) => !old?.has(number)));
      const names = new Map(before.codes.map((each) => [each.code, each.name]));
      const renamed = after.codes.filter(({ code: number, name }) => names.has(number) && names.get(number) !== name);
      expect([...said('code_renamed'), ...said('name_replaced')].sort()).toEqual(renamed.map((each) => each.code));
    }
  });
});
