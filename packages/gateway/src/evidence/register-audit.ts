import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { Problem } from '../problem/problem.ts';
import { routeSchema } from '../server/route-schema.ts';
import { listAudit, type AuditAsk } from './list-audit.ts';
import { purgeAudit, SHORTEST_AUDIT } from './purge-audit.ts';
import { recordAudit } from './record-audit.ts';

const text = { type: 'string', minLength: 1, maxLength: 200 };
/** RFC 3339, of a century that there are logs of. */
const time = {
  type: 'string',
  pattern: '^20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d(\\.\\d{1,6})?(Z|[+-][01]\\d:[0-5]\\d)$',
};
const ASK = {
  type: 'object',
  properties: {
    before: { type: 'string', pattern: '^[1-9][0-9]{0,17}$' },
    from: time,
    to: time,
    actor: text,
    org: text,
    action: { type: 'string', pattern: '^[a-z][a-z0-9.-]{0,99}$' },
    target: text,
    outcome: { type: 'string', enum: ['done', 'refused', 'failed'] },
    request: text,
    limit: { type: 'integer', minimum: 1, maximum: 1_000, default: 100 },
  },
  additionalProperties: false,
};

const words = { type: 'string' };
const ROW = {
  type: 'object',
  properties: {
    ...Object.fromEntries(
      ['id', 'at', 'actorKind', 'actor', 'action', 'target', 'outcome'].map((name) => [name, words]),
    ),
    ...Object.fromEntries(['org', 'problem', 'request'].map((name) => [name, { type: ['string', 'null'] }])),
    detail: { type: 'object' },
  },
};
const READ_AUDIT = routeSchema({
  tag: 'evidence',
  summary: { zh: '审计记录，新的在前', en: 'The audit, newest first' },
  querystring: ASK,
  answers: {
    200: {
      what: { zh: '审计记录', en: 'Rows of the audit' },
      schema: {
        type: 'object',
        required: ['entries'],
        properties: { entries: { type: 'array', items: ROW }, next: words },
      },
    },
  },
});

/** Milliseconds between two looks at what has become too old. */
const PURGE_EVERY = 3_600_000;

/** The audit: kept long enough, read by the audit role alone. @throws RangeError where it is to be kept too short */
export function registerAudit(app: Server, hub: Hub): void {
  const { auditDays } = hub.config;
  if (!(Number.isInteger(auditDays) && auditDays >= SHORTEST_AUDIT))
    throw new RangeError(
      `auditDays 不能少于 ${SHORTEST_AUDIT}（网络日志须留存不少于六个月），而给出的是 ${auditDays} / auditDays must be at least ${SHORTEST_AUDIT} (logs are kept for six months or more), not ${auditDays}`,
    );
  hub.chores.add('audit-purge', async () => void (await purgeAudit(hub.pool, auditDays)), PURGE_EVERY);
  app.get('/v1/audit', { config: { access: ['audit'] }, schema: READ_AUDIT }, async (request) => {
    const ask = asked(request.query as Partial<AuditAsk>);
    return hub.pool.use(async (session) => {
      const rows = await listAudit(session, ask);
      const detail = { rows: rows.length };
      const read = { by: request.principal, action: 'audit.read', target: 'audit', outcome: 'done' } as const;
      await recordAudit(session, { ...read, request: request.id, detail });
      const last = rows.length === ask.limit ? rows.at(-1)?.id : undefined;
      return { entries: rows, ...(last === undefined ? {} : { next: last }) };
    });
  });
}

/** An action that ends with a dot stands for all that begin so. @throws Problem for a day or hour that no calendar has */
function asked({ limit = 100, action, from, to, ...rest }: Partial<AuditAsk>): AuditAsk {
  return {
    ...rest,
    limit,
    ...(action === undefined ? {} : action.endsWith('.') ? { actions: action } : { action }),
    ...(from === undefined ? {} : { from: moment('from', from) }),
    ...(to === undefined ? {} : { to: moment('to', to) }),
  };
}

function moment(name: string, text: string): string {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Problem('request_malformed', { at: `querystring/${name}`, reason: text });
  return date.toISOString();
}
