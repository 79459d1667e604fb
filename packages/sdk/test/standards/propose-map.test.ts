import { codeMaps, resolveTable, type ResolvedTable } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import { proposedRows, proposeMap } from '../../src/standards/index.ts';

/** A table with nothing but codes and names. */
function table(names: Readonly<Record<string, string>>): ResolvedTable {
  const codes = Object.entries(names).map(([code, name]) => [code, { code, name }] as const);
  return { codes: new Map(codes) } as unknown as ResolvedTable;
}

describe('proposeMap', () => {
  it.each([
    ['the same name', '路灯', { '1': '路灯', '2': '路灯井盖' }, [['1', 'equivalent', 1]]],
    ['the same but for punctuation', '乱倒、乱排', { '1': '乱倒乱排' }, [['1', 'equivalent', 1]]],
    ['the same but for brackets', '道路遗撒', { '1': '道路遗撒（洒）' }, [['1', 'related', 0.95]]],
    ['part of the target', '井盖', { '1': '污水井盖' }, [['1', 'source-broader', 0.5]]],
    ['target is part of it', '动物尸体清理', { '1': '动物尸体' }, [['1', 'source-narrower', 4 / 6]]],
    ['too small a part', '井', { '1': '污水井盖' }, []],
    [
      'several: none is picked',
      '井盖',
      { '1': '污水井盖', '2': '雨水井盖' },
      [
        ['1', 'source-broader', 0.5],
        ['2', 'source-broader', 0.5],
      ],
    ],
    ['nothing alike', '路灯', { '1': '雨水井盖' }, []],
    ['no name at all', '', { '1': '' }, []],
  ])('%s', (_, name, targets, expected) => {
    const found = proposeMap(table({ '9': name }), table(targets as Record<string, string>));
    expect(found.map(({ target, relationship, score }) => [target, relationship, score])).toEqual(expected);
  });

  it.each(codeMaps().filter(({ from }) => from === 'cjt-214/event@2007'))('made the map $from → $to', (map) => {
    expect(map.rows).toEqual(proposedRows(proposeMap(resolveTable(map.from), resolveTable(map.to))));
    expect(map.rows.every(([, , , , , , reviewer, evidence]) => reviewer === '' && evidence === 'by-name')).toBe(true);
  });
});
