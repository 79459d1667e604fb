import type { DataCategory, Dataset, DatasetCatalogue } from '@shuniu/schema';
import { hashOf } from './facts.ts';
import type { CategoriesYaml, DatasetsSource, Parsed, Row, StandardsFiles } from './standards-files.ts';

// As in facts.ts: types are asserted because the files have passed their schemas and lint; nothing but types of the library here.

export function categoriesOf({ content }: Parsed<CategoriesYaml>): DataCategory[] {
  const { standard, status, status_reason, categories } = content;
  return categories.map(({ id, name, evidence, source }) => ({
    id: id as DataCategory['id'],
    name,
    standard,
    status: status as DataCategory['status'],
    statusReason: status_reason,
    evidence: evidence as DataCategory['evidence'],
    source,
  }));
}

export function datasetsOf({ catalogue, rows }: DatasetsSource, files: StandardsFiles): DatasetCatalogue {
  const { deployment, title, status, status_reason, complete, complete_reason, small_classes } = catalogue.content;
  return {
    deployment,
    title,
    status: status as DatasetCatalogue['status'],
    statusReason: status_reason,
    complete,
    completeReason: complete_reason,
    ...(small_classes !== null && { smallClasses: small_classes as NonNullable<DatasetCatalogue['smallClasses']> }),
    datasets: rows.content.map(datasetOf),
    sha256: hashOf([rows.path], files),
  };
}

export function datasetOf({ cells }: Row): Dataset {
  const { id, category, name, name_en, small_class, record_type, evidence, source, note } = cells;
  const optional = { category, nameEn: name_en, smallClass: small_class, recordType: record_type, note };
  const given = Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== ''));
  return { id, name, ...given, evidence, source } as Dataset;
}
