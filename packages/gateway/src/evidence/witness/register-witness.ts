import { formatVkey, parseVkey, verifierKey, type KeyUse } from '@shuniu/sdk/evidence';
import type { Hub } from '../../hub.ts';
import { Problem } from '../../problem/problem.ts';
import type { Request, Server } from '../../server/fastify.ts';
import { routeSchema } from '../../server/route-schema.ts';
import { recordAudit } from '../record-audit.ts';
import { addCheckpoint } from './add-checkpoint.ts';
import { askWitnesses } from './ask-witness.ts';
import { lowerByHash, putLower } from './lower-logs.ts';
import { putWitness } from './witnesses.ts';

const name = { type: 'string', minLength: 1, maxLength: 255 };
const vkey = { type: 'string', minLength: 1, maxLength: 400 };
const url = { type: 'string', pattern: '^https?://[^\\s?#]{1,300}$' };
const only = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const KEY = { zh: '本平台作见证的公钥', en: 'Key by which this hub co-signs (C2SP vkey)' };
const LATEST = {
  zh: '最近一次见证的检查点',
  en: 'The checkpoint that was co-signed last; log is the SHA-256 of its origin',
};
const ADD = { zh: '见证下级平台的检查点', en: 'Co-signs a checkpoint of a lower tier (C2SP tlog-witness)' };
const LOWER = { zh: '为下级平台的日志作见证：登记其公钥', en: 'Whose log this hub co-signs: its key' };
const UPPER = { zh: '请上级平台作见证：登记其公钥与地址', en: 'Who co-signs the log of this hub: key and address' };
const asText = (what: typeof KEY) => ({ 200: { what, type: 'text/plain' } });
const asSet = (what: typeof KEY) => ({ 200: { what, schema: { type: 'object' } } });

/** Bytes of a checkpoint with its proof. */
const LARGEST = 65_536;

/** Co-signing: of lower tiers' logs by this hub, and of this hub's log by the tiers above. */
export function registerWitness(app: Server, hub: Hub): void {
  // a body of its own kind, for this route alone
  void app.register((inner, _options, done) => {
    inner.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: LARGEST }, (request, body, next) => {
      request.rawBody = Buffer.from(body);
      next(null, body);
    });
    addCheckpointRoute(inner as unknown as Server, hub);
    done();
  });
  app.get(
    '/v1/evidence/witness/key',
    { config: { access: 'anyone' }, schema: routeSchema({ tag: 'evidence', summary: KEY, answers: asText(KEY) }) },
    (_request, reply) => {
      void reply.type('text/plain; charset=utf-8');
      return Promise.resolve(`${formatVkey(verifierKey(hub.config.hub.origin, hub.keys.publicKey, 'cosignature'))}\n`);
    },
  );
  app.get(
    '/v1/evidence/witness/:log/checkpoint',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag: 'evidence',
        summary: LATEST,
        params: only({ log: { type: 'string', pattern: '^[0-9a-f]{64}$' } }),
        answers: asText(LATEST),
        problems: ['not_found'],
      }),
    },
    async (request, reply) => {
      const { log } = request.params as { log: string };
      const found = await hub.pool.use((session) => lowerByHash(session, log));
      const note = found?.note ?? undefined;
      if (note === undefined) throw new Problem('not_found', { what: `log ${log}` });
      void reply.type('text/plain; charset=utf-8');
      return note;
    },
  );
  settingRoutes(app, hub);
  hub.chores.add('evidence-witnesses', () => askWitnesses(hub), hub.config.tickMs * 4);
}

function addCheckpointRoute(app: Server, hub: Hub): void {
  app.post(
    '/v1/evidence/witness/add-checkpoint',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag: 'evidence',
        summary: ADD,
        bodyType: 'text/plain',
        answers: asText(ADD),
        problems: ['not_found', 'media_type_unknown'],
      }),
    },
    async (request, reply) => {
      if (typeof request.body !== 'string') throw new Problem('media_type_unknown', { type: 'text/plain' });
      const body = request.body;
      const witnessed = await hub.pool.transaction((session) => addCheckpoint(session, hub, body));
      if ('line' in witnessed) {
        void reply.type('text/plain; charset=utf-8');
        return witnessed.line;
      }
      void reply.code(409).type('text/x.tlog.size');
      return `${witnessed.size}\n`;
    },
  );
}

function settingRoutes(app: Server, hub: Hub): void {
  app.put(
    '/v1/evidence/witnessed/:name',
    {
      config: { access: ['security'] },
      schema: routeSchema({
        tag: 'evidence',
        summary: LOWER,
        params: only({ name }),
        body: only({ vkey }),
        answers: asSet(LOWER),
      }),
    },
    async (request) => {
      const { vkey: key } = request.body as { vkey: string };
      const origin = named(request, key, 'note');
      await hub.pool.transaction(async (session) => {
        await putLower(session, origin, key);
        await told(session, request, 'evidence.log.set', origin);
      });
      return { origin, vkey: key };
    },
  );
  app.put(
    '/v1/evidence/witnesses/:name',
    {
      config: { access: ['security'] },
      schema: routeSchema({
        tag: 'evidence',
        summary: UPPER,
        params: only({ name }),
        body: only({ vkey, url }),
        answers: asSet(UPPER),
      }),
    },
    async (request) => {
      const { vkey: key, url: address } = request.body as { vkey: string; url: string };
      const witness = named(request, key, 'cosignature');
      await hub.pool.transaction(async (session) => {
        await putWitness(session, witness, key, address);
        await told(session, request, 'evidence.witness.set', witness);
      });
      return { name: witness, vkey: key, url: address };
    },
  );
}

/** The name in the path, where the key is of that name and for that use. @throws Problem request_malformed */
function named(request: Request, key: string, use: KeyUse): string {
  const parsed = parseVkey(key);
  const { name: wanted } = request.params as { name: string };
  if (parsed?.use === use && parsed.name === wanted) return wanted;
  throw new Problem('request_malformed', { at: 'body/vkey', reason: `no vkey of ${wanted} for ${use}` });
}

function told(session: Parameters<typeof recordAudit>[0], request: Request, action: string, target: string) {
  return recordAudit(session, { by: request.principal, action, target, outcome: 'done', request: request.id });
}
