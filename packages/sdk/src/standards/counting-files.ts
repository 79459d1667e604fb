import { filesOf } from './release/unit.ts';
import type { Standards, StandardsFiles } from './standards-files.ts';

/** The files of a folder that decide its answers, by path: what lies beside them is nobody else's matter. */
export function countingFiles(standards: Standards, files: StandardsFiles): StandardsFiles {
  const { categories, datasets } = standards;
  const paths = [
    ...filesOf(standards, files).keys(),
    ...categories.map(({ path }) => path),
    ...datasets.flatMap(({ catalogue, rows }) => [catalogue.path, rows.path]),
  ];
  return new Map(
    [...new Set(paths)].sort().flatMap((path) => {
      const bytes = files.get(path);
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
}
