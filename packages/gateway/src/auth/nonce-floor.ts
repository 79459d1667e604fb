import { HUB_POLICY } from '@shuniu/sdk/signature';
import type { Session } from '@shuniu/sdk/store';

/**
 * Nonces are kept in an unlogged table, which the database empties when it recovers from a crash, on a promoted standby, and
 * in a restored backup. Its row in `hub.nonce_floor` goes the same way; whoever misses it writes from which moment on
 * signatures count again. A clock may be ahead by the skew, so signatures that are already used can bear times up to then:
 * the floor lies that far in the future.
 */
export async function raiseNonceFloor(session: Session): Promise<void> {
  await session.queryKept(
    `INSERT INTO hub.nonce_floor (floor) VALUES (now() + make_interval(secs => $1)) ON CONFLICT DO NOTHING`,
    [HUB_POLICY.skew],
  );
}

/** Forgets nonces whose signatures have expired, so many at a time. @returns whether there may be more */
export async function forgetNonces(session: Session): Promise<boolean> {
  const gone = await session.run(
    `DELETE FROM hub.nonce WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM hub.nonce WHERE expires < now() - interval '1 minute' LIMIT 5000 FOR UPDATE SKIP LOCKED))`,
  );
  return gone === 5000;
}
