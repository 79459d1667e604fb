import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../problem/problem.ts';
import type { Reply, Request } from '../../server/fastify.ts';
import { byteRange } from './byte-range.ts';
import type { ExportFile } from './export-files.ts';
import type { ExportRow } from './export-status.ts';
import { mediaOf } from './layout.ts';

/** A file as it is stored, or a range of it: what was fetched before a connection broke need not be fetched again. */
export async function sendFile(
  request: Request,
  reply: Reply,
  root: string,
  { id, fence, dataset }: ExportRow,
  { name, bytes, sha256 }: ExportFile,
): Promise<Reply> {
  const path = join(root, id, String(fence), name);
  const there = await stat(path).catch(() => undefined);
  // the folder is to be shared by all instances
  if (there?.size !== bytes) throw new Problem('not_found', { what: 'file on this instance' });
  const etag = `"${sha256}"`;
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'content-type': mediaOf(name),
    'content-disposition': `attachment; filename="${encodeURIComponent(dataset)}-${name}"`,
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'cache-control': 'private, no-transform, max-age=0',
  });
  const { 'if-none-match': known, 'if-range': unless, range: asked } = request.headers;
  if (known !== undefined && known.split(',').some((each) => each.trim() === etag)) return reply.code(304).send();
  const range = unless === undefined || unless === etag ? byteRange(asked, bytes) : undefined;
  if (range === 'none') throw new Problem('range_unsatisfiable', { bytes }, { 'content-range': `bytes */${bytes}` });
  const { from, to } = range ?? { from: 0, to: bytes - 1 };
  reply.header('content-length', to - from + 1);
  if (range !== undefined) reply.code(206).header('content-range', `bytes ${from}-${to}/${bytes}`);
  return reply.send(bytes === 0 ? Buffer.alloc(0) : createReadStream(path, { start: from, end: to }));
}
