import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryLock } from '../lock.ts';
import { lockFileText } from '../lock-file.ts';
import { putFiles } from '../put-files.ts';
import { readFolder } from '../read-folder.ts';
import type { StandardsFiles } from '../standards-files.ts';
import { CHANGELOG_HEAD, changelogSection } from './changelog.ts';
import { migrationFiles } from './migration.ts';
import type { ReleaseCheck } from './release-check.ts';
import { filesOf } from './unit.ts';

export const PUBLISHED = 'published';
const CHANGELOG = 'CHANGELOG.zh.md';

/** What was last published of a folder; nothing before the first release. */
export async function publishedFiles(folder: string): Promise<StandardsFiles> {
  for (const path of [join(folder, PUBLISHED), keptIn(folder)]) {
    if ((await stat(path).catch(() => undefined)) !== undefined) return readFolder(path);
  }
  return new Map();
}

/**
 * Writes a release that has no problems: changelog and migration notes, then the folder as the new baseline, and takes the changes that
 * are told now out of `changes/`. Run again after it was interrupted it ends where it would have.
 * @returns the paths written, inside the folder
 */
export async function publish(
  folder: string,
  files: StandardsFiles,
  check: ReleaseCheck,
  day: string,
): Promise<readonly string[]> {
  if (check.problems.length > 0) throw new Error('a folder with problems is not published');
  const notes = migrationFiles(check);
  await putFiles(folder, notes);
  await putFiles(folder, new Map([[CHANGELOG, await changelogWith(folder, changelogSection(check, day))]]));
  const baseline = new Map([
    ...filesOf(check.standards, files),
    ['standards.lock.json', lockFileText(libraryLock(check.library))] as const,
  ]);
  await replaceBaseline(folder, baseline);
  for (const { path } of check.fragments) await rm(join(folder, path), { force: true });
  return [...notes.keys(), CHANGELOG, `${PUBLISHED}/`];
}

/** The section stands once, also when an interrupted release is run again. */
async function changelogWith(folder: string, section: string): Promise<string> {
  const path = join(folder, CHANGELOG);
  const names = await readdir(folder);
  const old = names.includes(CHANGELOG) ? await readFile(path, 'utf8') : CHANGELOG_HEAD;
  if (old.includes(`\n${section}`)) return old;
  const at = old.indexOf('\n## ');
  return at < 0 ? `${old.trimEnd()}\n\n${section}` : `${old.slice(0, at + 1)}${section}\n${old.slice(at + 1)}`;
}

/** All or nothing: whoever is interrupted has the old baseline or the new one. */
async function replaceBaseline(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const [last, kept, next] = [join(folder, PUBLISHED), keptIn(folder), join(folder, '.published', 'next')];
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  await putFiles(next, files);
  if ((await stat(last).catch(() => undefined)) !== undefined) {
    await rm(kept, { recursive: true, force: true });
    await rename(last, kept);
  }
  await rename(next, last);
  await rm(join(folder, '.published'), { recursive: true, force: true });
}

/** Where the last baseline is for the moment in which the new one takes its name. */
function keptIn(folder: string): string {
  return join(folder, '.published', 'old');
}
