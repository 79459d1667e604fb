import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/*
 * PGlite takes seconds to make its first database, and it is the same one each time. So the build makes it once; a new
 * folder is a copy. One file, brotli: four bytes (big endian) that say how long the list is, the list as JSON, and all
 * files one after another.
 */

/** Path with `/` and size in bytes; -1 is a folder. Folders come before what is in them. */
type Listed = readonly [path: string, size: number];

/** Where the build puts the database of one version of PGlite; of another version it would not open. */
export function blankDatabase(version: string): string {
  return fileURLToPath(new URL(`../../../dist/store/engine/blank-${version}.br`, import.meta.url));
}

/** @param folder a database that was made and closed */
export function packDatabase(folder: string): Uint8Array {
  const listed = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path): Listed => {
      const found = statSync(join(folder, path));
      return [path.replaceAll('\\', '/'), found.isDirectory() ? -1 : found.size];
    });
  const list = Buffer.from(JSON.stringify(listed));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  const files = listed.filter(([, size]) => size >= 0).map(([path]) => readFileSync(join(folder, path)));
  // a window over all of it: the three databases inside are nearly the same
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(Buffer.concat([length, list, ...files]), { params });
}

/**
 * Writes a new database into `folder`, which is made.
 * @returns false where the build left none for this version: then nothing was written
 */
export function unpackDatabase(version: string, folder: string): boolean {
  const packed = blankDatabase(version);
  if (!existsSync(packed)) return false;
  const bytes = brotliDecompressSync(readFileSync(packed));
  let at = 4 + bytes.readUInt32BE(0);
  const listed = JSON.parse(bytes.toString('utf8', 4, at)) as readonly Listed[];
  mkdirSync(folder);
  for (const [path, size] of listed) {
    if (size < 0) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), bytes.subarray(at, (at += size)));
  }
  return true;
}
