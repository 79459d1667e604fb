import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const shim = fileURLToPath(new URL('../bin/shuniu-gateway.js', import.meta.url));

export interface Process {
  readonly child: ChildProcess;
  /** Resolves when a stream has said it; rejects when the process ends without. */
  said(words: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

/** The built gateway as an operator starts it: no locale unless given. */
export function gateway(args: readonly string[], env: Record<string, string> = {}, bin: string = shim): Process {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  const heard = (): void => listeners.forEach((listener) => listener());
  child.stdout.setEncoding('utf8').on('data', (text: string) => ((out += text), heard()));
  child.stderr.setEncoding('utf8').on('data', (text: string) => ((err += text), heard()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return {
    child,
    ended,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = words.exec(err) ?? words.exec(out);
          if (found === null) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(({ code }) => reject(new Error(`it ended with ${String(code)}: ${err}`)));
      }),
  };
}
