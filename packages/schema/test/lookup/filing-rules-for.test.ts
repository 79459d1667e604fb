import { describe, expect, it } from 'vitest';
import { builtIn, filingRulesFor, StandardsError, type FilingRules, type Library } from '../../src/index.ts';

const REF = 'gbt-30428-2/part@2013';
const DAY = '2026-03-01';
const words = { zh: '测试', en: 'a test' };
const rule = {
  code: '0101',
  seq: 1,
  condition: '缺失',
  limitText: '',
  closing: '恢复',
  competent: '',
  responsible: '',
  evidence: 'local',
  source: 's',
} as const;

function set(owner: string, edition: string, more: Partial<FilingRules> = {}): FilingRules {
  const ref = `${owner}/filing-rules/part@${edition}`;
  const facts = { title: words, status: 'local', statusReason: words, validityNote: words } as const;
  return { ref, ...facts, owner, edition, base: REF, rules: [rule], sha256: ref, ...more };
}

function asked(sets: readonly FilingRules[], overlay?: string, asOf = DAY, code = '0101') {
  const library: Library = { ...builtIn, filingRules: sets };
  return filingRulesFor(code, { ref: REF, asOf, library, ...(overlay !== undefined && { overlay }) })?.map(
    ({ ref, state, rules }) => [ref, state, rules.length],
  );
}

const CITY = set('cn-140100', '2025');
const PROVINCE = set('cn-14', '2024');
const OTHER = set('cn-990000', '2025');

describe('filingRulesFor', () => {
  it('answers from the example that ships, several rows for one class', () => {
    const [answer] = filingRulesFor('0101', { ref: REF, overlay: 'cn-140100', asOf: DAY }) ?? [];
    expect(answer).toMatchObject({ ref: 'cn-140100/filing-rules/part@2026', status: 'synthetic', state: 'unknown' });
    expect(answer?.rules.map(({ seq, limit }) => [seq, limit?.value, limit?.unit])).toEqual([
      [1, 2, 'urgent_hour'],
      [2, 4, 'work_hour'],
      [3, 5, 'work_day'],
    ]);
    const [trees] = filingRulesFor('0402', { ref: REF, asOf: DAY }) ?? [];
    expect(trees?.rules.map(({ limit }) => [limit?.season, limit?.value])).toEqual([
      ['种植季节', 15],
      ['非种植季节', 30],
    ]);
  });

  it('gives those of the city and of its province, of others not; without an overlay, of all', () => {
    const sets = [PROVINCE, CITY, OTHER];
    expect(asked(sets, 'cn-140100')).toEqual([
      [PROVINCE.ref, 'unknown', 1],
      [CITY.ref, 'unknown', 1],
    ]);
    expect(asked(sets, 'cn-14')).toEqual([[PROVINCE.ref, 'unknown', 1]]);
    expect(asked(sets)).toHaveLength(3);
  });

  it('answers for a city that has rules and no codes of its own', () => {
    expect(asked([OTHER], 'cn-990000')).toEqual([[OTHER.ref, 'unknown', 1]]);
    expect(() => asked([CITY], 'cn-990000')).toThrow(StandardsError);
  });

  it.each([
    ['2023-12-31', []],
    ['2024-01-01', ['2023']],
    ['2024-12-31', ['2023']],
    ['2025-01-01', ['2025']],
  ])('on %s it is edition %j', (day, editions) => {
    const old = set('cn-14', '2023', { validFrom: '2024-01-01', validTo: '2025-01-01' });
    const next = set('cn-14', '2025', { validFrom: '2025-01-01' });
    expect(asked([old, next], 'cn-14', day)).toEqual(
      editions.map((edition) => [`cn-14/filing-rules/part@${edition}`, 'current', 1]),
    );
  });

  it('knows no rule of a code that it does not know, and none of a code that has none', () => {
    expect(asked([CITY], 'cn-140100', DAY, '9999')).toBeUndefined();
    expect(asked([CITY], 'cn-140100', DAY, '0102')).toEqual([[CITY.ref, 'unknown', 0]]);
    expect(asked([], undefined)).toEqual([]);
  });

  it('speaks of a local code where the rules lie over the overlay that adds it', () => {
    const own = set('cn-140100', '2025', { overlay: 'cn-140100', rules: [{ ...rule, code: '0199' }] });
    expect(asked([own], 'cn-140100', DAY, '0199')).toEqual([[own.ref, 'unknown', 1]]);
    expect(asked([CITY], undefined, DAY, '0199')).toBeUndefined();
  });

  it('refuses a reference without its edition and a day that is none', () => {
    expect(() => filingRulesFor('0101', { ref: 'gbt-30428-2/part', asOf: DAY })).toThrow(/edition_required/);
    expect(() => filingRulesFor('0101', { ref: REF, asOf: '2026-02-30' })).toThrow(/date_malformed/);
  });
});
