import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk that really fills up: a file system of its own in memory. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves so many bytes of room beside what is there already. */
  leaveRoom(bytes: number): void;
  remove(): void;
}

export function smallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'shuniu-small-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=800m,mode=777', 'none', path]);
  return {
    path,
    leaveRoom(bytes) {
      const { blocks, bfree, bsize } = statfsSync(path);
      const used = Math.ceil((blocks - bfree) * bsize);
      execFileSync('mount', ['-o', `remount,size=${used + bytes}`, path]);
    },
    remove() {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true });
    },
  };
}

/** Only root may mount one. */
export const CAN_MOUNT = ((): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'shuniu-mount-'));
  const mounted =
    process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', at]).status === 0;
  if (mounted) execFileSync('umount', [at]);
  rmSync(at, { recursive: true });
  return mounted;
})();
if (!CAN_MOUNT)
  console.log('not run: what happens when a disk is full (the tests mount a small tmpfs; run as root on Linux).');
