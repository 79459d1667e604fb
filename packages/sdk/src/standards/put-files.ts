import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replacingFile } from '../write/replacing-file.ts';

/** Writes files of a standards folder, each whole or not at all. */
export async function putFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const file = await replacingFile(join(folder, path));
    try {
      await file.write(typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      await file.finish();
    } catch (error) {
      await file.abort();
      throw error;
    }
  }
}

/** Those of the paths that are there already. */
export async function present(folder: string, paths: Iterable<string>): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if ((await stat(join(folder, path)).catch(() => undefined)) !== undefined) found.push(path);
  }
  return found;
}
