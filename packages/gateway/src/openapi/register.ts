import type { Hub } from '../hub.ts';
import { datasetOf } from '../policy/dataset.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { datasetDocument } from './dataset-document.ts';
import { DOCS_HEADERS, docsPage } from './docs-page.ts';
import { documentOf, type OpenApi } from './document.ts';

const DOCUMENT = { type: 'object', description: 'OpenAPI 3.1' } as const;

/** What can be asked of this hub, for programs and for people, made from the routes themselves. */
export function registerOpenApi(app: Server, hub: Hub): void {
  let made: { readonly document: OpenApi; readonly json: string; readonly page: string } | undefined;
  /** At the first request: by then all rooms are there. */
  const whole = (): { readonly json: string; readonly page: string } => {
    if (made === undefined) {
      const document = documentOf(app.described, hub.config);
      made = { document, json: JSON.stringify(document), page: docsPage(document) };
    }
    return made;
  };
  app.get(
    '/openapi.json',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag: 'node',
        summary: { zh: '接口说明，OpenAPI 3.1', en: 'This description, OpenAPI 3.1' },
        answers: { 200: { what: { zh: 'OpenAPI 文档', en: 'The document' }, schema: DOCUMENT } },
      }),
    },
    (_, reply) => reply.type('application/json; charset=utf-8').send(whole().json),
  );
  app.get(
    '/docs',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag: 'node',
        summary: { zh: '接口说明网页', en: 'This description as a page' },
        answers: { 200: { what: { zh: '网页', en: 'The page' }, type: 'text/html' } },
      }),
    },
    (_, reply) => reply.headers(DOCS_HEADERS).type('text/html; charset=utf-8').send(whole().page),
  );
  app.get<{ Params: { dataset: string } }>(
    '/v1/datasets/:dataset/openapi.json',
    {
      config: { access: ['app', 'system', 'security', 'audit'] },
      schema: routeSchema({
        tag: 'node',
        summary: {
          zh: '一个数据集的接口说明，含其记录结构',
          en: 'Description of one dataset, with the schema of its records',
        },
        params: {
          type: 'object',
          additionalProperties: false,
          required: ['dataset'],
          properties: { dataset: { type: 'string', minLength: 1, maxLength: 100 } },
        },
        answers: { 200: { what: { zh: 'OpenAPI 文档', en: 'The document' }, schema: DOCUMENT } },
        problems: ['dataset_unknown'],
      }),
    },
    async ({ params: { dataset } }) => {
      const found = await hub.pool.use((session) => datasetOf(session, dataset));
      return datasetDocument(app.described, hub.config, found);
    },
  );
}
