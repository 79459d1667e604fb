import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blankDatabase, packDatabase } from '../../packages/sdk/src/store/engine/blank-database.ts';
import { makeDatabase, pgliteVersion } from '../../packages/sdk/src/store/engine/pglite-folder.ts';

/** Part of the build: the new database that PGlite's folders are copied from, unless it is there. */
const target = blankDatabase(pgliteVersion());
if (!existsSync(target)) {
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-blank-'));
  try {
    await makeDatabase(join(folder, 'data'));
    writeFileSync(`${target}.new`, packDatabase(join(folder, 'data')));
    renameSync(`${target}.new`, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
