import { emptyRoot, encodeEntries, parseTilePath, tileWidth } from '@shuniu/sdk/evidence';
import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Reply, Server } from '../server/fastify.ts';
import { routeSchema, type RouteParts } from '../server/route-schema.ts';
import { entriesFrom } from './leaves.ts';
import { readLog } from './log.ts';
import { signedCheckpoint, vkeyOf } from './sign-checkpoint.ts';
import { tilesIn } from './tiles.ts';

const REST = { type: 'object', properties: { '*': { type: 'string', maxLength: 100 } }, required: ['*'] };

/** What the log serves is text or bytes. */
function served(summary: RouteParts['summary'], type: string, params?: object) {
  const found = params === undefined ? {} : { params, problems: ['not_found'] as const };
  return routeSchema({ tag: 'evidence', summary, answers: { 200: { what: summary, type } }, ...found });
}

const CHECKPOINT = { zh: '存证日志的检查点', en: 'Checkpoint of the log (C2SP tlog-checkpoint)' };
const KEY = { zh: '存证日志的公钥', en: 'Public key of the log (C2SP vkey)' };
const TILE = { zh: '哈希瓦片', en: 'Tile of hashes (C2SP tlog-tiles)' };
const ENTRIES = { zh: '日志条目', en: 'Tile of entries (C2SP tlog-tiles)' };
const BYTES = 'application/octet-stream';

/** The log as C2SP tlog-tiles serves one; its prefix is `/v1/evidence`. */
export function registerLog(app: Server, hub: Hub): void {
  app.get(
    '/v1/evidence/checkpoint',
    { config: { access: 'anyone' }, schema: served(CHECKPOINT, 'text/plain') },
    async (_request, reply) => {
      const { checkpoint } = await hub.pool.use(readLog);
      return text(reply, checkpoint ?? signedCheckpoint(hub.config.hub.origin, 0, emptyRoot(), hub.keys.signingKey));
    },
  );
  app.get(
    '/v1/evidence/key',
    { config: { access: 'anyone' }, schema: served(KEY, 'text/plain') },
    async (_request, reply) => {
      const { origin } = await hub.pool.use(readLog);
      return text(reply, `${vkeyOf(hub, origin ?? hub.config.hub.origin)}\n`);
    },
  );
  app.get(
    '/v1/evidence/tile/*',
    { config: { access: 'anyone' }, schema: served(TILE, BYTES, REST) },
    async (request, reply) => {
      const path = `tile/${(request.params as { '*': string })['*']}`;
      return bytes(reply, await hub.pool.use((session) => tileAt(session, path)));
    },
  );
  app.get(
    '/v1/evidence/tile/entries/*',
    {
      config: { access: ['app', 'security', 'audit'] },
      schema: served(ENTRIES, BYTES, REST),
    },
    async (request, reply) => {
      const path = `tile/entries/${(request.params as { '*': string })['*']}`;
      return bytes(reply, await hub.pool.use((session) => tileAt(session, path)));
    },
  );
}

/** @throws Problem `not_found` for what is no path of a tile, and for what the log has not grown to */
async function tileAt(session: Session, path: string): Promise<Uint8Array> {
  const tile = parseTilePath(path);
  const { size } = await readLog(session);
  if (tile === undefined || tileWidth(tile.level, tile.index, size) < tile.width)
    throw new Problem('not_found', { what: path });
  if (tile.level === 'entries') return encodeEntries(await entriesFrom(session, tile.index * 256, tile.width));
  const [hashes] = await tilesIn(session)([tile]);
  return hashes as Uint8Array;
}

function text(reply: Reply, content: string): string {
  // a checkpoint changes every second or so
  void reply.header('cache-control', 'no-cache').type('text/plain; charset=utf-8');
  return content;
}

function bytes(reply: Reply, content: Uint8Array): Buffer {
  // what is at a path never changes: C2SP tlog-tiles
  void reply.header('cache-control', 'private, max-age=31536000, immutable').type('application/octet-stream');
  return Buffer.from(content);
}
