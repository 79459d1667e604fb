import { CATEGORY_IDS, recordSchema, recordTypes, smallClassesOf } from '@shuniu/schema';
import { datasetOf } from './category-facts.ts';
import { near } from './near.ts';
import { meaning, type Problem } from './problem.ts';
import { cell, citedIn, problem, sortedBy, uniqueIn } from './row-rules.ts';
import type { CategoriesYaml, DatasetsSource, Parsed, Row, Standards } from './standards-files.ts';

/** Categories are the nation's five; datasets lie in one of them, once, as records that this library knows, as many as the deployment says. */
export function categoryProblems({ categories, datasets }: Standards): Problem[] {
  return [...categories.flatMap(listProblems), ...datasets.flatMap(catalogueProblems)];
}

function listProblems({ path, content }: Parsed<CategoriesYaml>): Problem[] {
  const ids = content.categories.map(({ id }) => id);
  return [
    ...ids.flatMap((id) => unknown('category_unknown', id, CATEGORY_IDS, path)),
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => problem('category_repeated', path, undefined, id)),
    ...content.categories.flatMap(({ source }) => uncited(source, content.sources, path, path)),
  ];
}

function catalogueProblems({ folder, catalogue, rows }: DatasetsSource): Problem[] {
  const { path, content } = catalogue;
  const { deployment, small_classes, sources } = content;
  const misplaced = !`/${folder}`.endsWith(`/categories/${deployment}`);
  return [
    ...(misplaced ? [problem('ref_mismatch', path, undefined, deployment, folder)] : []),
    ...(small_classes === null ? [] : uncited(small_classes.source, sources, path, path)),
    ...Object.keys(small_classes?.counts ?? {}).flatMap((id) => unknown('category_unknown', id, CATEGORY_IDS, path)),
    ...sortedBy(rows, ['id']),
    ...uniqueIn(rows, ['id'], 'dataset_repeated'),
    ...rows.content.flatMap((row) => [
      ...rowProblems(row, rows.path),
      ...uncited(cell(row, 'source'), sources, rows.path, path, row),
    ]),
    ...countProblems(catalogue.content, rows.content, path),
  ];
}

function rowProblems(row: Row, path: string): Problem[] {
  const [category, type] = [cell(row, 'category'), cell(row, 'record_type')];
  const found = [
    ...(category === '' ? [] : unknown('category_unknown', category, CATEGORY_IDS, path, row)),
    ...(type === '' ? [] : unknown('record_type_unknown', type, recordTypes(), path, row)),
  ];
  if (found.length > 0) return found;
  if (type === '') return category === '' ? [problem('dataset_category_missing', path, row, cell(row, 'id'))] : [];
  const own = recordSchema(type)['x-category'];
  return category === '' || category === own
    ? []
    : [problem('dataset_category_differs', path, row, category, `${type}: ${own}`)];
}

/** More small classes than the deployment says it has is always wrong, fewer where it says that all are listed. */
function countProblems(
  { small_classes, complete }: DatasetsSource['catalogue']['content'],
  rows: readonly Row[],
  path: string,
): Problem[] {
  return Object.entries(small_classes?.counts ?? {}).flatMap(([category, said]) => {
    const listed = smallClassesOf(rows.filter((row) => placeOf(row) === category).map(datasetOf));
    const wrong = listed > said || (complete && listed < said);
    return wrong ? [problem('dataset_count_mismatch', path, undefined, category, `${listed}, ${said}`)] : [];
  });
}

function placeOf(row: Row): string {
  const type = cell(row, 'record_type');
  if (cell(row, 'category') !== '' || !recordTypes().includes(type)) return cell(row, 'category');
  return recordSchema(type)['x-category'];
}

function unknown(
  code: 'category_unknown' | 'record_type_unknown',
  value: string,
  known: readonly string[],
  path: string,
  row?: Row,
): Problem[] {
  if (known.includes(value)) return [];
  return [meaning(problem(code, path, row, value, known.join(', ')), near(value, known))];
}

function uncited(
  source: string,
  sources: CategoriesYaml['sources'],
  path: string,
  listedIn: string,
  row?: Row,
): Problem[] {
  return citedIn(source)
    .filter((id) => !sources.some((each) => each.id === id))
    .map((id) => problem('source_unknown', path, row, id, listedIn));
}
