import { expect, test } from 'vitest';
import { displayWidth, fit, padEnd, padStart } from '../src/show/width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['枢纽', 4],
  ['（a）', 5],
  ['12 行/秒', 8],
  ['e\u0301', 1],
  ['\u001b[31m红\u001b[39m', 2],
  ['𠮷', 2],
])('%j takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

test('padding and cutting go by columns, not by characters', () => {
  expect(padEnd('枢纽', 6)).toBe('枢纽  ');
  expect(padStart('枢纽', 5)).toBe(' 枢纽');
  expect(fit('枢纽枢纽', 6)).toBe('枢纽…');
  expect(fit('枢纽', 4)).toBe('枢纽');
});
