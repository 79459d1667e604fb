import type { Hub } from '../hub.ts';
import { historyReading, oneReading, type HistoryRow, type OneRow } from '../query/one.ts';
import { readUnder } from '../query/read.ts';
import { Problem } from '../problem/problem.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { HISTORY_ANSWER, ONE_ANSWER, PAGE_ANSWER } from './answers.ts';
import { formatOf, MEDIA } from './format.ts';
import { listRecords } from './list-records.ts';
import type { QueryTexts } from './read-ask.ts';
import { readerOf } from './reader-of.ts';
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
const SCOPED = [
  ...(['field_not_granted', 'grant_missing', 'grant_unknown', 'grant_unusable', 'grant_ambiguous'] as const),
  ...(['dataset_unknown', 'quota_exceeded'] as const),
];
const ASKED = ['field_unknown', 'class_unknown', 'place_none', 'cursor_invalid', ...SCOPED] as const;
const PAGE_FORMS = ['application/geo+json', 'text/csv', 'application/x-ndjson'] as const;
const PAGE_OF = {
  tag: 'records',
  answers: { 200: { what: { zh: '一页记录', en: 'A page of records' }, schema: PAGE_ANSWER, alsoAs: PAGE_FORMS } },
  problems: ASKED,
} as const;
const LIST = { ...PAGE_OF, summary: { zh: '查询记录', en: 'Find records' } } as const;
const SEARCH = {
  ...PAGE_OF,
  summary: { zh: '在画出的范围内查询记录', en: 'Find records inside a drawn area' },
} as const;
const ONE = {
  tag: 'records',
  summary: { zh: '按键取一条记录', en: 'One record by its key' },
  answers: {
    200: { what: { zh: '记录', en: 'The record' }, schema: ONE_ANSWER, alsoAs: ['application/geo+json'] },
  },
  problems: ['not_found', ...SCOPED],
} as const;
const HISTORY = {
  tag: 'records',
  summary: { zh: '一条记录的历次版本', en: 'All versions of one record' },
  description: {
    zh: '授权的字段中须有 history。',
    en: 'The grant has to name history among its fields.',
  },
  answers: { 200: { what: { zh: '各版本，新的在前', en: 'Versions, newest first' }, schema: HISTORY_ANSWER } },
  problems: ['not_found', ...SCOPED],
} as const;

export function registerRecords(app: Server, hub: Hub): void {
  app.get(
    '/v1/datasets/:id/records',
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({ ...LIST, params: DATASET_PARAMS, querystring: LIST_QUERY }),
    },
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
      config: { access, admission: 'merged' },
      schema: routeSchema({ ...SEARCH, params: DATASET_PARAMS, querystring: ONE_QUERY_WITH_CSV, body: SEARCH_BODY }),
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
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({ ...ONE, params: KEY_PARAMS, querystring: ONE_QUERY }),
    },
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
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({ ...HISTORY, params: KEY_PARAMS, querystring: GRANT_QUERY }),
    },
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

/** The same address with the cursor in it. */
function pageAddress(request: Request, cursor: string): string {
  const [path = '', query = ''] = request.url.split('?', 2);
  const search = new URLSearchParams(query);
  search.set('cursor', cursor);
  return `${path}?${search.toString()}`;
}
