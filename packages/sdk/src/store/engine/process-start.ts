import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, as a text that no later process with the same number shares; undefined when there is no such process.
 * Where the system does not tell, the text is empty, and the number alone has to do.
 */
export function processStart(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined;
  }
  const inProc = fromProc(pid);
  // a dead process that nobody has asked after yet (a zombie) still has its number
  if (inProc !== undefined) return inProc.dead ? undefined : inProc.start;
  return fromPs(pid) ?? '';
}

function fromProc(pid: number): { readonly start: string; readonly dead: boolean } | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name, in brackets, may hold anything; state is the first field after it, starttime the 20th (proc(5))
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { start: `${boot}/${fields[19]}`, dead: /^[ZXx]$/.test(fields[0] ?? '') };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C' },
    }).trim();
  } catch {
    return undefined;
  }
}
