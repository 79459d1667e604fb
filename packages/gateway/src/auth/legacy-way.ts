import { createHash } from 'node:crypto';
import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { recordAudit } from '../evidence/record-audit.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { Request } from '../server/fastify.ts';
import { admitNow } from './admission.ts';
import { appAuthOf } from './app-auth.ts';
import { appPrincipal } from './app-principal.ts';
import type { Way } from './dispatch.ts';

/** Seconds that the time of a request may differ from ours, before or after. */
const WINDOW = 300;

/**
 * The header scheme of the incumbent platforms: `gjgxjhpt_sign` is Base64(HMAC-SHA256(secret, sid + rid + rtime)). Neither
 * method nor path nor content are signed, so it is confined: only credentials that were made for it, only reading, only
 * the dataset that `sid` names and only if it is shared without condition, each (rid, sid, rtime) once, every use in the
 * audit. Personal fields are withheld from it by `policy/confined.ts`.
 */
export function legacyWay(hub: Hub): Way {
  const auth = appAuthOf(hub);
  return {
    name: 'gjgxjhpt',
    takes: ({ headers }) => headers['gjgxjhpt_sign'] !== undefined || headers['gjgxjhpt_rid'] !== undefined,
    claims: ({ headers }) => String(headers['gjgxjhpt_rid']).slice(0, 100),
    async identify(request) {
      const { rid, sid, rtime, time, sign } = readHeaders(request);
      if (Math.abs(Date.now() - time) > WINDOW * 1000) throw refused('rtime');
      const credential = await auth.credentials.get(rid);
      // one answer for both: who has no key learns nothing of which there are
      if (credential?.legacy !== true || !credential.key.verify(Buffer.from(sid + rid + rtime), sign))
        throw refused('rid, sign');
      assertConfined(request, sid);
      return appPrincipal(credential, 'legacy', {
        nonce: createHash('sha256').update(`${rid}\n${sid}\n${rtime}`).digest('base64url'),
        created: new Date(time - WINDOW * 1000),
        expires: new Date(time + WINDOW * 1000),
      });
    },
    async admit(request) {
      const admitted = await hub.pool.use(async (session) => {
        const principal = await admitNow(session, auth, request.principal as AppPrincipal);
        const { id: target } = request.params as { id: string };
        const open = await sharedWithoutCondition(session, target);
        await recordAudit(session, {
          by: principal,
          action: 'legacy.read',
          target,
          ...(open ? { outcome: 'done' } : { outcome: 'refused', problem: 'legacy_confined' }),
          request: request.id,
          detail: { credential: principal.credential },
        });
        if (!open) throw new Problem('legacy_confined');
        return principal;
      });
      auth.lastUse.note(admitted.credential);
      request.principal = admitted;
    },
  };
}

/** Whether the catalogue has the dataset, and only as shared without condition (无条件共享). */
async function sharedWithoutCondition(session: Session, dataset: string): Promise<boolean> {
  const [row] = await session.queryKept<{ open: boolean | null }>(
    `SELECT bool_and(share_type IS NOT DISTINCT FROM 'unconditional') AS open FROM hub.entry
     WHERE dataset = $1 AND state IN ('published', 'deprecated')`,
    [dataset],
  );
  return row?.open === true;
}

function readHeaders({ raw: { headers } }: Request) {
  const [rid, sid, rtime, sign] = ['rid', 'sid', 'rtime', 'sign'].map((name) => {
    const value = headers[`gjgxjhpt_${name}`];
    // node joins repeated lines by a comma, which none of the four can hold
    if (typeof value !== 'string' || !/^[\w.+/=-]{1,100}$/.test(value)) throw refused(name);
    return value;
  }) as [string, string, string, string];
  const signature = Buffer.from(sign, 'base64');
  if (signature.toString('base64') !== sign) throw refused('sign');
  if (!/^\d{13}$/.test(rtime)) throw refused('rtime');
  return { rid, sid, rtime, time: Number(rtime), sign: signature };
}

function assertConfined(request: Request, sid: string): void {
  const { url = '' } = request.routeOptions;
  const dataset = /^\/v1\/datasets\/:id(\/|$)/.test(url) ? (request.params as { id?: string }).id : undefined;
  if (request.method !== 'GET' || dataset !== sid) throw new Problem('legacy_confined');
}

function refused(reason: string): Problem {
  return new Problem('legacy_refused', { reason });
}
