import { bearerOf, type Way } from '../auth/dispatch.ts';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import { hashOf } from './one-time.ts';
import { liveSession } from './sessions.ts';

/** Sessions of administrators: the database is asked at every request, so that what was ended or taken away ends at once. */
export function sessionWay({ pool }: Hub): Way {
  return {
    name: 'session',
    takes: (request) => bearerOf(request)?.startsWith('shs_') === true,
    claims: (request) => hashOf(bearerOf(request) ?? '').toString('base64'),
    async identify(request) {
      const live = await pool.use((session) => liveSession(session, bearerOf(request) ?? ''));
      if (live === undefined)
        throw new Problem('session_ended', {}, { 'www-authenticate': 'Bearer error="invalid_token"' });
      return { kind: 'admin', user: live.admin, roles: [live.role], session: live.id };
    },
  };
}
