import { renameSync } from 'node:fs';
import { mkdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { draftName, forget, remember, removeDeadDrafts } from '../../write/drafts.ts';
import { syncFolder } from '../../write/replacing-file.ts';
import { libraryLock, movedBetween, type Moved } from '../lock.ts';
import { openLibrary } from '../open-library.ts';
import { putFiles } from '../put-files.ts';
import { standInOf } from '../read-folder.ts';
import { parseManifest, sha256, type ManifestFile, type StandardsManifest } from './manifest.ts';
import { PullError } from './pull-error.ts';
import { MARKER, readPulled, type PulledFolder } from './pulled-folder.ts';

export interface Pulled {
  readonly manifest: StandardsManifest;
  /** Whether the folder is another than before. */
  readonly changed: boolean;
  /** Files that were fetched; the others were there already. */
  readonly fetched: number;
  /** Where the library with this folder differs from what the hub answers from: what ships here is another version. */
  readonly moved: readonly Moved[];
}

/**
 * Makes a folder of a hub's own standards, as `openLibrary` opens it. Every file is held against its hash and the whole is
 * opened before it takes the folder's name; who is killed in between leaves the old folder or the new one.
 * @param offered the manifest as it came
 * @param fetched gives the bytes of a file that is not there yet
 * @throws PullError, and then the folder is as it was; StandardsBroken, StandardsError where it cannot be opened here
 */
export async function putPulled(
  folder: string,
  offered: unknown,
  fetched: (file: ManifestFile) => Promise<Uint8Array>,
): Promise<Pulled> {
  const whole = resolve(folder);
  const manifest = parseManifest(offered);
  await mkdir(dirname(whole), { recursive: true });
  await recover(whole);
  const before = await readPulled(whole);
  const { origin } = before?.manifest ?? manifest;
  if (origin !== manifest.origin) throw new PullError('pull_other_hub', { folder, origin, other: manifest.origin });
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const same = before !== undefined && JSON.stringify(before.manifest) === JSON.stringify(manifest);
  if (same) return { manifest, changed: false, fetched: 0, moved: await movedIn(whole, manifest) };
  const next = draftName(whole);
  remember(next);
  try {
    await mkdir(next);
    const fresh = await fill(next, manifest, before, fetched);
    await putFiles(next, new Map([[MARKER, text]]));
    const moved = await movedIn(next, manifest);
    await swap(next, whole, before !== undefined);
    return { manifest, changed: true, fetched: fresh, moved };
  } finally {
    await rm(next, { recursive: true, force: true });
    forget(next);
  }
}

/** @returns how many files were fetched */
async function fill(
  next: string,
  { files }: StandardsManifest,
  before: PulledFolder | undefined,
  fetched: (file: ManifestFile) => Promise<Uint8Array>,
): Promise<number> {
  const kept = new Map([...(before?.files.values() ?? [])].map((bytes) => [sha256(bytes), bytes]));
  let fresh = 0;
  for (const file of files) {
    let bytes = kept.get(file.sha256);
    if (bytes === undefined) {
      bytes = await fetched(file);
      fresh++;
    }
    if (bytes.length !== file.bytes || sha256(bytes) !== file.sha256)
      throw new PullError('pull_forged', { file: file.path, expected: file.sha256, found: sha256(bytes) });
    await putFiles(next, new Map([[file.path, bytes]]));
  }
  return fresh;
}

async function movedIn(folder: string, { lock }: StandardsManifest): Promise<readonly Moved[]> {
  return movedBetween(lock, libraryLock(await openLibrary(folder)));
}

/** Between the two names the old folder stands beside, where `readFolder` finds it. */
async function swap(next: string, folder: string, overOld: boolean): Promise<void> {
  if (overOld) {
    const standIn = standInOf(folder);
    renameSync(folder, standIn);
    renameSync(next, folder);
    await syncFolder(dirname(folder));
    await rm(standIn, { recursive: true, force: true });
    return;
  }
  // an empty folder, where there is one
  await rmdir(folder).catch(() => undefined);
  await rename(next, folder);
  await syncFolder(dirname(folder));
}

/** What a killed run has left. */
async function recover(folder: string): Promise<void> {
  await removeDeadDrafts(folder);
  const standIn = standInOf(folder);
  if (!(await isThere(standIn))) return;
  if (await isThere(folder)) await rm(standIn, { recursive: true, force: true });
  else await rename(standIn, folder);
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined;
