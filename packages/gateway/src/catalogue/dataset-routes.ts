import type { Hub } from '../hub.ts';
import { LONGEST_CURSOR, openCursor, sealCursor } from '../keys/sealed-cursor.ts';
import { datasetOf } from '../policy/dataset.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { ANSWER } from './answer.ts';
import { CHANGED_DATASET, NEW_DATASET } from './dataset-request.ts';
import { datasetDocs, datasetOpenApi } from './describe-dataset.ts';
import { ENTRY_ID } from './entry-schema.ts';
import { datasetVersions, listDatasets } from './list-datasets.ts';
import { schemaOfDataset, shownDataset } from './show-dataset.ts';
import { changeDataset, createDataset, type AskedDataset, type DatasetChange } from './write-dataset.ts';

const READERS = ['app', 'system', 'security', 'audit'] as const;
const WRITERS = ['app', 'system'] as const;
const PATH = { type: 'object', required: ['id'], properties: { id: ENTRY_ID } } as const;
const LIST = {
  type: 'object',
  additionalProperties: false,
  properties: {
    provider: ENTRY_ID,
    recordType: { type: 'string', maxLength: 40 },
    cursor: { type: 'string', minLength: 1, maxLength: LONGEST_CURSOR },
    limit: { type: 'integer', minimum: 1, maximum: 500 },
  },
} as const;
const REHEARSE = {
  type: 'object',
  additionalProperties: false,
  properties: { rehearse: { type: 'boolean', description: '只说明会有哪些变化，不执行' } },
} as const;
const VERSION = {
  type: 'object',
  properties: { 'if-match': { type: 'string', pattern: '^"[1-9][0-9]{0,8}"$', description: '所依据的版本' } },
} as const;

interface ById {
  readonly id: string;
}

/** Datasets: of built-in record types, and of those that a deployment defines. */
export function registerDatasets(app: Server, hub: Hub): void {
  const read = (id: string) => hub.pool.use((session) => datasetOf(session, id));
  app.post(
    '/v1/datasets',
    {
      config: { access: WRITERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '登记数据集，并建表', en: 'Registers a dataset and makes its table' },
        answers: { 201: ANSWER },
        problems: [
          'dataset_built_in_office',
          'dataset_kind',
          'dataset_edition',
          'dataset_intake',
          'dataset_provider',
          'dataset_exists',
          'dataset_type_taken',
          'dataset_table',
          'dataset_schema',
        ],
        body: NEW_DATASET,
      }),
    },
    async (request, reply) => {
      const asked = request.body as AskedDataset;
      await createDataset(hub, request.principal, asked);
      void reply.code(201).header('location', `/v1/datasets/${asked.id}`).header('etag', '"1"');
      return shownDataset(await read(asked.id), hub.library);
    },
  );
  app.put(
    '/v1/datasets/:id',
    {
      config: { access: WRITERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '数据集的新版本', en: 'The next version of a dataset' },
        answers: { 200: ANSWER },
        problems: [
          'dataset_unknown',
          'dataset_built_in',
          'dataset_incompatible',
          'dataset_intake',
          'dataset_table',
          'dataset_schema',
          'version_conflict',
        ],
        params: PATH,
        querystring: REHEARSE,
        headers: VERSION,
        body: CHANGED_DATASET,
      }),
    },
    async (request, reply) => {
      const { id } = request.params as ById;
      const { rehearse = false } = request.query as { rehearse?: boolean };
      const match = request.headers['if-match'];
      const version = match === undefined ? undefined : Number(match.slice(1, -1));
      const changes = await changeDataset(hub, request.principal, id, version, request.body as DatasetChange, rehearse);
      const dataset = await read(id);
      void reply.header('etag', `"${dataset.version}"`);
      return { changes, ...(rehearse ? {} : { dataset: shownDataset(dataset, hub.library) }) };
    },
  );
  app.get(
    '/v1/datasets',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '数据集', en: 'Datasets' },
        answers: { 200: ANSWER },
        problems: ['cursor_invalid'],
        querystring: LIST,
      }),
    },
    async (request) => {
      const {
        cursor,
        limit = 50,
        ...filter
      } = request.query as Parameters<typeof listDatasets>[1] & {
        cursor?: string;
        limit?: number;
      };
      const bound = ['datasets', filter];
      const after = cursor === undefined ? '' : openCursor<string>(hub.keys, bound, cursor);
      const datasets = await hub.pool.use((session) => listDatasets(session, filter, after, limit + 1));
      const last = datasets[limit - 1];
      return datasets.length > limit && last !== undefined
        ? { datasets: datasets.slice(0, limit), next: sealCursor(hub.keys, bound, last.id) }
        : { datasets };
    },
  );
  app.get(
    '/v1/datasets/:id',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '数据集的字段、版本与标准锁定', en: 'Fields, editions and locked standards of a dataset' },
        answers: { 200: ANSWER },
        problems: ['dataset_unknown'],
        params: PATH,
      }),
    },
    async (request, reply) => {
      const dataset = await read((request.params as ById).id);
      void reply.header('etag', `"${dataset.version}"`);
      return shownDataset(dataset, hub.library);
    },
  );
  app.get(
    '/v1/datasets/:id/schema',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '记录的 JSON Schema（带标注）', en: 'The annotated JSON Schema of its records' },
        answers: { 200: ANSWER },
        problems: ['dataset_unknown'],
        params: PATH,
      }),
    },
    async (request, reply) => {
      void reply.type('application/schema+json');
      return JSON.stringify(schemaOfDataset(await read((request.params as ById).id)));
    },
  );
  app.get(
    '/v1/datasets/:id/versions',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '数据集的全部版本', en: 'All versions of a dataset' },
        answers: { 200: ANSWER },
        problems: ['dataset_unknown'],
        params: PATH,
      }),
    },
    async (request) => {
      const { id } = await read((request.params as ById).id);
      return { versions: await hub.pool.use((session) => datasetVersions(session, id)) };
    },
  );
  app.get(
    '/v1/datasets/:id/openapi',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '此数据集的接口描述（OpenAPI 3.1）', en: 'The interface of this dataset (OpenAPI 3.1)' },
        answers: { 200: ANSWER },
        problems: ['dataset_unknown'],
        params: PATH,
      }),
    },
    async (request, reply) => {
      void reply.type('application/vnd.oai.openapi+json;version=3.1');
      return JSON.stringify(datasetOpenApi(await read((request.params as ById).id)));
    },
  );
  app.get(
    '/v1/datasets/:id/docs',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '此数据集的说明（Markdown）', en: 'What a person wants to know of this dataset (Markdown)' },
        answers: { 200: ANSWER },
        problems: ['dataset_unknown'],
        params: PATH,
      }),
    },
    async (request, reply) => {
      void reply.type('text/markdown; charset=utf-8');
      return datasetDocs(await read((request.params as ById).id));
    },
  );
}
