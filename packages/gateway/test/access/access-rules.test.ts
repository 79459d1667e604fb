import { describe, expect, it } from 'vitest';
import { accessRules, DEFAULT_RULES } from '../../src/access/access-rules.ts';

describe('rules of a deployment', () => {
  it('stand over ours', () => {
    expect(accessRules({})).toEqual(DEFAULT_RULES);
    expect(accessRules({ paths: { unconditional: [] } })).toEqual({
      ...DEFAULT_RULES,
      paths: { ...DEFAULT_RULES.paths, unconditional: [] },
    });
  });
  it.each([
    [null],
    [{ path: {} }],
    [{ paths: { conditional: [] } }],
    [{ paths: { conditional: [{ step: 'answer' }] } }],
    [{ paths: { conditional: [{ step: 'answer', workingDays: -1 }] } }],
    [
      {
        paths: {
          conditional: [
            { step: 'answer', workingDays: 1 },
            { step: 'compliance', workingDays: 1 },
          ],
        },
      },
    ],
    [
      {
        paths: {
          conditional: [
            { step: 'answer', workingDays: 1 },
            { step: 'answer', workingDays: 1 },
          ],
        },
      },
    ],
  ])('are refused where they are none: %j', (rules) => {
    expect(() => accessRules(rules)).toThrow(RangeError);
  });
});
