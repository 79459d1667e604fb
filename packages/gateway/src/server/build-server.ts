import { StoreError } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { HubBusy } from '../database/pool.ts';
import { mayCall, type Principal } from '../policy/principal.ts';
import { Problem, problemDetails } from '../problem/problem.ts';
import { assertAddressed } from './address.ts';
import { createServer, type Reply, type Request, type RouteOptions, type Server } from './fastify.ts';
import { nothingSpent, timed } from './timing.ts';
import { isUnstorable, validator } from './validation.ts';

/** How requests become principals: the auth room's matter. */
export interface Authenticate {
  /** Headers only, before the body is read. @throws Problem */
  identify(request: Request): Promise<Principal>;
  /** The body against its digest, and the credential and nonce against the database. @throws Problem */
  admit(request: Request): Promise<void>;
  /** Before a route that takes secrets of those who are nobody yet. @throws Problem where the address has failed too often */
  guard?(request: Request): void;
  /** Was not who he said he is. */
  refused?(request: Request): void;
}

/** A server without routes; `routes.ts` has those. */
export function buildServer(hub: Hub, auth: Authenticate, logger: object | boolean = false): Server {
  const app = createServer(hub.config, logger);
  app.decorateRequest('principal', null as never);
  app.decorateRequest('rawBody', null as never);
  app.decorateRequest('spent', null as never);
  const described: RouteOptions[] = [];
  app.decorate('described', described);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    request.rawBody = body as Buffer;
    try {
      done(null, body.length === 0 ? undefined : (JSON.parse(decoded(body as Buffer), refuseOdd) as unknown));
    } catch (error) {
      const reason = error instanceof Problem ? error : undefined;
      done(reason ?? new Problem('request_malformed', { at: 'body', reason: 'not JSON in UTF-8' }));
    }
  });
  app.setValidatorCompiler(({ schema, httpPart }) =>
    validator(schema as object, (httpPart ?? 'body') as 'body' | 'querystring' | 'params' | 'headers'),
  );
  // what an answer holds is decided by grants; a schema that silently leaves members out would hide mistakes
  app.setSerializerCompiler(() => (value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  app.addHook('onRoute', (route) => {
    if (route.config?.access === undefined)
      throw new Error(`route ${String(route.method)} ${route.url} names no access`);
    described.push(route);
  });
  app.addHook('onRequest', async (request, reply) => {
    request.rawBody = EMPTY;
    request.principal = ANYONE;
    request.spent = nothingSpent();
    reply.header('x-request-id', request.id);
    reply.header('cache-control', 'no-store');
    reply.header('x-content-type-options', 'nosniff');
    assertAddressed(request, hub.config);
    const access = request.routeOptions.config.access;
    if (access === undefined) return;
    if (access === 'anyone') {
      if (request.routeOptions.config.guarded === true) auth.guard?.(request);
      return;
    }
    request.principal = await timed(request, 'auth', () => auth.identify(request));
    if (!mayCall(request.principal, access))
      throw new Problem(request.principal.kind === 'anyone' ? 'unauthenticated' : 'forbidden');
  });
  app.addHook('preValidation', async (request) => {
    if (request.principal.kind !== 'anyone') await timed(request, 'auth', () => auth.admit(request));
  });
  app.addHook('onSend', async (request, { statusCode }) => {
    const { guarded = false } = request.routeOptions.config;
    if (statusCode === 401 || (guarded && statusCode === 403)) auth.refused?.(request);
  });
  app.setNotFoundHandler((request) => {
    throw new Problem('not_found', { what: `${request.method} ${request.url.split('?')[0] ?? ''}`.slice(0, 200) });
  });
  app.setErrorHandler((error, request, reply) => sendProblem(asProblem(error, hub), error, request, reply));
  return app;
}

const EMPTY = Buffer.alloc(0);
const ANYONE: Principal = { kind: 'anyone' };

function sendProblem(problem: Problem, error: unknown, request: Request, reply: Reply): void {
  if (problem.status >= 500) request.log.error({ err: error, requestId: request.id }, problem.code);
  void reply
    .code(problem.status)
    .headers({ ...problem.headers, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify(problemDetails(problem, request.id)));
}

/** What the framework and the store throw, in our words; nothing of their own text leaves the hub. */
function asProblem(error: unknown, hub: Hub): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HubBusy) return new Problem('busy', {}, { 'retry-after': '1' });
  if (error instanceof StoreError)
    return /^store_(unreachable|connection_lost|busy)$/.test(error.code) || isSacrificed(error)
      ? new Problem('busy', {}, { 'retry-after': '2' })
      : new Problem('internal');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem('body_too_large', { limit: hub.config.limits.body });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('media_type_unknown', { type: 'content-type' });
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 400)
    return new Problem('request_malformed', { at: 'request', reason: code === '' ? 'bad request' : code });
  return new Problem('internal');
}

/** The database undid it in favour of another transaction (class 40, transaction rollback): nothing is wrong with it. */
function isSacrificed({ params }: StoreError): boolean {
  return String(params['sqlstate'] ?? '').startsWith('40');
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decoded(body: Buffer): string {
  return UTF8.decode(body);
}

/** A member called __proto__ has no honest use; what no database can keep as text is refused here rather than there. */
function refuseOdd(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new Problem('request_malformed', { at: 'body', reason: 'member __proto__' });
  if (isUnstorable(name) || isUnstorable(value))
    throw new Problem('request_malformed', { at: 'body', reason: 'NUL or half a character in a text' });
  return value;
}
