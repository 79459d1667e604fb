import { chmod, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';

/** Writes a file that only its owner can read; whole or not at all. @throws EEXIST where it is there and may not be replaced */
export async function writeSecret(path: string, text: string, replace: boolean): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
    await file.close();
    // what umask left open
    await chmod(draft, 0o600);
    if (replace) await rename(draft, path);
    else await link(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  } finally {
    await rm(draft, { force: true });
  }
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** undefined: there is none */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
