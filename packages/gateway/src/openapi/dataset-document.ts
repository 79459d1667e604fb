import { recordSchema, type RecordSchema } from '@shuniu/schema';
import type { Config } from '../config/config.ts';
import type { Dataset } from '../policy/dataset.ts';
import type { RouteOptions } from '../server/fastify.ts';
import { documentOf, type OpenApi } from './document.ts';
import type { Operation } from './operation.ts';

const PLACE = '/v1/datasets/{dataset}';

/** The routes of one dataset, under its own name and with the schema of its records. */
export function datasetDocument(routes: readonly RouteOptions[], config: Config, dataset: Dataset): OpenApi {
  const name = 'Record';
  const schema = plain(dataset.schema ?? recordSchema(dataset.type.name));
  const whole = documentOf(
    routes.filter(({ url }) => url.startsWith('/v1/datasets/:dataset/') || url.startsWith('/v1/datasets/:id/')),
    config,
    { [name]: { ...schema, title: `${dataset.title.zh} · ${dataset.title.en}` } },
  );
  const paths = Object.fromEntries(
    Object.entries(whole.paths).map(([path, methods]) => [
      path.replace(/^\/v1\/datasets\/\{\w+\}/, PLACE.replace('{dataset}', dataset.id)),
      Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, ofDataset(operation, name)])),
    ]),
  );
  return { ...whole, paths };
}

/** Without the parameter that is now part of the path; where lines of records are sent, they are these records. */
function ofDataset(operation: Operation, name: string): Operation {
  const parameters = (operation.parameters ?? []).filter(
    ({ in: place, name: of }) => !(place === 'path' && (of === 'dataset' || of === 'id')),
  );
  const lines = operation.requestBody?.content['application/x-ndjson'];
  return {
    ...operation,
    parameters,
    ...(lines === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/x-ndjson': {
                schema: { description: '每行一个对象 · one object a line', $ref: `#/components/schemas/${name}` },
              },
            },
          },
        }),
  };
}

/** As it can stand within another document. */
function plain(schema: RecordSchema): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}
