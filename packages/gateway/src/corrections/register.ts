import { readRules } from '../access/read-rules.ts';
import type { Hub } from '../hub.ts';
import { idPage, type PageQuery } from '../keys/id-page.ts';
import { LONGEST_CURSOR } from '../keys/sealed-cursor.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { HISTORY, oneReading, type OneRow } from '../query/one.ts';
import { readUnder } from '../query/read.ts';
import { keyValues } from '../records/record-key.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema, type RouteAnswer } from '../server/route-schema.ts';
import { correctionsOf, listCorrections, readCorrection, type CorrectionFilter } from './correction-store.ts';
import {
  answerCorrection,
  escalateCorrections,
  findMended,
  report,
  type AskedCorrection,
  type CorrectionAnswer,
} from './corrections.ts';

const ANSWER: RouteAnswer = { what: { zh: '结果', en: 'the result' }, schema: { type: 'object' } };
const READERS = ['app', 'system', 'security', 'audit'] as const;
const ID = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{0,79}$' } as const;
const KEY = { type: 'string', minLength: 1, maxLength: 400 } as const;
const TEXT = { type: 'string', minLength: 1, maxLength: 2000 } as const;
const VALUE = {
  anyOf: [{ type: 'string', maxLength: 10_000 }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
} as const;
const PATH = { type: 'object', required: ['id'], properties: { id: ID } } as const;

const REPORT = {
  type: 'object',
  additionalProperties: false,
  required: ['dataset', 'key', 'field', 'isWrong', 'reason'],
  properties: {
    dataset: ID,
    key: { ...KEY, description: '记录的 key' },
    field: { type: 'string', minLength: 1, maxLength: 60 },
    isWrong: { ...VALUE, description: '有误的值，照所见填写（脱敏的照脱敏的填）' },
    suggested: { ...VALUE, description: '建议的值' },
    reason: { ...TEXT, description: '理由' },
    grant: { ...ID, description: '所依据的授权；有几项时须写明' },
  },
} as const;
const REPLY = {
  type: 'object',
  additionalProperties: false,
  required: ['decision', 'reason'],
  properties: { decision: { type: 'string', enum: ['accept', 'refuse'] }, reason: { ...TEXT, description: '理由' } },
} as const;
const LIST = {
  type: 'object',
  additionalProperties: false,
  properties: {
    dataset: ID,
    record: KEY,
    state: { type: 'string', enum: ['open', 'accepted', 'refused', 'mended'] },
    overdue: { type: 'boolean' },
    cursor: { type: 'string', minLength: 1, maxLength: LONGEST_CURSOR },
    limit: { type: 'integer', minimum: 1, maximum: 500 },
  },
} as const;
const OF_RECORD = { type: 'object', required: ['id', 'key'], properties: { id: ID, key: KEY } } as const;
const GRANT = { type: 'object', additionalProperties: false, properties: { grant: ID } } as const;

/** 校核纠错 */
export function registerCorrections(app: Server, hub: Hub): void {
  const rules = readRules(hub.config.accessRules);
  const shown = (request: Request, id: string): Promise<object> =>
    hub.pool.use(async (session) => {
      const correction = await readCorrection(session, request.principal, id);
      if (correction === undefined) throw new Problem('not_found', { what: `correction ${id}` });
      return correction;
    });
  app.post(
    '/v1/corrections',
    {
      config: { access: ['app'] },
      schema: routeSchema({
        tag: 'corrections',
        summary: { zh: '对一条记录提出异议', en: 'Reports an error in a record' },
        answers: { 201: ANSWER },
        problems: [
          'not_found',
          'grant_missing',
          'grant_ambiguous',
          'grant_unknown',
          'field_not_granted',
          'correction_stale',
          'quota_exceeded',
        ],
        body: REPORT,
      }),
    },
    async (request, reply) => {
      const by = request.principal as AppPrincipal;
      const id = await hub.pool.use((session) => report(hub, session, rules, by, request.body as AskedCorrection));
      void reply.code(201).header('location', `/v1/corrections/${id}`);
      return shown(request, id);
    },
  );
  app.post(
    '/v1/corrections/:id/answer',
    {
      config: { access: ['app', 'security'] },
      schema: routeSchema({
        tag: 'corrections',
        summary: { zh: '提供方答复异议', en: "The provider's answer" },
        answers: { 200: ANSWER },
        problems: ['not_found', 'correction_state'],
        params: PATH,
        body: REPLY,
      }),
    },
    async (request) => {
      const { id } = request.params as { id: string };
      const answer = request.body as CorrectionAnswer;
      await hub.pool.transaction((session) => answerCorrection(session, request.principal, id, answer));
      return shown(request, id);
    },
  );
  app.get(
    '/v1/corrections',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'corrections',
        summary: { zh: '异议一览', en: 'Corrections' },
        answers: { 200: ANSWER },
        problems: ['cursor_invalid'],
        querystring: LIST,
      }),
    },
    async (request) => {
      const { cursor, limit, ...filter } = request.query as PageQuery & CorrectionFilter;
      const bound = ['corrections', request.principal.kind === 'app' ? request.principal.app : '', filter];
      const { items, ...rest } = await idPage(hub.keys, bound, { cursor, limit }, (after, most) =>
        hub.pool.use((session) => listCorrections(session, request.principal, filter, after, most)),
      );
      return { corrections: items, ...rest };
    },
  );
  app.get(
    '/v1/corrections/:id',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'corrections',
        summary: { zh: '一项异议及其答复', en: 'A correction and its answer' },
        answers: { 200: ANSWER },
        problems: ['not_found'],
        params: PATH,
      }),
    },
    (request) => shown(request, (request.params as { id: string }).id),
  );
  registerOfRecord(app, hub);
  hub.chores.add('corrections', () =>
    hub.pool.use(async (session) => {
      await escalateCorrections(session);
      await findMended(session);
    }),
  );
}

/** Beside the versions of a record: who may see those sees which fields were disputed, and which change mended them. */
function registerOfRecord(app: Server, hub: Hub): void {
  app.get(
    '/v1/datasets/:id/records/:key/corrections',
    {
      config: { access: ['app'] },
      schema: routeSchema({
        tag: 'corrections',
        summary: { zh: '一条记录的异议及其更正', en: 'The corrections of a record' },
        answers: { 200: ANSWER },
        problems: [
          'not_found',
          'grant_missing',
          'grant_ambiguous',
          'grant_unknown',
          'field_not_granted',
          'quota_exceeded',
        ],
        params: OF_RECORD,
        querystring: GRANT,
      }),
    },
    (request) =>
      hub.pool.use(async (session) => {
        const { id, key } = request.params as { id: string; key: string };
        const { grant } = request.query as { grant?: string };
        const { view, row } = await readUnder<OneRow>(
          hub,
          session,
          { principal: request.principal, dataset: id, grant },
          (seen, params) => oneReading(seen, keyValues(seen, key), 'record', params),
        );
        if (row.record === null) throw new Problem('not_found', { what: 'record' });
        if (!view.scope.fields.some(({ name }) => name === HISTORY))
          throw new Problem('field_not_granted', { field: HISTORY, grant: view.scope.grant });
        const fields = view.fields.map(({ name }) => name);
        return { corrections: await correctionsOf(session, id, key, fields) };
      }),
  );
}
