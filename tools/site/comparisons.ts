import { codeMaps, editionsOf, tables, type CodeTable, type Library } from '@shuniu/schema';

/** Two tables to be seen side by side, the older first. */
export interface Comparison {
  readonly from: CodeTable;
  readonly to: CodeTable;
}

/** Editions that follow each other, and every two tables between which the library has a map. */
export function comparisonsOf(library: Library): readonly Comparison[] {
  return tables(library).flatMap((from) => {
    const editions = editionsOf(from.ref, library);
    const next = editions[editions.indexOf(from) + 1];
    return tables(library).flatMap((to) => {
      const mapped = codeMaps(library).some(
        (map) => map.from === from.ref && map.to === to.ref && map.overlay === undefined,
      );
      return to === next || (mapped && to !== from) ? [{ from, to }] : [];
    });
  });
}
