import { readFileSync } from 'node:fs';
import { diffRules } from '@shuniu/schema';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { diffPage } from './diff-page.ts';

test('docs/diff.md is the catalogue of rules (else: npx tsx tools/docs/write-diff.ts)', async () => {
  const page = readFileSync(new URL('../../docs/diff.md', import.meta.url), 'utf8');
  expect([...page.matchAll(/^\| `(\w+)`/gm)].map(([, rule]) => rule).sort()).toEqual(Object.keys(diffRules).sort());
  expect(page).toBe(await format(diffPage(), { parser: 'markdown', printWidth: 120 }));
});

test('every rule has words in both languages, and no two rules the same', () => {
  const rules = Object.values(diffRules);
  for (const { title, says, why } of rules) {
    for (const words of [title, says, why]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).not.toMatch(/\p{Script=Han}/u);
    }
  }
  for (const lang of ['zh', 'en'] as const)
    expect(new Set(rules.map(({ title }) => title[lang])).size).toBe(rules.length);
});
