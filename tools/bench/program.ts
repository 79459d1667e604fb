import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';

export interface Ran {
  readonly seconds: number;
  /** Peak resident memory in megabytes; NaN where the system does not tell. */
  readonly megabytes: number;
  readonly status: number | null;
  readonly stderr: string;
}

export interface RunOptions {
  /** Exit codes besides 0 that are no failure. */
  readonly allow?: readonly number[];
  readonly stdoutFile?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end and measures it. Throws with the end of what it said where it fails. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', options.stdoutFile === undefined ? 'ignore' : 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  let stderr = '';
  child.stderr?.on('data', (data: Buffer) => (stderr = (stderr + data.toString()).slice(-4000)));
  if (options.stdoutFile !== undefined) child.stdout?.pipe(createWriteStream(options.stdoutFile));
  let megabytes = NaN;
  const watch = setInterval(() => (megabytes = peakOf(child.pid) ?? megabytes), 100);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0 && options.allow?.includes(status ?? -1) !== true) {
      throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
    }
    return { seconds, megabytes, status, stderr };
  } finally {
    clearInterval(watch);
  }
}

/** The high-water mark that Linux keeps for each process. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return line === null ? undefined : Number(line[1]) / 1024;
  } catch {
    return undefined;
  }
}

export function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}
