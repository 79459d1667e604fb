import type { Hub } from '../hub.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { oneReading, type OneRow } from '../query/one.ts';
import { readUnder, viewsOf } from '../query/read.ts';
import { listRecords } from '../records/list-records.ts';
import type { QueryTexts } from '../records/read-ask.ts';
import { readerOf } from '../records/reader-of.ts';
import { keyValues } from '../records/record-key.ts';
import { withText } from '../records/respond.ts';
import { originOf } from '../server/address.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { collectionsOf, namedBy } from './collections.ts';
import { datetimeFilter } from './datetime.ts';
import { collectionOf, CONFORMANCE, GEOJSON_TYPE, JSON_TYPE, landingPage, type Link } from './documents.ts';
import {
  COLLECTION,
  COLLECTION_PARAMS,
  COLLECTIONS,
  CONFORMS,
  FEATURE,
  FEATURE_PARAMS,
  FEATURES,
  ITEMS_QUERY,
  LANDING,
  NO_QUERY,
} from './schemas.ts';

const access = ['app'] as const;
const PAGE = 100;
const SCOPED = [
  ...(['field_not_granted', 'grant_missing', 'grant_unknown', 'grant_unusable', 'grant_ambiguous'] as const),
  ...(['dataset_unknown', 'quota_exceeded'] as const),
];
const tag = 'ogc';

/** OGC API – Features, Part 1: Core (OGC 17-069r4), over the same grants as `/v1`. */
export function registerOgc(app: Server, hub: Hub): void {
  const base = (request: Request): string => originOf(request, hub.config);

  app.get(
    '/ogc',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag,
        summary: { zh: '入口', en: 'Landing page' },
        querystring: NO_QUERY,
        answers: { 200: { what: { zh: '链接', en: 'Links' }, schema: LANDING } },
      }),
    },
    (request) => Promise.resolve(landingPage(base(request), hub.config.hub.title)),
  );
  app.get(
    '/ogc/conformance',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag,
        summary: { zh: '符合的要求类', en: 'Conformance classes' },
        querystring: NO_QUERY,
        answers: { 200: { what: { zh: '要求类', en: 'Classes' }, schema: CONFORMS } },
      }),
    },
    () => Promise.resolve(CONFORMANCE),
  );
  app.get(
    '/ogc/collections',
    {
      config: { access },
      schema: routeSchema({
        tag,
        summary: { zh: '可读的数据集', en: 'Datasets that may be read' },
        querystring: NO_QUERY,
        answers: { 200: { what: { zh: '集合', en: 'Collections' }, schema: COLLECTIONS } },
      }),
    },
    async (request) => {
      const found = await hub.pool.use((session) => collectionsOf(hub, session, request.principal as AppPrincipal));
      const collections = found.map(({ id, view }) => collectionOf(base(request), id, view));
      return { collections, links: [{ href: `${base(request)}/ogc/collections`, rel: 'self', type: JSON_TYPE }] };
    },
  );
  app.get(
    '/ogc/collections/:collection',
    {
      config: { access },
      schema: routeSchema({
        tag,
        summary: { zh: '一个数据集', en: 'One dataset' },
        params: COLLECTION_PARAMS,
        querystring: NO_QUERY,
        answers: { 200: { what: { zh: '集合', en: 'The collection' }, schema: COLLECTION } },
        problems: SCOPED,
      }),
    },
    async (request) => {
      const { collection } = request.params as { collection: string };
      const { dataset, grant } = namedBy(collection);
      const view = await hub.pool.use((session) => viewsOf(hub).current(session, request.principal, dataset, grant));
      return collectionOf(base(request), collection, view);
    },
  );
  app.get(
    '/ogc/collections/:collection/items',
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({
        tag,
        summary: { zh: '要素', en: 'Features' },
        params: COLLECTION_PARAMS,
        querystring: ITEMS_QUERY,
        answers: { 200: { what: { zh: '一页要素', en: 'A page of features' }, schema: FEATURES, type: GEOJSON_TYPE } },
        problems: ['field_unknown', 'class_unknown', 'place_none', 'cursor_invalid', ...SCOPED],
      }),
    },
    async (request, reply) => {
      const { collection } = request.params as { collection: string };
      const { limit, cursor, bbox, ...rest } = request.query as ItemsQuery;
      const { dataset, grant } = namedBy(collection);
      const query: QueryTexts = { ...rest, ...(bbox === undefined ? {} : { bbox: flat(bbox) }) };
      const listed = await hub.pool.use((session) =>
        listRecords(hub, session, readerOf(request, dataset, grant), {
          query,
          limit: Math.min(limit ?? PAGE, hub.config.limits.pageRows),
          cursor,
          format: 'geojson',
          more: (view) => datetimeFilter(view, query['datetime']),
        }),
      );
      reply.header('content-type', GEOJSON_TYPE);
      const links: Link[] = [{ href: base(request) + request.url, rel: 'self', type: GEOJSON_TYPE }];
      if (listed.cursor !== undefined)
        links.push({ href: base(request) + withCursor(request.url, listed.cursor), rel: 'next', type: GEOJSON_TYPE });
      const head = {
        type: 'FeatureCollection',
        links,
        timeStamp: new Date().toISOString(),
        numberReturned: listed.row.count,
      };
      return withText(head, 'features', `[${listed.row.records ?? ''}]`);
    },
  );
  app.get(
    '/ogc/collections/:collection/items/:feature',
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({
        tag,
        summary: { zh: '一个要素', en: 'One feature' },
        params: FEATURE_PARAMS,
        querystring: NO_QUERY,
        answers: { 200: { what: { zh: '要素', en: 'The feature' }, schema: FEATURE, type: GEOJSON_TYPE } },
        problems: ['not_found', ...SCOPED],
      }),
    },
    async (request, reply) => {
      const { collection, feature } = request.params as { collection: string; feature: string };
      const { dataset, grant } = namedBy(collection);
      const { row } = await hub.pool.use((session) =>
        readUnder<OneRow>(hub, session, readerOf(request, dataset, grant), (view, params) =>
          oneReading(view, keyValues(view, feature), 'feature', params),
        ),
      );
      if (row.record === null) throw new Problem('not_found', { what: 'feature' });
      reply.header('content-type', GEOJSON_TYPE);
      const items = `${base(request)}/ogc/collections/${encodeURIComponent(collection)}`;
      const links: Link[] = [
        { href: base(request) + request.url, rel: 'self', type: GEOJSON_TYPE },
        { href: items, rel: 'collection', type: JSON_TYPE },
      ];
      return `${row.record.slice(0, -1)},"links":${JSON.stringify(links)}}`;
    },
  );
}

interface ItemsQuery extends QueryTexts {
  readonly limit: never;
}

/** A box with heights: those say nothing about places that have none. */
function flat(bbox: string): string {
  const parts = bbox.split(',');
  return parts.length === 6 ? parts.filter((_, i) => i !== 2 && i !== 5).join(',') : bbox;
}

function withCursor(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  const search = new URLSearchParams(query);
  search.set('cursor', cursor);
  return `${path}?${search.toString()}`;
}
