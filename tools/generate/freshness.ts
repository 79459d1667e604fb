import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile, Generator } from './generator.ts';

/** Paths that differ from what the generator makes: changed, missing, or lying in its folders without being made by it. */
export async function stale(root: string, generator: Generator, files: readonly GeneratedFile[]): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, content } of files) if ((await textOf(join(root, path))) !== content) changed.push(path);
  return [...changed, ...(await orphans(root, generator, files))];
}

/** Writes what differs and removes what is no longer made. Returns the paths. */
export async function refresh(root: string, generator: Generator, files: readonly GeneratedFile[]): Promise<string[]> {
  const paths = await stale(root, generator, files);
  for (const path of paths) {
    const file = files.find((each) => each.path === path);
    if (file === undefined) {
      await rm(join(root, path));
      continue;
    }
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), file.content);
  }
  return paths;
}

async function orphans(root: string, generator: Generator, files: readonly GeneratedFile[]): Promise<string[]> {
  const made = new Set(files.map((file) => file.path));
  const found: string[] = [];
  for (const folder of generator.owns) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/');
      if (entry.isFile() && !made.has(path)) found.push(path);
    }
  }
  return found.sort();
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
