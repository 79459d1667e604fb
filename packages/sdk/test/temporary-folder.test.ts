import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { removeDeadFolders, temporaryFolder } from '../src/temporary-folder.ts';
import { check, folder as files, HEADER, partRow, table } from './import/run.ts';

const CHILD = fileURLToPath(new URL('duplicates/spill-child.ts', import.meta.url));

/** A place for temporary things of this test alone. */
let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'shuniu-place-'));
  vi.stubEnv('TMPDIR', place);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

const marks = (path: string, pid: number): string => path.replace(`-${process.pid}-`, `-${pid}-`);

it('what a killed process left goes, and nothing else', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const mine = temporaryFolder('seen');
  const kept = [
    mine,
    marks(temporaryFolder('seen'), process.ppid),
    marks(mine, dead).replace(/shuniu-seen-[0-9a-f]{8}/, 'shuniu-seen-00000000'),
    join(place, `shuniu-seen-${dead}`),
    join(place, 'shuniu-seen-AbCdEf'),
  ];
  const gone = [marks(mine, dead), marks(temporaryFolder('ogr'), dead)];
  for (const path of readdirSync(place)) if (path !== basename(mine)) rmSync(join(place, path), { recursive: true });
  for (const path of [...kept, ...gone]) {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, '0'), 'x');
  }
  removeDeadFolders();
  expect(readdirSync(place).sort()).toEqual(kept.map((path) => basename(path)).sort());
});

it('identities on disk, and the process killed: the next import cleans up', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  const [left = ''] = readdirSync(place).filter((name) => name.startsWith('shuniu-seen-'));
  expect(left).toContain(`-${child.pid}-`);
  const put = files();
  await check(put('a.csv', table(HEADER, [partRow(1)])));
  expect(existsSync(join(place, left))).toBe(false);
});
