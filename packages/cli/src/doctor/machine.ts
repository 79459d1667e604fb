import { statfs } from 'node:fs/promises';
import { freemem, totalmem, availableParallelism } from 'node:os';
import type { Probe } from './probe.ts';
import { doctor } from '../words/doctor.ts';

const OLDEST_NODE = [20, 19] as const;
/** What an import of 2.4 million rows stays below. */
const MEMORY_NEEDED = 600e6;
const DISK_SCARCE = 2e9;

export function probeNode(version: string): Probe {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return {
    id: 'node',
    name: doctor.node,
    state: ok ? 'ok' : 'broken',
    detail: version,
    ...(ok ? {} : { advice: doctor.nodeOld }),
  };
}

export function probeMemory(): Probe {
  const limit = process.constrainedMemory();
  const total = limit > 0 && limit < totalmem() ? limit : totalmem();
  const detail = `${gigabytes(Math.min(freemem(), total))} / ${gigabytes(total)} GB · ${availableParallelism()} CPU`;
  return total < MEMORY_NEEDED
    ? { id: 'memory', name: doctor.memory, state: 'note', detail, advice: doctor.memoryScarce }
    : { id: 'memory', name: doctor.memory, state: 'ok', detail };
}

/** Free space where `folder` is. */
export async function probeDisk(folder: string): Promise<Probe> {
  const disk = await statfs(folder);
  const free = disk.bavail * disk.bsize;
  const detail = `${gigabytes(free)} GB (${folder})`;
  return free < DISK_SCARCE
    ? { id: 'disk', name: doctor.disk, state: 'note', detail, advice: doctor.diskScarce }
    : { id: 'disk', name: doctor.disk, state: 'ok', detail };
}

/** Node can be built without the tables of Chinese encodings. */
export function probeEncodings(): Probe {
  try {
    const decoded = new TextDecoder('gb18030', { fatal: true }).decode(Uint8Array.of(0xca, 0xe0, 0xc5, 0xa6));
    if (decoded === '枢纽')
      return { id: 'encodings', name: doctor.encodings, state: 'ok', detail: 'utf-8, gb18030 (GBK), utf-16' };
  } catch {
    // told below
  }
  return { id: 'encodings', name: doctor.encodings, state: 'broken', detail: 'gb18030 ✗', advice: doctor.noIcu };
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
