import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from '../../../src/store/engine/folder-lock.ts';
import { processStart } from '../../../src/store/engine/process-start.ts';

const CHILD = fileURLToPath(new URL('lock-child.ts', import.meta.url));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const holder = (changes: object): string =>
  JSON.stringify({ pid: process.pid, start: processStart(process.pid), host: hostname(), nonce: 'n', ...changes });

/** A process number that nobody has any more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a lock file', () => {
  it('is there while it is held, and gone afterwards', () => {
    const unlock = lockFile(file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a second taker and names the first', () => {
    const unlock = lockFile(file);
    expect(() => lockFile(file)).toThrow(
      expect.objectContaining({ code: 'store_locked', params: { pid: process.pid, host: hostname(), file } }),
    );
    unlock();
    lockFile(file)();
  });

  it.each([
    ['its process is dead', () => holder({ pid: deadPid() })],
    ['its process number was given to another process', () => holder({ start: 'long ago' })],
    ['a power failure cut it off', () => ''],
    ['it is not ours at all', () => '{"pid":"1"}'],
  ])('is taken over when %s', (_, text) => {
    writeFileSync(file, text());
    const unlock = lockFile(file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual(['lock']);
    unlock();
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'is taken over from a dead process that its parent never asked after',
    async () => {
      // the shell becomes a program that never waits for its child: the child stays a zombie
      const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const pid = await new Promise<number>((resolve) => parent.stdout.on('data', (text) => resolve(Number(text))));
      const stat = (): string => readFileSync(`/proc/${pid}/stat`, 'utf8');
      while (!/\) Z /.test(stat())) await new Promise((resolve) => setTimeout(resolve, 10));
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      writeFileSync(file, holder({ pid, start: `${boot}/${stat().split(' ')[21]}` }));
      lockFile(file)();
      parent.kill();
    },
  );

  it('of another machine is never judged', () => {
    writeFileSync(file, holder({ host: 'elsewhere', pid: deadPid() }));
    expect(() => lockFile(file)).toThrow(expect.objectContaining({ code: 'store_locked' }));
    expect(existsSync(file)).toBe(true);
  });

  it('that is dead is taken over by one of many only', async () => {
    writeFileSync(file, holder({ pid: deadPid() }));
    const children = Array.from({ length: 5 }, () => new Child(file));
    await Promise.all(children.map((child) => child.line()));
    const moment = Date.now() + 300;
    for (const child of children) child.process.stdin.write(`${moment}\n`);
    const said = await Promise.all(children.map((child) => child.line()));
    for (const child of children) child.process.kill('SIGKILL');
    expect(said.sort()).toEqual(['got it', 'store_locked', 'store_locked', 'store_locked', 'store_locked']);
  });
});

class Child {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  constructor(lock: string) {
    this.process = spawn(process.execPath, ['--import', 'tsx', CHILD, lock], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#lines = createInterface(this.process.stdout)[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    return String((await this.#lines.next()).value);
  }
}
