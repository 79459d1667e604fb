import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { accessRules, DEFAULT_RULES } from '../../src/access/access-rules.ts';
import { readRules } from '../../src/access/read-rules.ts';
import { failureOf } from '../../src/failure.ts';

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

  it('in a file that cannot be used keep the hub from starting, with file, line and what to do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shuniu-rules-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'rules.yaml');
    const told = (): [number, string] => {
      try {
        readRules(file);
        throw new Error('taken');
      } catch (error) {
        const { exit, words } = failureOf(error, 'en');
        return [exit, words];
      }
    };
    expect(told()).toEqual([2, expect.stringMatching(/rules\.yaml cannot be read \(ENOENT\)/) as string]);
    for (const [text, words] of [
      ['paths:\n  conditional:\n    - step: answer\n      workingDays: -1\n', /, line 4, .*workingDays/],
      ['paths:\n  conditional: [\n', /, line \d, /],
      [
        'correction:\n  workingDays: 3\npaths:\n  unconditional:\n    - { step: answer, workingDays: 1 }\n    - { step: compliance, workingDays: 1 }\n',
        /, line [45], .*compliance comes before answer/,
      ],
    ] as const) {
      writeFileSync(file, text);
      expect(told()).toEqual([2, expect.stringMatching(words) as string]);
    }
    writeFileSync(file, 'correction: { workingDays: 3 }\n');
    expect(readRules(file)).toEqual({ ...DEFAULT_RULES, correction: { workingDays: 3 } });
  });
});
