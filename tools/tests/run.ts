import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Around all tests of one run: a folder for what files make once for each other. Their processes inherit its name. */
export default function run(): () => void {
  // each project of the run asks for it
  if (process.env['SHUNIU_TEST_RUN'] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-run-'));
  process.env['SHUNIU_TEST_RUN'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
