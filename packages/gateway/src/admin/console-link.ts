import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import type { AdminRole } from '../policy/principal.ts';
import { misconfiguration } from '../config/config-error.ts';
import { firstLink, makeLink } from './links.ts';

/**
 * A link for whoever stands at the server's console: for the first administrator, or for one who lost password or authenticator.
 * @throws ConfigError admin_unknown, admin_unnamed
 */
export function consoleLink({ pool }: Hub, user: string | undefined): Promise<string> {
  return pool.transaction(async (session) => {
    const first = await firstLink(session);
    if (first !== undefined) return first;
    const admins = await session.query<{ name: string; role: AdminRole }>(
      `SELECT name, role FROM hub.admin ORDER BY name LIMIT 100`,
    );
    const known = admins.map(({ name }) => name).join(', ');
    if (user === undefined) throw misconfiguration('admin_unnamed', { known });
    const found = admins.find(({ name }) => name === user);
    if (found === undefined) throw misconfiguration('admin_unknown', { user, known });
    const token = await makeLink(session, { kind: 'recover', ...found }, 'console');
    await recordAudit(session, { by: 'hub', action: 'admin.recover', target: user, outcome: 'done' });
    return token;
  });
}
