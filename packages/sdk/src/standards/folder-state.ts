import { builtIn, type CodeMap, type Library } from '@shuniu/schema';
import { codePlaces, type PlaceOf } from './code-places.ts';
import { libraryFrom } from './open-library.ts';
import { readFolder } from './read-folder.ts';

/** A folder of standards as it stands, for comparing two states of it. */
export interface FolderState {
  /** What the folder holds, and of what ships only what the folder does not hold. */
  readonly library: Library;
  readonly placeOf: PlaceOf;
}

/**
 * Unlike `openLibrary`, what the folder holds counts even where it differs from what ships: that difference is what a maintainer wants
 * to see. Nothing but a comparison may be made with it.
 * @throws StandardsBroken where lint finds an error in the folder; the file system's error where it cannot be read
 */
export async function openState(folder: string, base: Library = builtIn): Promise<FolderState> {
  const files = await readFolder(folder);
  return { library: libraryOver(libraryFrom(files, folder, base), base), placeOf: codePlaces(files) };
}

/** What a folder holds, and of the other library what the folder does not hold. Nothing but a comparison may be made with it. */
export function libraryOver(own: Library, base: Library): Library {
  return {
    ...base,
    tables: over(own.tables, base.tables, (each) => each.ref),
    overlays: over(own.overlays, base.overlays, (each) => each.id),
    maps: mapsOver(own.maps, base.maps),
    filingRules: over(own.filingRules, base.filingRules, (each) => each.ref),
  };
}

/** Maps of the one library, and of the other those between tables, for an overlay, that the first has none for. */
export function mapsOver(own: readonly CodeMap[], base: readonly CodeMap[]): readonly CodeMap[] {
  return over(own, base, ({ from, to, overlay = '' }) => `${from} ${to} ${overlay}`);
}

function over<Item>(own: readonly Item[], base: readonly Item[], idOf: (item: Item) => string): readonly Item[] {
  const all = new Map([...base, ...own].map((each) => [idOf(each), each]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
