import { createHash } from 'node:crypto';
import { libraryLock, type LibraryLock } from '../lock.ts';
import { lockFileText, parseLockFile } from '../lock-file.ts';
import type { OpenedFolder } from '../open-library.ts';
import { PullError } from './pull-error.ts';

export interface ManifestFile {
  /** Inside the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** What a hub's own standards are made of, and what it answers from with them. */
export interface StandardsManifest {
  readonly format: 'shuniu-standards/1';
  /** The hub. */
  readonly origin: string;
  /** By path. */
  readonly files: readonly ManifestFile[];
  /** Of the whole library: what ships with the hub, and its own. */
  readonly lock: LibraryLock;
}

/** Of all files together. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 10_000;
const LONGEST_FILE = 16 * 1024 * 1024;
const LONGEST_PATH = 300;

export function manifestOf({ library, files }: OpenedFolder, origin: string): StandardsManifest {
  return {
    format: 'shuniu-standards/1',
    origin,
    files: [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    lock: libraryLock(library),
  };
}

/** Believes nothing: it comes over the network, or from a disk. @throws PullError pull_manifest */
export function parseManifest(value: unknown): StandardsManifest {
  const fault = (reason: string): PullError => new PullError('pull_manifest', { reason });
  if (typeof value !== 'object' || value === null) throw fault('no object');
  const { format, origin, files, lock } = value as Readonly<Record<string, unknown>>;
  if (format !== 'shuniu-standards/1') throw fault('format');
  if (typeof origin !== 'string' || origin === '' || origin.length > 200) throw fault('origin');
  if (!Array.isArray(files) || files.length > MOST_FILES) throw fault('files');
  const listed = files.map((file) => fileIn(file, fault));
  if (listed.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) throw fault(`more than ${MOST_BYTES} bytes`);
  // on some disks two names that differ in case are one file
  const names = new Set(listed.map(({ path }) => path.toLowerCase()));
  if (names.size < listed.length) throw fault('a path stands twice');
  return { format, origin, files: listed, lock: lockIn(lock, fault) };
}

function fileIn(value: unknown, fault: (reason: string) => PullError): ManifestFile {
  const { path, bytes, sha256: hash } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof path !== 'string' || !isPlainPath(path)) throw fault(`path ${JSON.stringify(path)}`.slice(0, 200));
  if (!Number.isInteger(bytes) || Number(bytes) < 0 || Number(bytes) > LONGEST_FILE) throw fault(`bytes of ${path}`);
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) throw fault(`sha256 of ${path}`);
  return { path, bytes: Number(bytes), sha256: hash };
}

/** Stays inside the folder on every system, and is what a standards folder has: CSV and YAML. */
function isPlainPath(path: string): boolean {
  if (path.length > LONGEST_PATH || !/\.(csv|ya?ml)$/.test(path)) return false;
  return path.split('/').every((part) => /^[\p{L}\p{N}][\p{L}\p{N}._+@-]*$/u.test(part) && !part.endsWith('.'));
}

function lockIn(value: unknown, fault: (reason: string) => PullError): LibraryLock {
  const lock = parseLockFile(lockFileText(value as LibraryLock));
  if (lock === undefined) throw fault('lock');
  return lock;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
