import { expect, it } from 'vitest';
import { isDay } from '../../src/standards/row-rules.ts';

it.each([
  ['', true],
  ['2026-08-01', true],
  ['2024-02-29', true],
  ['2026-08', false],
  ['2026', false],
  ['2026-02-30', false],
  ['2026-8-1', false],
  ['2026-08-01T00:00:00Z', false],
])('%j is a day or nothing: %s', (text, day) => {
  expect(isDay(text)).toBe(day);
});
