import type { Library } from '@shuniu/schema';
import { categoryProblems } from './category-rules.ts';
import { conditionProblems } from './condition-rules.ts';
import type { StandardsSchemas } from './folder-reader.ts';
import { lintStandards } from './lint-standards.ts';
import type { Problem } from './problem.ts';
import { fragmentsIn } from './release/fragment.ts';
import type { Standards, StandardsFiles } from './standards-files.ts';
import type { Known } from './views.ts';

/**
 * Everything that lint knows: the rules of `lintStandards`, and those that need to know the record types and categories (for
 * which the library must be built; the generator, which runs before, does without them).
 */
export function lintAll(
  files: StandardsFiles,
  schemas: StandardsSchemas,
  known: Known | Library = { tables: [], overlays: [] },
): { readonly standards: Standards; readonly problems: readonly Problem[] } {
  const { standards, problems } = lintStandards(files, schemas, known);
  const all = [
    ...problems,
    ...conditionProblems(standards, known),
    ...categoryProblems(standards),
    ...fragmentsIn(files, schemas).problems,
  ];
  return {
    standards,
    problems: all.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  };
}
