import type { Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { Authenticate } from '../server/build-server.ts';
import type { Request } from '../server/fastify.ts';
import { RefusalLimit } from './refusal-limit.ts';

/** One way in which a request can say who it comes from. */
export interface Way {
  readonly name: string;
  /** Whether the request carries what this way reads; looks at headers only and believes nothing yet. */
  takes(request: Request): boolean;
  /** What it says it is, unproven: id of a key, hash of a token; empty where that cannot be told. */
  claims(request: Request): string;
  /** @throws Problem where what is carried does not hold */
  identify(request: Request): Promise<Principal>;
  /** Once the body is there. Absent: there is nothing more to check. @throws Problem */
  admit?(request: Request): Promise<void>;
}

const ANYONE: Principal = { kind: 'anyone' };

/**
 * The way is chosen by what a request carries; one that carries two kinds of credentials is refused, or the weaker could be
 * used in the name of the stronger.
 */
export function dispatching(ways: readonly Way[], limit = new RefusalLimit(0)): Authenticate {
  const chosen = new WeakMap<Request, Way>();
  const claimed = (request: Request): string => chosen.get(request)?.claims(request) ?? '';
  function guard(request: Request): void {
    const wait = limit.wait(request.ip, claimed(request));
    if (wait !== undefined) throw new Problem('too_many_refusals', {}, { 'retry-after': String(wait) });
  }
  return {
    guard,
    refused(request) {
      // who brought nothing has not failed to prove it
      const { guarded = false } = request.routeOptions.config;
      if (guarded || chosen.has(request)) limit.failed(request.ip, claimed(request));
    },
    async identify(request) {
      const [way, other] = ways.filter((each) => each.takes(request));
      if (way === undefined) return ANYONE;
      if (other !== undefined) throw new Problem('credentials_ambiguous', { ways: `${way.name}, ${other.name}` });
      chosen.set(request, way);
      guard(request);
      const principal = await way.identify(request);
      limit.good(way.claims(request));
      return principal;
    },
    async admit(request) {
      await chosen.get(request)?.admit?.(request);
    },
  };
}

/** What stands behind `Bearer`, where a request has exactly that. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,8192})$/i.exec(request.headers.authorization ?? '')?.[1];
}
