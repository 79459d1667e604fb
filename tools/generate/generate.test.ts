import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refresh, stale } from './freshness.ts';
import { standards } from './standards.ts';

const ROOT = join(import.meta.dirname, '../..');
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'shuniu-generate-'));
  for (const folder of ['standards', ...standards.owns])
    await cp(join(ROOT, folder), join(copy, folder), { recursive: true });
});
afterAll(() => rm(copy, { recursive: true }));

it('what is committed is what the sources make', async () => {
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/generate/generate.ts', '--check'], {
    cwd: ROOT,
  });
  await expect(run).resolves.toMatchObject({ stderr: '' });
});

it('a changed table, a changed module and a forgotten file are seen, and put right', async () => {
  const codes = join(copy, 'standards/gbt-30428-2/2013/part/codes.csv');
  await writeFile(codes, (await readFile(codes, 'utf8')).replace(',上水井盖,', ',给水井盖,'));
  await appendFile(join(copy, 'packages/schema/src/generated/maps/all.ts'), '// by hand\n');
  await mkdir(join(copy, 'packages/schema/src/generated/shelf/verified/codes'), { recursive: true });
  await writeFile(join(copy, 'packages/schema/src/generated/shelf/verified/codes/forgotten.ts'), 'export {};\n');
  const made = await standards.generate(copy);
  const found = await stale(copy, standards, made);
  expect(found.sort()).toEqual([
    'packages/schema/src/generated/maps/all.ts',
    'packages/schema/src/generated/shelf/unverified/codes/gbt-30428-2-part-2013.ts',
    'packages/schema/src/generated/shelf/unverified/evidence/gbt-30428-2-part-2013.ts',
    'packages/schema/src/generated/shelf/unverified/tables/gbt-30428-2-part-2013.ts',
    'packages/schema/src/generated/shelf/verified/codes/forgotten.ts',
  ]);
  await refresh(copy, standards, made);
  expect(await stale(copy, standards, made)).toEqual([]);
});

it('what a person saw in print stands at the constant: clause, page, who and when', async () => {
  const verified = join(copy, 'standards/cjt-214/2007/part/verified.csv');
  const header = 'code,verdict,seen_name,clause,page,verified_by,verified_on,note';
  await writeFile(verified, `${header}\n0118,confirmed,路灯,4.2,17,王工,2026-08-01,\n`);
  const made = await standards.generate(copy);
  const module = made.find(({ path }) => path.endsWith('codes/cjt-214-part-2007.ts'))?.content ?? '';
  expect(module).toMatch(
    /\* 0118 路灯 [^\n]*\n(?: \*[^\n]*\n){1,3} \* In print: confirmed, clause 4\.2, page 17 \(王工, 2026-08-01\)\n/,
  );
  expect(module.match(/In print/g)).toHaveLength(1);
  await rm(verified);
});

it('a broken folder makes nothing, and says where it is broken', async () => {
  const map = join(copy, 'standards/maps/gbt-30428-2-part-2013--gbt-47678-5-part-2026/map.csv');
  await writeFile(map, (await readFile(map, 'utf8')).replace('\n0101,', '\n0100,'));
  await expect(standards.generate(copy)).rejects.toThrow(/map\.csv:2 map_code_unknown/);
});
