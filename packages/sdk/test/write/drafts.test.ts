import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftName, removeOwnDrafts } from '../../src/write/drafts.ts';
import { replacingFile } from '../../src/write/replacing-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-drafts-'));
  path = join(folder, 'rejects.csv');
});
afterEach(() => rmSync(folder, { recursive: true }));

const of = (pid: number): string => draftName(path).replace(`-${process.pid}-`, `-${pid}-`);

describe('a file that is written beside its name', () => {
  it('removes what a killed process left of it, and nothing else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const kept = [
      of(process.pid),
      of(process.ppid),
      `${path}.part`,
      `${path}.00000000-${dead}-0123456789ab.part`,
      join(folder, basename(of(dead)).replace('rejects', 'other')),
    ];
    for (const name of [...kept, of(dead), of(dead)]) writeFileSync(name, '');
    await (await replacingFile(path)).abort();
    expect(readdirSync(folder).sort()).toEqual(kept.map((name) => basename(name)).sort());
  });

  it('leaves nothing when the process ends at once', async () => {
    writeFileSync(path, 'before');
    await (await replacingFile(path)).write(Buffer.from('half'));
    const whole = await replacingFile(join(folder, 'whole.csv'));
    await whole.finish();
    removeOwnDrafts();
    expect(readdirSync(folder).sort()).toEqual(['rejects.csv', 'whole.csv']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  it('takes it along when the process ends by itself, without being asked', () => {
    const program = `
      import { replacingFile } from '@shuniu/sdk/write';
      await (await replacingFile(process.env.DRAFT_OF)).write(Buffer.from('half'));
      process.exit(7);`;
    const env = { ...process.env, DRAFT_OF: path };
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], { env, encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 7, stderr: '' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
