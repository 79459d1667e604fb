import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { Request } from '../server/fastify.ts';

/** Only apps have grants. @throws Problem grant_missing, forbidden */
export function appOf({ principal }: Request, dataset?: string): AppPrincipal {
  if (principal.kind === 'app') return principal;
  throw dataset === undefined ? new Problem('forbidden') : new Problem('grant_missing', { dataset, action: 'read' });
}
