/** The one door of the package `fastify`. */
import Fastify, { type FastifyInstance } from 'fastify';
import type { Access, Principal } from '../policy/principal.ts';

export type { FastifyInstance as Server, FastifyReply as Reply, FastifyRequest as Request } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal;
    /** The body as it came, for its digest; empty where there was none. */
    rawBody: Buffer;
  }
  interface FastifyContextConfig {
    /** Who may call the route; a route without it cannot be registered. */
    access?: Access;
    /**
     * `merged`: the route's own statement asserts that the credential still holds and takes the nonce. Otherwise that
     * happens before the handler.
     */
    admission?: 'merged';
    /** Body kept as bytes, and its own limit in bytes. */
    raw?: true;
  }
  /** What the description of the interface (OpenAPI) says of a route besides what is checked. */
  interface FastifySchema {
    tags?: readonly string[];
    summary?: string;
    description?: string;
  }
}

/** A server that says nothing of itself, trusts no proxy, and answers nobody who sends his headers too slowly. */
export function createServer(bodyLimit: number, logger: object | boolean): FastifyInstance {
  return Fastify({
    logger,
    bodyLimit,
    routerOptions: { maxParamLength: 400, caseSensitive: true },
    requestTimeout: 60_000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: 'idle',
    genReqId: () => crypto.randomUUID(),
    disableRequestLogging: true,
    exposeHeadRoutes: false,
  }) as FastifyInstance;
}
