import { idPage } from '../keys/id-page.ts';
import type { Hub } from '../hub.ts';
import { LONGEST_CURSOR, openCursor, sealCursor } from '../keys/sealed-cursor.ts';
import { originOf } from '../server/address.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { ANSWER } from './answer.ts';
import { catalogueChanges } from './changes.ts';
import { dcatCatalog } from './dcat.ts';
import { DIVISION, ENTRY_ID } from './entry-schema.ts';
import { findEntries, type EntryFilter, type ShownEntry } from './find-entries.ts';
import { SHARE_TYPES, UPDATE_CYCLES } from './guide.ts';

const READERS = ['app', 'system', 'security', 'audit'] as const;
const CURSOR = { type: 'string', minLength: 1, maxLength: LONGEST_CURSOR, description: '上一页给出的 next' } as const;
const LIMIT = { type: 'integer', minimum: 1, maximum: 500, description: '每页条数，缺省 50' } as const;

const FILTERS = {
  type: 'object',
  additionalProperties: false,
  properties: {
    q: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      description: '名称、摘要、信息项名称中的文字；空格分开的须同时出现',
    },
    theme: { ...ENTRY_ID, description: '专题，含其下级' },
    provider: { ...ENTRY_ID, description: '提供方' },
    shareType: { type: 'string', enum: Object.keys(SHARE_TYPES), description: '共享类型' },
    updateCycle: { type: 'string', enum: Object.keys(UPDATE_CYCLES), description: '更新周期' },
    division: { ...DIVISION, description: '区划代码的前缀' },
    dataset: { ...ENTRY_ID, description: '数据集' },
    state: { type: 'string', enum: ['draft', 'published', 'deprecated', 'withdrawn'] },
    freshness: { type: 'string', enum: ['fresh', 'late', 'never'], description: '实测时效：按期、逾期、从未更新' },
    cursor: CURSOR,
    limit: LIMIT,
  },
} as const;
const PLACE = { type: 'object', additionalProperties: false, properties: { cursor: CURSOR, limit: LIMIT } } as const;

interface Paged {
  readonly cursor?: string;
  readonly limit?: number;
}

/** Lists: search, change feed, DCAT. Pages follow each other by a sealed cursor. */
export function registerEntryLists(app: Server, hub: Hub): void {
  app.get(
    '/v1/catalogue/entries',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '检索目录条目', en: 'Searches entries' },
        answers: { 200: ANSWER },
        problems: ['cursor_invalid'],
        querystring: FILTERS,
      }),
    },
    async (request) => {
      const { entries, next } = await page(hub, request, 'entries');
      return { entries, ...(next === undefined ? {} : { next }) };
    },
  );
  app.get(
    '/v1/catalogue/dcat',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '目录的 DCAT 3 表示（JSON-LD）', en: 'The catalogue as DCAT 3 (JSON-LD)' },
        answers: { 200: ANSWER },
        problems: ['cursor_invalid'],
        querystring: FILTERS,
      }),
    },
    async (request, reply) => {
      const { entries, next } = await page(hub, request, 'dcat');
      const base = originOf(request, hub.config);
      void reply.type('application/ld+json');
      const query = new URLSearchParams(request.query as Record<string, string>);
      if (next !== undefined) query.set('cursor', next);
      return dcatCatalog(entries, {
        base,
        title: hub.config.hub.title,
        ...(next === undefined ? {} : { next: `${base}/v1/catalogue/dcat?${query}` }),
      });
    },
  );
  app.get(
    '/v1/catalogue/changes',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '目录变更流（提交次序）', en: 'Changes of the catalogue, in the order of commits' },
        answers: { 200: ANSWER },
        problems: ['cursor_invalid'],
        querystring: PLACE,
      }),
    },
    async (request) => {
      const { cursor, limit = 50 } = request.query as Paged;
      const bound = ['changes', reader(request)];
      const after = cursor === undefined ? 0 : openCursor<number>(hub.keys, bound, cursor);
      const changes = await hub.pool.use((session) => catalogueChanges(session, request.principal, after, limit));
      const last = changes.at(-1)?.seq ?? after;
      // always a cursor: whoever has read everything comes back with it
      return { changes, upToDate: changes.length < limit, next: sealCursor(hub.keys, bound, last) };
    },
  );
}

async function page(
  hub: Hub,
  request: Request,
  kind: string,
): Promise<{ readonly entries: readonly ShownEntry[]; readonly next?: string }> {
  const { cursor, limit, ...filter } = request.query as Paged & EntryFilter;
  const bound = [kind, reader(request), filter];
  const { items, ...rest } = await idPage(hub.keys, bound, { cursor, limit }, (after, most) =>
    hub.pool.use((session) => findEntries(session, request.principal, filter, after, most)),
  );
  return { entries: items, ...rest };
}

/** Cursors are for those who got them. */
function reader({ principal }: Request): string {
  return principal.kind === 'app' ? principal.app : principal.kind === 'admin' ? `admin ${principal.user}` : '';
}
