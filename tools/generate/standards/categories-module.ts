import { categoriesOf, datasetsOf } from '../../../packages/sdk/src/standards/category-facts.ts';
import type { Standards, StandardsFiles } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

export function categoriesModule({ categories, datasets }: Standards, files: StandardsFiles): string {
  const lines = <Item>(items: readonly Item[], by: (item: Item) => string) =>
    [...items]
      .sort((a, b) => (by(a) < by(b) ? -1 : 1))
      .map((item) => `${JSON.stringify(item)},`)
      .join('\n');
  return `${header('standards/categories')}import type { DataCategory, DatasetCatalogue } from '../../category/data-category.ts';

export const allCategories: readonly DataCategory[] = [
${lines(categories.flatMap(categoriesOf), ({ id }) => id)}
];

export const allDatasets: readonly DatasetCatalogue[] = [
${lines(
  datasets.map((source) => datasetsOf(source, files)),
  ({ deployment }) => deployment,
)}
];
`;
}
