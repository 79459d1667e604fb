import { overlays, resolveTable, tables, type Library } from '@shuniu/schema';
import { trust } from '../../packages/cli/src/words/doctor.ts';
import { pathOf } from './paths.ts';

/** Table with overlay: what is shown beside each of its codes. */
export type IndexedTable = readonly [
  ref: string,
  edition: string,
  titleZh: string,
  status: string,
  trustZh: string,
  trustEn: string,
];
export type Entry = readonly [code: string, name: string, nameEn: string, table: number, path: string];

/** Every code of every table, and what overlays added or renamed. */
export function searchEntries(library: Library): {
  readonly tables: readonly IndexedTable[];
  readonly entries: readonly Entry[];
} {
  const indexed: IndexedTable[] = [];
  const entries: Entry[] = [];
  const add = (ref: string, id: string | undefined): void => {
    const seen = resolveTable(ref, id, library);
    const layer = overlays(library).find((each) => each.id === id);
    const { status, title } = layer ?? seen;
    const name = id === undefined ? ref : `${ref} + ${id}`;
    const at = indexed.push([name, seen.edition, title.zh, status, trust[status].zh, trust[status].en]) - 1;
    for (const each of seen.codes.values()) {
      if (each.origin === (id ?? ref)) entries.push([each.code, each.name, each.nameEn, at, pathOf(each, ref)]);
    }
  };
  for (const { ref } of tables(library)) add(ref, undefined);
  for (const { id, layers } of overlays(library)) for (const { base } of layers) add(base, id);
  return { tables: indexed, entries };
}
