import type { DataCategory, Dataset, DatasetCatalogue } from '../category/data-category.ts';
import { CATEGORY_IDS } from '../record/generated/category-ids.ts';
import type { Category } from '../record/record-type.ts';
import { recordSchema, recordTypes } from '../record/record-types.ts';
import { builtIn, type Library } from './library.ts';

/** A dataset of a deployment, in its category. */
export interface PlacedDataset extends Dataset {
  readonly category: Category;
  readonly deployment: string;
  /** How far the catalogue can be trusted that it stands in. */
  readonly status: DatasetCatalogue['status'];
}

/** The categories of the national data standard, in its order. */
export function categories(library: Library = builtIn): readonly DataCategory[] {
  return CATEGORY_IDS.flatMap((id) => library.categories.filter((each) => each.id === id));
}

/**
 * Names of the record types that belong to a category.
 * @throws RangeError for a category that does not exist
 */
export function recordTypesIn(category: Category): readonly string[] {
  mustExist(category);
  return recordTypes().filter((name) => recordSchema(name)['x-category'] === category);
}

/**
 * The datasets of every deployment that belong to a category, by deployment and id. One that names no category has that of its record type.
 * @throws RangeError for a category or a record type that does not exist
 */
export function datasetsIn(category: Category, library: Library = builtIn): readonly PlacedDataset[] {
  mustExist(category);
  return library.datasets.flatMap(({ deployment, status, datasets }) =>
    datasets.flatMap((dataset) => {
      const place = categoryOf(dataset);
      return place === category ? [{ ...dataset, category: place, deployment, status }] : [];
    }),
  );
}

/** Datasets without a small class of the deployment count by themselves. */
export function smallClassesOf(datasets: readonly Dataset[]): number {
  return new Set(datasets.map(({ id, smallClass }) => (smallClass === undefined ? `id ${id}` : `class ${smallClass}`)))
    .size;
}

function categoryOf({ id, category, recordType }: Dataset): Category {
  if (category !== undefined) return category;
  if (recordType === undefined) throw new RangeError(`dataset ${id} has neither category nor record type`);
  return recordSchema(recordType)['x-category'];
}

function mustExist(category: Category): void {
  if (!CATEGORY_IDS.includes(category))
    throw new RangeError(`no category ${String(category)}; there are ${CATEGORY_IDS.join(', ')}`);
}
