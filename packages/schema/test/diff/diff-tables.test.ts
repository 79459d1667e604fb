import { describe, expect, it } from 'vitest';
import { changeWords } from '../../src/diff/change-words.ts';
import { diffTables } from '../../src/diff/diff-tables.ts';
import { diffRules } from '../../src/diff/rules.ts';
import { cases } from './cases.ts';
import { BASE } from './tables.ts';

describe('every rule has a base, a current state and what is expected', () => {
  it.each(cases.map((each, at) => [`${each.rule} (${at})`, each] as const))(
    '%s',
    (_, { base, current, library, expected }) => {
      const { changes, bump } = diffTables(base ?? BASE, current, library === undefined ? {} : { library });
      expect(changes.map(({ rule, level, code, before, after }) => [rule, level, code, before, after])).toEqual(
        expected,
      );
      const levels = expected.map(([, level]) => level);
      expect(bump).toBe(['major', 'minor', 'patch'].find((level) => levels.includes(level as never)));
      for (const change of changes) {
        expect(change.reason).toEqual(diffRules[change.rule].why);
        expect(changeWords(change, 'zh')).not.toMatch(/\{[a-z]+\}/);
        expect(changeWords(change, 'en')).not.toMatch(/\{[a-z]+\}/);
      }
    },
  );

  it('and none is without', () => {
    const told = new Set(
      cases.flatMap(({ rule, expected }) => (expected.some(([each]) => each === rule) ? [rule] : [])),
    );
    expect(Object.keys(diffRules).filter((rule) => !told.has(rule as never))).toEqual([]);
  });
});
