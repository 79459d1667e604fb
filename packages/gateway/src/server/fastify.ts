/** The one door of the package `fastify`. */
import Fastify, { LogController, type FastifyInstance, type RouteOptions } from 'fastify';
import type { Config } from '../config/config.ts';
import type { Admit } from '../policy/admission.ts';
import type { Access, Principal } from '../policy/principal.ts';
import { refuseRaw } from './refuse-raw.ts';
import type { JsonSchema, RouteText } from './route-schema.ts';
import type { Spent } from './timing.ts';

export type {
  FastifyInstance as Server,
  FastifyReply as Reply,
  FastifyRequest as Request,
  RouteOptions,
} from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal;
    /** Where admission is `merged`: what the route's own statement has to assert. */
    admit?: Admit;
    /** The body as it came, for its digest; empty where there was none. */
    rawBody: Buffer;
    /** Where its time went so far. */
    spent: Spent;
  }
  interface FastifyInstance {
    /** All routes as they were registered: the description of the interface is made of them. */
    readonly described: readonly RouteOptions[];
  }
  interface FastifyContextConfig {
    /** Who may call the route; a route without it cannot be registered. */
    access?: Access;
    /**
     * `merged`: the route's own statement asserts that the credential still holds and takes the nonce. Otherwise that
     * happens before the handler.
     */
    admission?: 'merged';
    /** Open to anyone and takes a secret: whose address fails too often waits. */
    guarded?: true;
    /** Successful answers are signed by the hub: they are receipts. */
    signed?: true;
    /** Body kept as bytes, and its own limit in bytes. */
    raw?: true;
  }
  /** What the description of the interface (OpenAPI) says of a route besides what is checked: `routeSchema` makes it. */
  interface FastifySchema {
    text?: RouteText & { readonly bodyType?: string; readonly rawBody?: JsonSchema };
    tags?: readonly string[];
    summary?: string;
    description?: string;
  }
}

/** A server that says nothing of itself, trusts no proxy but those that were named, and answers nobody who sends too slowly. */
export function createServer(
  { limits, proxies }: Pick<Config, 'limits' | 'proxies'>,
  logger: object | boolean,
): FastifyInstance {
  const app = Fastify({
    logger,
    // whose X-Forwarded-For says what `request.ip` is
    trustProxy: proxies.length === 0 ? false : [...proxies],
    bodyLimit: limits.body,
    routerOptions: { maxParamLength: 400, caseSensitive: true },
    requestTimeout: limits.requestMs,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    http: {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      // how often the two are looked at
      connectionsCheckingInterval: Math.min(5_000, limits.headersMs),
    },
    clientErrorHandler: refuseRaw,
    genReqId: () => crypto.randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    // `buildServer` sets both; those that Fastify would load for them take a good part of the start
    schemaController: { compilersFactory: { buildValidator: notSet, buildSerializer: notSet } },
  }) as FastifyInstance;
  app.server.maxConnections = limits.connections;
  return app;
}

function notSet(): never {
  throw new Error('a server without a compiler of its own');
}
