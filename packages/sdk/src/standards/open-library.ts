import { builtIn, tableFromRows, withOwn, type Library } from '@shuniu/schema';
import { standardsSchemas } from '../generated/standards/schemas.ts';
import { countingFiles } from './counting-files.ts';
import { categoriesOf, datasetsOf } from './category-facts.ts';
import { codeRow, filingRulesOf, mapOf, overlayOf, tableFacts } from './facts.ts';
import { lintAll } from './lint-all.ts';
import { errorsIn, type Problem } from './problem.ts';
import { readFolder } from './read-folder.ts';
import type { Standards, StandardsFiles } from './standards-files.ts';

/** A folder of tables, overlays and maps that cannot be worked with. `problems` says where and why; `shuniu standards lint` shows them. */
export class StandardsBroken extends Error {
  readonly folder: string;
  readonly problems: readonly Problem[];

  constructor(folder: string, problems: readonly Problem[]) {
    const [first] = problems;
    super(`${folder}: ${problems.length} problems, first ${first?.file}:${first?.line} ${first?.code}`);
    this.name = 'StandardsBroken';
    this.folder = folder;
    this.problems = problems;
  }
}

/**
 * The library that ships, with a city's own folder of tables, overlays and maps beside it.
 * @throws StandardsBroken where lint finds an error in the folder; StandardsError `defined_twice` where the folder redefines what ships;
 * the file system's error where the folder cannot be read
 */
export async function openLibrary(folder: string, base: Library = builtIn): Promise<Library> {
  return (await openFolder(folder, base)).library;
}

/** A city's own folder, for who hands it on: the library with it, and the files of which its part is made. */
export interface OpenedFolder {
  readonly library: Library;
  /** Nothing else that lies in the folder. */
  readonly files: StandardsFiles;
}

/** @throws what `openLibrary` throws */
export async function openFolder(folder: string, base: Library = builtIn): Promise<OpenedFolder> {
  const files = await readFolder(folder);
  const { standards, library } = linted(files, folder, base);
  return { library: withOwn(library, base), files: countingFiles(standards, files) };
}

/**
 * What a standards folder holds, by itself.
 * @param base what the folder may refer to without holding it
 * @throws StandardsBroken
 */
export function libraryFrom(files: StandardsFiles, folder: string, base: Library = builtIn): Library {
  return linted(files, folder, base).library;
}

function linted(files: StandardsFiles, folder: string, base: Library): { standards: Standards; library: Library } {
  const { standards, problems } = lintAll(files, standardsSchemas, base);
  const errors = errorsIn(problems);
  if (errors.length > 0) throw new StandardsBroken(folder, errors);
  return { standards, library: libraryOf(standards, files) };
}

function libraryOf(
  { tables, overlays, maps, filingRules, categories, datasets }: Standards,
  files: StandardsFiles,
): Library {
  return {
    tables: sorted(
      tables.map((source) => tableFromRows(tableFacts(source, files), source.codes.content.map(codeRow))),
      (each) => each.ref,
    ),
    overlays: sorted(
      overlays.map((source) => overlayOf(source, files)),
      (each) => each.id,
    ),
    maps: maps.map(mapOf),
    filingRules: sorted(
      filingRules.map((source) => filingRulesOf(source, files)),
      (each) => each.ref,
    ),
    categories: sorted(categories.flatMap(categoriesOf), (each) => each.id),
    datasets: sorted(
      datasets.map((source) => datasetsOf(source, files)),
      (each) => each.deployment,
    ),
  };
}

function sorted<Item>(items: Item[], by: (item: Item) => string): Item[] {
  return items.sort((a, b) => (by(a) < by(b) ? -1 : 1));
}
