import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import statement, `import type`, re-export or dynamic import. Paths are relative to the project's root, with `/`. */
export interface Arrow {
  readonly from: string;
  /** A file of the project, or the name of a package as it stands in the statement. */
  readonly to: string;
  readonly kind: 'file' | 'package';
}

export interface Graph {
  readonly files: readonly string[];
  readonly arrows: readonly Arrow[];
}

/** All TypeScript of `packages/<package>/src` and what it imports, type imports included. */
export function readGraph(root: string): Graph {
  const files = readdirSync(join(root, 'packages'))
    .flatMap((name) => typescriptUnder(join(root, 'packages', name, 'src')))
    .map((file) => relative(root, file).split(sep).join('/'))
    .sort();
  return { files, arrows: files.flatMap((file) => arrowsOf(file, readFileSync(join(root, file), 'utf8'))) };
}

export function arrowsOf(file: string, text: string): Arrow[] {
  const { importedFiles } = ts.preProcessFile(text, true, false);
  return importedFiles.map(({ fileName }): Arrow => {
    if (!fileName.startsWith('.')) return { from: file, to: fileName, kind: 'package' };
    return { from: file, to: posix.join(dirname(file), fileName), kind: 'file' };
  });
}

function typescriptUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
