import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { StandardsFiles } from './standards-files.ts';

const LONGEST_FILE = 16 * 1024 * 1024;
const MOST_FILES = 10_000;

/**
 * All files of a standards folder, without what was last published of it, which is a folder of its own.
 * @throws Error where the folder is missing, or holds more or longer files than tables of codes ever have
 */
export async function readFolder(folder: string): Promise<StandardsFiles> {
  const [at, entries] = await entriesOf(folder);
  const names = entries.map((name) => name.replaceAll('\\', '/')).sort();
  const files = new Map<string, Uint8Array>();
  for (const name of names.filter(isOfTheFolder)) {
    const facts = await stat(join(at, name));
    if (!facts.isFile()) continue;
    if (facts.size > LONGEST_FILE) throw new Error(`${name}: ${facts.size} bytes, at most ${LONGEST_FILE} are read`);
    if (files.size >= MOST_FILES) throw new Error(`${folder}: more than ${MOST_FILES} files`);
    files.set(name, await readFile(join(at, name)));
  }
  return files;
}

function isOfTheFolder(name: string): boolean {
  return !name.split('/').includes('node_modules') && !/^\.?published\//.test(name);
}

/** Where a folder is for the moment in which a new one takes its name (`putPulled`). */
export function standInOf(folder: string): string {
  const whole = resolve(folder);
  return join(dirname(whole), `.${basename(whole)}.before`);
}

/** Of the folder, or of what stands in for it: who was killed between two names has left the one before. */
async function entriesOf(folder: string): Promise<[folder: string, entries: string[]]> {
  try {
    return [folder, await readdir(folder, { recursive: true })];
  } catch (error) {
    const standIn = standInOf(folder);
    const before = await readdir(standIn, { recursive: true }).catch(() => undefined);
    if (before === undefined) throw error;
    return [standIn, before];
  }
}
