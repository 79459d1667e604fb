import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import type { Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { Reply, Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { evidenceFile } from './assemble.ts';
import { leafAbout, leafById, recordsOf, type StoredLeaf } from './leaves.ts';
import { evidenceOfRecord } from './record-lines.ts';

const access = ['app', 'security', 'audit'] as const;
const LEAF = {
  type: 'object',
  properties: { leaf: { type: 'string', pattern: '^[1-9][0-9]{0,17}$' } },
  required: ['leaf'],
};
const BATCH = {
  type: 'object',
  properties: { id: { type: 'string', pattern: '^[\\w.:/@-]{1,200}$' } },
  required: ['id'],
};
const RECORD = {
  type: 'object',
  properties: { record: { type: 'integer', minimum: 0, maximum: 10_000_000 } },
  additionalProperties: false,
};

const FILE = {
  what: { zh: '存证文件，可离线核验', en: 'An evidence file, to be verified offline' },
  schema: { type: 'object' },
} as const;

/** Evidence files: for the orgs that a receipt is about, and for those who oversee. */
export function registerProofs(app: Server, hub: Hub): void {
  app.get(
    '/v1/evidence/proof/:leaf',
    {
      config: { access },
      schema: routeSchema({
        tag: 'evidence',
        summary: { zh: '一片叶子的存证文件', en: 'Evidence file of a leaf' },
        params: LEAF,
        answers: { 200: FILE },
        problems: ['not_found'],
      }),
    },
    async (request, reply) => {
      const { leaf } = request.params as { leaf: string };
      const file = await hub.pool.use(async (session) =>
        evidenceFile(session, hub, seen(await leafById(session, leaf), request.principal, `leaf ${leaf}`)),
      );
      return sent(reply, file);
    },
  );
  app.get(
    '/v1/batches/:id/evidence',
    {
      config: { access },
      schema: routeSchema({
        tag: 'evidence',
        summary: {
          zh: '一个批次、或其中一条记录（record，从 0 起）的存证文件',
          en: 'Evidence file of a batch, or of one of its records (record, from 0)',
        },
        params: BATCH,
        querystring: RECORD,
        answers: { 200: FILE },
        problems: ['not_found'],
      }),
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const { record } = request.query as { record?: number };
      const file = await hub.pool.use(async (session) => {
        const leaf = seen(await leafAbout(session, 'push', id), request.principal, `batch ${id}`);
        if (record === undefined) return evidenceFile(session, hub, leaf);
        return evidenceFile(session, hub, leaf, await recordAt(session, leaf.id, record));
      });
      return sent(reply, file);
    },
  );
}

/** Whose it is not gets the same answer as for what is not there. */
function seen(leaf: StoredLeaf | undefined, principal: Principal, what: string): StoredLeaf {
  const may = principal.kind === 'admin' || (principal.kind === 'app' && leaf?.orgs.includes(principal.org) === true);
  if (leaf === undefined || !may) throw new Problem('not_found', { what });
  return leaf;
}

async function recordAt(session: Session, leaf: string, index: number) {
  const stored = await recordsOf(session, leaf);
  const record = stored === undefined ? undefined : evidenceOfRecord(stored.secret, stored.lines, index);
  if (record === undefined) throw new Problem('not_found', { what: `record ${index}` });
  return record;
}

/** Byte by byte as it is to be kept: it is not written anew by whoever passes it on. */
function sent(reply: Reply, file: string): string {
  void reply.type('application/json; charset=utf-8');
  return file;
}
