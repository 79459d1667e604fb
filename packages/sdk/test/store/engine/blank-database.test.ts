import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { blankDatabase, packDatabase, unpackDatabase } from '../../../src/store/engine/blank-database.ts';
import { pgliteVersion } from '../../../src/store/engine/pglite-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuniu-blank-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is left by the build for the PGlite that is installed, and comes out file by file as it went in', () => {
  const data = join(folder, 'data');
  expect(unpackDatabase(pgliteVersion(), data)).toBe(true);
  expect(readFileSync(join(data, 'PG_VERSION'), 'utf8')).toMatch(/^\d+\n$/);
  // not toEqual, which takes half a minute over so many bytes
  expect(readFileSync(blankDatabase(pgliteVersion())).compare(packDatabase(data))).toBe(0);
});
it('is not taken from another version: then PGlite has to make its database itself', () => {
  expect(unpackDatabase('0.0.0', join(folder, 'other'))).toBe(false);
  expect(existsSync(join(folder, 'other'))).toBe(false);
});
