import { manifestOf, type StandardsManifest } from '@shuniu/sdk/standards';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';

const READERS = ['app', 'system', 'security', 'audit'] as const;
const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;
const PATH = { type: 'object', required: ['sha256'], properties: { sha256: HASH } } as const;
const MANIFEST = {
  type: 'object',
  required: ['format', 'origin', 'files', 'lock'],
  properties: {
    format: { const: 'shuniu-standards/1' },
    origin: { type: 'string' },
    files: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'bytes', 'sha256'],
        properties: { path: { type: 'string' }, bytes: COUNT, sha256: HASH },
      },
    },
    lock: { type: 'object', description: '全部标准的哈希 · hashes of the whole library' },
  },
} as const;
const FILE = { zh: '本平台自有标准的一个文件', en: "A file of the hub's own standards" };

/** The deployment's own standards as files, for who makes a folder of them: whoever reads the catalogue may. */
export function registerStandardsFolder(app: Server, hub: Hub): void {
  const { library, ownStandards: files, config } = hub;
  let manifest: StandardsManifest | undefined;
  const manifestNow = (): StandardsManifest => (manifest ??= manifestOf({ library, files }, config.hub.origin));
  app.get(
    '/v1/standards/folder',
    {
      config: { access: READERS, signed: true },
      schema: routeSchema({
        tag: 'standards',
        summary: {
          zh: '本平台自有标准的文件清单与全部标准的哈希',
          en: "Files of the hub's own standards, and hashes of all it answers from",
        },
        answers: { 200: { what: { zh: '清单', en: 'The list' }, schema: MANIFEST } },
      }),
    },
    async (_request, reply) => {
      void reply.type('application/json; charset=utf-8');
      return Promise.resolve(JSON.stringify(manifestNow()));
    },
  );
  app.get(
    '/v1/standards/files/:sha256',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'standards',
        summary: FILE,
        params: PATH,
        answers: { 200: { what: FILE, type: 'application/octet-stream' } },
        problems: ['not_found'],
      }),
    },
    async (request, reply) => {
      const { sha256 } = request.params as { sha256: string };
      const path = manifestNow().files.find((file) => file.sha256 === sha256)?.path;
      const bytes = path === undefined ? undefined : files.get(path);
      if (bytes === undefined) throw new Problem('not_found', { what: `file ${sha256}` });
      void reply.header('cache-control', 'private, max-age=31536000, immutable').type('application/octet-stream');
      return Promise.resolve(Buffer.from(bytes));
    },
  );
}
