import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { shim } from '../run-cli.ts';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** From the start of the process. */
  readonly ms: number;
}

/** An import, or another command, under way: the real one in a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has written so far. */
  out(): string;
  /** Resolves when its first output file is open, which is when the files are proven and the job has begun, or when it has ended. */
  begun(): Promise<void>;
  /** Resolves when `there` says so. @throws Error when it has ended before that */
  until(there: () => boolean | Promise<boolean>): Promise<void>;
  signal(signal: NodeJS.Signals): void;
}

export function startImport(args: readonly string[], folder: string, env: Record<string, string> = {}): Running {
  return startCommand(['import', ...args], folder, env);
}

/** @param folder where it runs: relative paths in `args` are inside */
export function startCommand(args: readonly string[], folder: string, env: Record<string, string> = {}): Running {
  const since = performance.now();
  const before = new Set(readdirSync(folder));
  const child = spawn(process.execPath, [shim, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  let over = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      over = true;
      resolve({ code, signal, out, err, ms: performance.now() - since });
    });
  });
  return {
    child,
    ended,
    out: () => out,
    async begun() {
      while (!over && !readdirSync(folder).some((name) => name.endsWith('.part') && !before.has(name)))
        await setTimeout(5);
    },
    async until(there) {
      while (!(await there())) {
        if (over) throw new Error(`it ended before that:\n${err}`);
        await setTimeout(10);
      }
    },
    signal: (signal) => void child.kill(signal),
  };
}
