import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { VERSION } from '../../packages/sdk/src/version.ts';

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): Manifest => JSON.parse(readFileSync(`${root}/${path}/package.json`, 'utf8')) as Manifest;
const packages = readdirSync(`${root}/packages`).map((name) => `packages/${name}`);

// The version of the packages is that of their programming interface; the data have revisions of their own in standards/.
test.each(['.', ...packages])('%s has the one version of all packages, and asks for it', (path) => {
  const { version, dependencies = {} } = read(path);
  expect(version).toBe(VERSION);
  for (const [name, wanted] of Object.entries(dependencies)) {
    if (name.startsWith('@shuniu/')) expect(wanted, name).toBe(VERSION);
  }
});
