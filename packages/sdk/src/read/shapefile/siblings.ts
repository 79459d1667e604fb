import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** The files of a Shapefile that lie beside each other, whatever the case of their extensions. */
export interface Siblings {
  readonly shp?: string;
  readonly shx?: string;
  readonly dbf?: string;
  readonly prj?: string;
  readonly cpg?: string;
}

export async function siblingsOf(path: string): Promise<Siblings> {
  const folder = dirname(path);
  const stem = basename(path, extname(path));
  const found: Record<string, string> = {};
  for (const name of (await readdir(folder)).sort()) {
    const extension = extname(name).toLowerCase().slice(1);
    if (basename(name, extname(name)) === stem && ['shp', 'shx', 'dbf', 'prj', 'cpg'].includes(extension))
      found[extension] ??= join(folder, name);
  }
  return { ...found, [extname(path).toLowerCase().slice(1)]: path };
}
