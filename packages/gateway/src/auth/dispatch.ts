import type { Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { Authenticate } from '../server/build-server.ts';
import type { Request } from '../server/fastify.ts';

/** One way in which a request can say who it comes from. */
export interface Way {
  readonly name: string;
  /** Whether the request carries what this way reads; looks at headers only and believes nothing yet. */
  takes(request: Request): boolean;
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
export function dispatching(ways: readonly Way[]): Authenticate {
  const chosen = new WeakMap<Request, Way>();
  return {
    async identify(request) {
      const [way, other] = ways.filter((each) => each.takes(request));
      if (way === undefined) return ANYONE;
      if (other !== undefined) throw new Problem('credentials_ambiguous', { ways: `${way.name}, ${other.name}` });
      chosen.set(request, way);
      return way.identify(request);
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
