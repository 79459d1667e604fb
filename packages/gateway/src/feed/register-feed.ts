import type { Hub } from '../hub.ts';
import { termHeaders, termsOf, withText } from '../records/respond.ts';
import type { Reply, Request, Server } from '../server/fastify.ts';
import { appOf } from './app-of.ts';
import { awaitChanges } from './await-changes.ts';
import { streamChanges } from './event-stream.ts';
import { feedOf } from './feed.ts';
import { openTable } from './open-tables.ts';
import type { Changes } from './read-changes.ts';
import { CHANGES } from './schemas.ts';
import { Streams } from './streams.ts';

const PAGE = 200;

interface ChangesQuery {
  readonly cursor?: string;
  readonly limit?: number;
  readonly wait?: number;
  readonly grant?: string;
}

/** The change feed of datasets, by pages, long-poll and server-sent events. */
export function registerFeed(app: Server, hub: Hub): void {
  feedOf(hub);
  const streams = new Streams();
  app.addHook('preClose', () => Promise.resolve(streams.close()));

  app.get('/v1/datasets/:id/changes', { config: { access: ['app'] }, schema: CHANGES }, async (request, reply) => {
    const { id } = request.params as { id: string };
    const { grant, limit = PAGE, wait = 0, cursor = 'start' } = request.query as ChangesQuery;
    const reader = { principal: appOf(request, id), dataset: id, grant };
    const streaming = /\btext\/event-stream\b/.test(request.headers.accept ?? '');
    await openTable(hub, id);
    const controller = streams.enter(reader.principal.app);
    const gone = (): void => controller.abort();
    reply.raw.once('close', gone);
    const { signal } = controller;
    try {
      const from = streaming ? (lastEventId(request) ?? cursor) : cursor;
      const page = await awaitChanges(hub, reader, { cursor: from, limit, ms: streaming ? 0 : wait * 1000, signal });
      if (!streaming) return sendPage(reply, page);
      reply.hijack();
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        ...termHeaders(page.view),
        'content-type': 'text/event-stream; charset=utf-8',
        'x-accel-buffering': 'no',
      });
      await streamChanges(hub, reply.raw, page, { reader, limit, signal, requestId: request.id });
      return reply;
    } finally {
      reply.raw.off('close', gone);
      streams.leave(controller);
    }
  });
}

function sendPage(reply: Reply, page: Changes): string {
  reply.header('content-type', 'application/json; charset=utf-8');
  reply.headers(termHeaders(page.view));
  return withText(
    { ...termsOf(page.view), count: page.count, more: page.more, cursor: page.cursor },
    'changes',
    `[${page.text}]`,
  );
}

function lastEventId(request: Request): string | undefined {
  const id = request.headers['last-event-id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}
