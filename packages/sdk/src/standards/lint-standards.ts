import { filingProblems } from './filing-problems.ts';
import type { StandardsSchemas } from './folder-reader.ts';
import { mapProblems } from './map-rules.ts';
import { overlayProblems } from './overlay-rules.ts';
import { problemAt, type Problem } from './problem.ts';
import { readStandards } from './read-standards.ts';
import type { Standards, StandardsFiles } from './standards-files.ts';
import { tableProblems } from './table-rules.ts';
import { overlayViews, tableViews, type Known } from './views.ts';

const NOTHING: Known = { tables: [], overlays: [] };

/**
 * Reads a standards folder and holds every file against its schema and against the others.
 * @param known what lies outside the folder and may be referred to: the library's tables and overlays, for a city's own folder
 * @returns what could be read, and all problems, by file and line
 */
export function lintStandards(
  files: StandardsFiles,
  schemas: StandardsSchemas,
  known: Known = NOTHING,
): { readonly standards: Standards; readonly problems: readonly Problem[] } {
  const { standards, problems } = readStandards(files, schemas);
  const tables = tableViews(standards, files, known);
  const overlays = overlayViews(standards, known);
  const found = [
    ...problems,
    ...standards.tables.flatMap((source) => tableProblems(source, tables)),
    ...standards.overlays.flatMap((source) => overlayProblems(source, tables, overlays)),
    ...standards.maps.flatMap((source) => mapProblems(source, tables, overlays)),
    ...standards.filingRules.flatMap((source) => filingProblems(source, tables, overlays)),
    ...repeated(standards),
  ];
  return {
    standards,
    problems: found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  };
}

/** Two files that claim to be the same table, overlay, map, set of filing rules, list of categories or catalogue. */
function repeated({ tables, overlays, maps, filingRules, categories, datasets }: Standards): Problem[] {
  const names = [
    ...tables.map(({ table }) => ({ name: table.content.ref, path: table.path })),
    ...overlays.map(({ overlay }) => ({ name: overlay.content.id, path: overlay.path })),
    ...maps.map(({ map }) => ({
      name: [map.content.from, '→', map.content.to, map.content.overlay ?? ''].join(' ').trim(),
      path: map.path,
    })),
    ...filingRules.map(({ filing }) => ({ name: filing.content.ref, path: filing.path })),
    ...categories.map(({ content, path }) => ({ name: content.standard, path })),
    ...datasets.map(({ catalogue }) => ({
      name: `datasets of ${catalogue.content.deployment}`,
      path: catalogue.path,
    })),
  ];
  return names.flatMap(({ name, path }, at) => {
    const earlier = names.slice(0, at).find((each) => each.name === name);
    return earlier === undefined ? [] : [problemAt('ref_repeated', path, 0, name, earlier.path)];
  });
}
