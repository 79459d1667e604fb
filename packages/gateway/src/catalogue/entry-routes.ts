import type { Hub } from '../hub.ts';
import { dayInChina, isDay } from '../policy/day-in-china.ts';
import { Problem } from '../problem/problem.ts';
import type { Reply, Request, Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { ANSWER } from './answer.ts';
import { versionsOf } from './changes.ts';
import { ENTRY_CONTENT, ENTRY_ID, NEW_ENTRY, STATE_CHANGE } from './entry-schema.ts';
import { findEntry } from './find-entries.ts';
import { readEntry } from './store-entry.ts';
import { changeEntry, createEntry, moveEntry, type AskedContent, type AskedState } from './write-entry.ts';

const READERS = ['app', 'system', 'security', 'audit'] as const;
const WRITERS = ['app', 'system'] as const;

const PATH = { type: 'object', required: ['id'], properties: { id: ENTRY_ID } } as const;
const VERSION = {
  type: 'object',
  required: ['if-match'],
  properties: { 'if-match': { type: 'string', pattern: '^"[1-9][0-9]{0,8}"$', description: '所依据的版本，即 ETag' } },
} as const;
const WHICH = {
  type: 'object',
  additionalProperties: false,
  properties: { version: { type: 'integer', minimum: 1, maximum: 999_999_999 } },
} as const;

interface ById {
  readonly id: string;
}

/** Single entries: made, read, changed, published, deprecated, withdrawn. */
export function registerEntries(app: Server, hub: Hub): void {
  app.post(
    '/v1/catalogue/entries',
    {
      config: { access: WRITERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '登记目录条目（草稿）', en: 'Makes an entry, as a draft' },
        answers: { 201: ANSWER },
        problems: ['entry_exists', 'entry_incomplete', 'dataset_unknown'],
        body: NEW_ENTRY,
      }),
    },
    async (request, reply) => {
      const { id, ...content } = request.body as AskedContent & ById;
      await hub.pool.transaction((session) => createEntry(session, request.principal, id, content));
      void reply.code(201).header('location', `/v1/catalogue/entries/${id}`);
      return shown(hub, request, reply, id);
    },
  );
  app.get(
    '/v1/catalogue/entries/:id',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '读取目录条目', en: 'Reads an entry' },
        answers: { 200: ANSWER },
        problems: ['not_found'],
        params: PATH,
        querystring: WHICH,
      }),
    },
    async (request, reply) => {
      const { id } = request.params as ById;
      const { version } = request.query as { version?: number };
      if (version === undefined) return shown(hub, request, reply, id);
      const entry = await hub.pool.use(async (session) => {
        // who may not see the entry may not see what it was
        const newest = await findEntry(session, request.principal, id);
        const visible = newest === undefined ? [] : await versionsOf(session, request.principal, id);
        return visible.some((each) => each.version === version) ? readEntry(session, id, version) : undefined;
      });
      if (entry === undefined) throw new Problem('not_found', { what: `entry ${id} version ${version}` });
      return entry;
    },
  );
  app.get(
    '/v1/catalogue/entries/:id/versions',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '目录条目的全部版本', en: 'All versions of an entry' },
        answers: { 200: ANSWER },
        problems: ['not_found'],
        params: PATH,
      }),
    },
    async (request) => {
      const { id } = request.params as ById;
      const versions = await hub.pool.use((session) => versionsOf(session, request.principal, id));
      if (versions.length === 0) throw new Problem('not_found', { what: `entry ${id}` });
      return { versions };
    },
  );
  app.put(
    '/v1/catalogue/entries/:id',
    {
      config: { access: WRITERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '修改目录条目（产生新版本）', en: 'Changes an entry: its next version' },
        answers: { 200: ANSWER },
        problems: ['not_found', 'version_conflict', 'entry_state', 'entry_incomplete', 'dataset_unknown'],
        params: PATH,
        headers: VERSION,
        body: ENTRY_CONTENT,
      }),
    },
    async (request, reply) => {
      const { id } = request.params as ById;
      const content = request.body as AskedContent;
      await hub.pool.transaction((session) => changeEntry(session, request.principal, id, versionIn(request), content));
      return shown(hub, request, reply, id);
    },
  );
  app.post(
    '/v1/catalogue/entries/:id/state',
    {
      config: { access: WRITERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '发布、弃用或撤销目录条目', en: 'Publishes, deprecates or withdraws an entry' },
        answers: { 200: ANSWER },
        problems: ['not_found', 'version_conflict', 'entry_state', 'entry_before_sunset', 'entry_incomplete'],
        params: PATH,
        headers: VERSION,
        body: STATE_CHANGE,
      }),
    },
    async (request, reply) => {
      const { id } = request.params as ById;
      const asked = request.body as AskedState;
      if (asked.sunset !== undefined && !isDay(asked.sunset))
        throw new Problem('request_malformed', { at: 'body/sunset', reason: 'not a date' });
      await hub.pool.transaction((session) =>
        moveEntry(session, request.principal, id, versionIn(request), asked, dayInChina()),
      );
      return shown(hub, request, reply, id);
    },
  );
}

async function shown(hub: Hub, request: Request, reply: Reply, id: string): Promise<object> {
  const entry = await hub.pool.use((session) => findEntry(session, request.principal, id));
  if (entry === undefined) throw new Problem('not_found', { what: `entry ${id}` });
  void reply.header('etag', `"${entry.version}"`);
  if (entry.sunset !== undefined) {
    // RFC 8594 and RFC 9745: from the first moment of that day in China
    const moment = new Date(`${entry.sunset}T00:00:00+08:00`);
    void reply.header('sunset', moment.toUTCString());
    void reply.header('deprecation', `@${Math.floor(Date.parse(entry.changedAt) / 1000)}`);
    if (entry.successor !== undefined)
      void reply.header('link', `</v1/catalogue/entries/${entry.successor}>; rel="successor-version"`);
  }
  return entry;
}

function versionIn(request: Request): number {
  return Number(String(request.headers['if-match']).slice(1, -1));
}
