import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../../hub.ts';
import type { AppPrincipal } from '../../policy/principal.ts';
import { Problem } from '../../problem/problem.ts';
import { viewsOf } from '../../query/read.ts';
import { sealPosition } from '../cursor.ts';
import { AddressGuard } from './address-guard.ts';
import { post, type Posted } from './post.ts';
import { secretsOf } from './secrets.ts';
import { signatures } from './signature.ts';
import { forgetDeliveries } from './webhook-row.ts';

/** Told at a time, and how long an instance may take for them before another one tells them too, seconds. */
const AT_ONCE = 20;
const CLAIM_S = 60;
/** Wait before the second attempt, growing threefold up to a quarter of a day, seconds. */
const FIRST_S = 5;
const LONGEST_S = 6 * 3600;

interface Due {
  readonly id: string;
  readonly app: string;
  readonly org: string;
  readonly division: string;
  readonly usable: boolean;
  readonly dataset: string;
  readonly permit: string;
  readonly url: string;
  readonly sealed_secret: Uint8Array;
  readonly old_secret: Uint8Array | null;
  readonly told: number;
  readonly told_at: string;
  readonly message: string;
  readonly message_at: Date;
  readonly attempts: number;
}

/**
 * Tells whoever is to be told. A webhook has one message at a time: what changes until it has arrived is part of the same, since all
 * that a message says is from where to read on.
 * @returns how many were told, or tried
 */
export async function deliverDue(hub: Hub): Promise<number> {
  const due = await hub.pool.use(claimDue);
  const guard = new AddressGuard(hub.config.webhooks.allow);
  await Promise.all(due.map((webhook) => deliver(hub, guard, webhook)));
  return due.length;
}

function claimDue(session: Session): Promise<Due[]> {
  return session.query<Due>(
    `WITH due AS (
       SELECT w.id, (SELECT max(f.seq) FROM hub.feed_set f WHERE f.dataset = w.source) AS head FROM hub.webhook w
        WHERE w.state = 'active' AND w.due_at <= now() AND (w.claimed_until IS NULL OR w.claimed_until < now())
          AND (w.message IS NOT NULL OR EXISTS (SELECT FROM hub.feed_set f WHERE f.dataset = w.source AND f.seq > w.told))
        ORDER BY w.due_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
     UPDATE hub.webhook w SET claimed_until = now() + interval '${CLAIM_S} seconds',
         message = coalesce(w.message, 'msg_' || replace(gen_random_uuid()::text, '-', '')),
         message_seq = coalesce(w.message_seq, due.head), message_at = coalesce(w.message_at, now())
       FROM due, hub.app a, hub.org o WHERE w.id = due.id AND a.id = w.app AND o.id = a.org
     RETURNING w.id, w.app, a.org, o.division, a.state = 'active' AND o.state = 'active' AS usable, w.dataset, w.permit, w.url,
       w.sealed_secret, CASE WHEN w.old_until > now() THEN w.old_secret END AS old_secret, w.told::float8 AS told, w.message,
       w.message_at, w.attempts,
       coalesce((SELECT (extract(epoch FROM f.at) * 1000000)::int8::text FROM hub.feed_set f WHERE f.seq = w.told), '') AS told_at`,
  );
}

async function deliver(hub: Hub, guard: AddressGuard, due: Due): Promise<void> {
  const body = await bodyOf(hub, due);
  if (body === undefined) {
    await hub.pool.use((session) => disable(session, due.id, 'grant_ended'));
    return;
  }
  const timestamp = Math.floor(Date.now() / 1000);
  const began = performance.now();
  const posted = await post(
    guard,
    new URL(due.url),
    {
      'content-type': 'application/json',
      'user-agent': 'shuniu-hub',
      'webhook-id': due.message,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatures(
        { id: due.message, timestamp, body },
        secretsOf(hub.keys, due.sealed_secret, due.old_secret),
        hub.keys.signingKey,
      ),
    },
    body,
  );
  const ms = Math.round(performance.now() - began);
  await hub.pool.transaction((session) => settle(session, hub.config.webhooks.giveUpDays, due, posted, ms));
}

/** Thin: nothing of a record. @returns undefined where the grant does not hold any more */
async function bodyOf(hub: Hub, due: Due): Promise<string | undefined> {
  if (!due.usable) return undefined;
  const { app, org, division, dataset, permit, told: seq, told_at: at } = due;
  const principal: AppPrincipal = {
    kind: 'app',
    app,
    org,
    division,
    answers: false,
    credential: '',
    credentialVersion: 0,
    via: 'signature',
  };
  try {
    const view = await hub.pool.use((session) => viewsOf(hub).current(session, principal, dataset, permit));
    const cursor = sealPosition(hub.keys, view, { seq, at, base: seq });
    const data = { dataset, grant: permit, cursor };
    return JSON.stringify({ type: 'dataset.changed', timestamp: due.message_at.toISOString(), data });
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function settle(session: Session, giveUpDays: number, due: Due, posted: Posted, ms: number): Promise<void> {
  const { status = null, error = null, retryAfter = 0 } = posted;
  await session.run(
    `INSERT INTO hub.webhook_delivery (webhook, message, attempt, status, error, ms)
     SELECT id, $2, $3, $4, $5, $6 FROM hub.webhook WHERE id = $1`,
    [due.id, due.message, due.attempts + 1, status, error, ms],
  );
  await forgetDeliveries(session, due.id);
  if (status !== null && status >= 200 && status < 300) return arrived(session, due);
  if (status === 410) return disable(session, due.id, 'gone');
  const wait = Math.min(LONGEST_S, Math.max(retryAfter, FIRST_S * 3 ** due.attempts * (0.5 + Math.random() / 2)));
  await session.run(
    `UPDATE hub.webhook SET attempts = attempts + 1, failing_since = coalesce(failing_since, now()), claimed_until = NULL,
       due_at = now() + $3 * interval '1 second',
       state = CASE WHEN failing_since < now() - $4 * interval '1 day' THEN 'disabled' ELSE state END,
       reason = CASE WHEN failing_since < now() - $4 * interval '1 day' THEN 'failing' ELSE reason END
      WHERE id = $1 AND message = $2`,
    [due.id, due.message, wait, giveUpDays],
  );
}

async function arrived(session: Session, { id, message }: Due): Promise<void> {
  await session.run(
    `UPDATE hub.webhook SET told = message_seq, message = NULL, message_seq = NULL, message_at = NULL, attempts = 0,
       failing_since = NULL, claimed_until = NULL, due_at = now() + interval '1 second' WHERE id = $1 AND message = $2`,
    [id, message],
  );
}

async function disable(session: Session, id: string, reason: string): Promise<void> {
  await session.run(`UPDATE hub.webhook SET state = 'disabled', reason = $2, claimed_until = NULL WHERE id = $1`, [
    id,
    reason,
  ]);
}
