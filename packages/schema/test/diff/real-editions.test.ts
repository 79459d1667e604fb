import { describe, expect, it } from 'vitest';
import { diffTables } from '../../src/diff/diff-tables.ts';
import { resolveTable } from '../../src/lookup/resolve.ts';
import { translate } from '../../src/lookup/translate.ts';

const OLD = 'cjt-214/part@2007';
const PART = 'gbt-30428-2/part@2013';
const NEXT = 'gbt-47678-5/part@2026';

function diff(before: string, after: string, overlayAfter?: string, overlayBefore?: string) {
  return diffTables(resolveTable(before, overlayBefore), resolveTable(after, overlayAfter));
}

describe('the editions that ship', () => {
  it('0118 was a street lamp and is a septic-tank cover; the street lamp has another code', () => {
    const about = diff(OLD, PART).changes.filter(({ code }) => code === '0118');
    expect(about.map(({ rule, level, before, after }) => [rule, level, before, after])).toEqual([
      ['code_reused', 'major', '路灯', '化粪池井盖'],
      ['code_value_changed', 'major', '0118', '0137'],
      ['code_added', 'minor', null, '化粪池井盖'],
    ]);
    expect(about[1]?.found).toEqual({ by: 'map', relationship: 'equivalent', evidence: 'by-name' });
  });

  it('a class that was divided is said to be divided, codes nobody has looked at are said to be that', () => {
    const { changes, fates } = diff(OLD, PART);
    expect(changes.find(({ rule, code }) => rule === 'code_split' && code === '0117')).toMatchObject({
      name: '立杆',
      after: ['0130', '0131', '0132', '0133', '0134'],
      found: { by: 'map', relationship: 'source-broader', evidence: 'by-reading' },
    });
    expect(fates.unreviewed).toEqual(['0405', '0502', '0601', '0602']);
    expect(fates.merges.map(({ code, others }) => [code, others])).toEqual([
      ['0306', ['0306', '0307']],
      ['0307', ['0306', '0307']],
    ]);
  });

  it.each([
    [OLD, PART],
    [PART, NEXT],
    [OLD, NEXT],
    ['gbt-30428-2/event@2013', 'gbt-47678-5/matter@2026'],
  ])('%s to %s says the same as the map, code by code', (before, after) => {
    const { fates } = diff(before, after);
    const pairs = new Map(fates.pairs.map((each) => [each.before, each.after]));
    for (const { code } of resolveTable(before).codes.values()) {
      const { status, candidates } = translate(code, { from: before, to: after }) ?? {};
      if (status === 'unreviewed') expect(fates.unreviewed).toContain(code);
      if (status === 'none') expect(fates.removed.map((each) => each.code)).toContain(code);
      if (status === 'ambiguous') expect(fates.splits.map((each) => each.code)).toContain(code);
      const merged = fates.merges.find(({ others }) => others.includes(code))?.code;
      if (status === 'mapped') expect(pairs.get(code) ?? merged).toBe(candidates?.[0]?.code);
    }
  });

  it('2013 to 2026: five digits, no code reused, and 0504 has no counterpart by the word of the map', () => {
    const { changes, bump, fates } = diff(PART, NEXT);
    expect(bump).toBe('major');
    expect(changes.filter(({ rule }) => rule.startsWith('code_reused'))).toEqual([]);
    expect(changes.map(({ rule }) => rule)).toContain('code_pattern_changed');
    expect(fates.removed).toEqual([{ code: '0504', found: { by: 'map', relationship: 'none', evidence: 'by-name' } }]);
  });

  it('what a city lays over a table is an addition and nothing else', () => {
    const { changes, bump } = diff(PART, PART, 'cn-140100');
    expect(new Set(changes.map(({ rule }) => rule))).toEqual(new Set(['overlays_changed', 'code_added']));
    expect(changes.filter(({ rule }) => rule === 'code_added')).toHaveLength(35);
    expect(bump).toBe('minor');
    expect(diff(PART, PART, undefined, 'cn-140100').bump).toBe('major');
  });

  it('a city that takes a class out of use and renames one: both are said', () => {
    const rules = diff(NEXT, NEXT, 'cn-140100').changes.map(({ rule, code }) => `${rule} ${code}`);
    expect(rules).toContain('narrowed 01055');
    expect(rules).toContain('code_renamed 01037');
  });
});
