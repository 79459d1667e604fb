import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StandardsFiles } from '../standards-files.ts';
import { parseManifest, sha256, type StandardsManifest } from './manifest.ts';
import { PullError } from './pull-error.ts';

/** By this file a folder is known as one that was brought down from a hub. */
export const MARKER = 'shuniu-pulled.json';

export interface PulledFolder {
  readonly manifest: StandardsManifest;
  readonly files: StandardsFiles;
}

/**
 * What an earlier pull has left in a folder, to the byte; undefined where there is no folder, or an empty one.
 * @throws PullError pull_foreign, pull_changed, pull_manifest; the file system's error
 */
export async function readPulled(folder: string): Promise<PulledFolder | undefined> {
  const names = await filesIn(folder);
  if (names.length === 0) return undefined;
  if (!names.includes(MARKER)) throw new PullError('pull_foreign', { folder, file: names[0] ?? '' });
  const manifest = parseManifest(parsed(await readFile(join(folder, MARKER), 'utf8')));
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const foreign = names.find((name) => name !== MARKER && !listed.has(name));
  if (foreign !== undefined) throw new PullError('pull_foreign', { folder, file: foreign });
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes, sha256: hash } of manifest.files) {
    const whole = join(folder, path);
    const there = names.includes(path) && (await lstat(whole)).size === bytes ? await readFile(whole) : undefined;
    if (there === undefined || sha256(there) !== hash) throw new PullError('pull_changed', { folder, file: path });
    files.set(path, there);
  }
  return { manifest, files };
}

/** Files and whatever else is no folder. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PullError('pull_manifest', { reason: MARKER });
  }
}
