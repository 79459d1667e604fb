import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordTypes } from '@shuniu/schema';
import { RECORD_TYPES } from '../src/record-types.ts';

/** Everything that is loaded before a command is known: static imports of the built CLI, types gone. */
function loadedAtOnce(file: URL, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return packages;
  seen.add(file.href);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export|\}).*?(?:from )?['"]([^'"]+)['"];$/gm,
  )) {
    if (to.startsWith('.')) loadedAtOnce(new URL(to, file), seen, packages);
    else if (!to.startsWith('node:')) packages.add(to);
  }
  return packages;
}

test('help, version and wrong usage load neither the SDK nor the code tables', () => {
  expect([...loadedAtOnce(new URL('../dist/main.js', import.meta.url))].sort()).toEqual(['commander', 'picocolors']);
});

test('`--as` takes the record types that the schema has', () => {
  expect([...RECORD_TYPES]).toEqual(recordTypes());
});
