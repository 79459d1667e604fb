import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/** Names this machine in a file name. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** What the names of files and folders carry that are ours only for a while: this machine and process. */
export function ownerMark(): string {
  return `${HOST}-${process.pid}`;
}

/** Whether the process with this mark has ended. What another machine left is never judged dead, nor what carries no mark. */
export function isOwnerDead(mark: string): boolean {
  const [, host, pid] = /^([0-9a-f]{8})-(\d+)$/.exec(mark) ?? [];
  return host === HOST && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
