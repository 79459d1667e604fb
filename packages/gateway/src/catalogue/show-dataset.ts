import { recordEditions, recordSchema, resolveTable, type Library, type RecordSchema } from '@shuniu/schema';
import { lockOf } from '@shuniu/sdk/standards';
import type { Dataset } from '../policy/dataset.ts';

/** A dataset as it is shown: what its records are, by which tables they are judged, where to go on. */
export function shownDataset({ type, schema, ...dataset }: Dataset, library: Library): object {
  const { id, title, provider, intake, state, version } = dataset;
  const standard = intake.standard ?? type.codeTable;
  return {
    id,
    title,
    provider,
    state,
    version,
    recordType: type.name,
    builtIn: schema === undefined,
    ...(type.edition === undefined ? {} : { edition: type.edition }),
    editions: schema === undefined ? recordEditions(type.name) : schema['x-editions'],
    category: type.category,
    geometry: type.geometry,
    geometryRequired: type.geometryRequired,
    identity: type.identity,
    divisionFrom: type.divisionFrom,
    fields: type.fields,
    intake,
    ...(standard === undefined
      ? {}
      : { codeTable: standard, lock: lockOf([resolveTable(standard, intake.overlay, library)]) }),
    links: {
      schema: `/v1/datasets/${id}/schema`,
      openapi: `/v1/datasets/${id}/openapi`,
      docs: `/v1/datasets/${id}/docs`,
      versions: `/v1/datasets/${id}/versions`,
      records: `/v1/datasets/${id}/records`,
    },
  };
}

/** The annotated JSON Schema of its records. */
export function schemaOfDataset({ type, schema }: Dataset): RecordSchema {
  return schema ?? recordSchema(type.name);
}
