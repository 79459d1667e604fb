import type { Hub } from '../hub.ts';
import { historyReading, oneReading, type HistoryRow, type OneRow } from '../query/one.ts';
import { readUnder, type Reader } from '../query/read.ts';
import { Problem } from '../problem/problem.ts';
import type { Request, Server } from '../server/fastify.ts';
import { formatOf, MEDIA } from './format.ts';
import { listRecords } from './list-records.ts';
import type { QueryTexts } from './read-ask.ts';
import { keyValues } from './record-key.ts';
import { termHeaders, termsOf, withText } from './respond.ts';
import { DATASET_PARAMS, GRANT_QUERY, KEY_PARAMS, LIST_QUERY, ONE_QUERY, SEARCH_BODY } from './schemas.ts';
import { sendRecords } from './send-records.ts';

const PAGE = 50;

interface ListQuery extends QueryTexts {
  readonly limit: never;
  readonly bom: never;
}
interface SearchBody {
  readonly within?: object;
  readonly query?: QueryTexts;
  readonly fields?: readonly string[];
  readonly limit?: number;
  readonly cursor?: string;
}

const access = ['app'] as const;

export function registerRecords(app: Server, hub: Hub): void {
  app.get(
    '/v1/datasets/:id/records',
    { config: { access }, schema: { params: DATASET_PARAMS, querystring: LIST_QUERY } },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const { limit, cursor, format: named, bom, ...query } = request.query as ListQuery;
      const format = formatOf(named, request.headers.accept);
      const listed = await hub.pool.use((session) =>
        listRecords(hub, session, readerOf(request, id, query['grant']), {
          query,
          limit: limit ?? PAGE,
          cursor,
          format,
        }),
      );
      const next = listed.cursor && pageAddress(request, listed.cursor);
      return sendRecords(reply, listed, format, next, bom);
    },
  );
  app.post(
    '/v1/datasets/:id/records/search',
    {
      config: { access },
      schema: { params: DATASET_PARAMS, querystring: ONE_QUERY_WITH_CSV, body: SEARCH_BODY },
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const { grant, format: named } = request.query as { grant?: string; format?: string };
      const { within, query = {}, fields, limit = PAGE, cursor } = (request.body ?? {}) as SearchBody;
      const format = formatOf(named, request.headers.accept);
      const texts = { ...query, ...(fields === undefined ? {} : { fields: fields.join(',') }) };
      const listed = await hub.pool.use((session) =>
        listRecords(hub, session, readerOf(request, id, grant), { query: texts, within, limit, cursor, format }),
      );
      return sendRecords(reply, listed, format, undefined);
    },
  );
  app.get(
    '/v1/datasets/:id/records/:key',
    { config: { access }, schema: { params: KEY_PARAMS, querystring: ONE_QUERY } },
    async (request, reply) => {
      const { id, key } = request.params as { id: string; key: string };
      const { grant, format: named } = request.query as { grant?: string; format?: string };
      const format = formatOf(named, request.headers.accept) === 'geojson' ? 'geojson' : 'json';
      const { view, row } = await hub.pool.use((session) =>
        readUnder<OneRow>(hub, session, readerOf(request, id, grant), (seen, params) =>
          oneReading(seen, keyValues(seen, key), format === 'geojson' ? 'feature' : 'record', params),
        ),
      );
      if (row.record === null) throw new Problem('not_found', { what: 'record' });
      reply.header('content-type', MEDIA[format]).headers(termHeaders(view));
      return format === 'geojson' ? row.record : withText(termsOf(view), 'record', row.record);
    },
  );
  app.get(
    '/v1/datasets/:id/records/:key/history',
    { config: { access }, schema: { params: KEY_PARAMS, querystring: GRANT_QUERY } },
    async (request, reply) => {
      const { id, key } = request.params as { id: string; key: string };
      const { grant } = request.query as { grant?: string };
      const { view, row } = await hub.pool.use((session) =>
        readUnder<HistoryRow>(hub, session, readerOf(request, id, grant), (seen, params) =>
          historyReading(seen, keyValues(seen, key), params),
        ),
      );
      if (row.versions === null) throw new Problem('not_found', { what: 'record' });
      reply.header('content-type', MEDIA.json).headers(termHeaders(view));
      return withText({ ...termsOf(view), count: row.count }, 'versions', `[${row.versions}]`);
    },
  );
}

const ONE_QUERY_WITH_CSV = {
  ...ONE_QUERY,
  properties: { ...ONE_QUERY.properties, format: LIST_QUERY.properties.format },
} as const;

export function readerOf(request: Request, dataset: string, grant: string | undefined): Reader {
  return { principal: request.principal, dataset, grant, admit: request.admit };
}

/** The same address with the cursor in it. */
function pageAddress(request: Request, cursor: string): string {
  const [path = '', query = ''] = request.url.split('?', 2);
  const search = new URLSearchParams(query);
  search.set('cursor', cursor);
  return `${path}?${search.toString()}`;
}
