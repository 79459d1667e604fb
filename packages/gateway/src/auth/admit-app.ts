import type { Hub } from '../hub.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import type { Request } from '../server/fastify.ts';
import { admissionSql, admitNow } from './admission.ts';
import type { AppAuth } from './app-auth.ts';

/**
 * Lets the route's own statement admit the principal, where the route says that it does so; otherwise asks the database now.
 * @throws Problem
 */
export async function admitApp({ pool }: Hub, auth: AppAuth, request: Request): Promise<void> {
  const principal = request.principal as AppPrincipal;
  auth.lastUse.note(principal.credential);
  if (request.routeOptions.config.admission === 'merged') {
    request.admit = (values) => admissionSql(auth, principal, values);
    return;
  }
  request.principal = await pool.use((session) => admitNow(session, auth, principal));
}
