import type { AppPrincipal } from '../policy/principal.ts';
import type { Request } from '../server/fastify.ts';

/** Who calls a route that only apps may call. */
export function appOf({ principal }: Request): AppPrincipal {
  if (principal.kind !== 'app') throw new TypeError('the route lets others than apps in');
  return principal;
}
