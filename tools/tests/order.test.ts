import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HEAVIEST } from './order.ts';

it.each(HEAVIEST)('%s is there: a file that was renamed would lose its place', (file) => {
  expect(existsSync(new URL(`../../${file}`, import.meta.url))).toBe(true);
});
