import type { Session } from '@shuniu/sdk/store';
import { Problem } from '../../problem/problem.ts';

/** Most attempts that are shown. */
const SHOWN = 20;

export interface WebhookRow {
  readonly id: string;
  readonly dataset: string;
  readonly permit: string;
  readonly url: string;
  readonly state: 'active' | 'disabled';
  readonly reason: string | null;
  readonly attempts: number;
  readonly failing_since: Date | null;
  readonly due_at: Date;
  readonly old_until: Date | null;
  readonly created_at: Date;
  readonly waiting: boolean;
}

export interface DeliveryRow {
  readonly message: string;
  readonly attempt: number;
  readonly at: Date;
  readonly status: number | null;
  readonly error: string | null;
  readonly ms: number;
}

const COLUMNS = `id, dataset, permit, url, state, reason, attempts, failing_since, due_at, old_until, created_at,
  message IS NOT NULL AS waiting`;

export function webhooksOf(session: Session, app: string): Promise<WebhookRow[]> {
  return session.query<WebhookRow>(`SELECT ${COLUMNS} FROM hub.webhook WHERE app = $1 ORDER BY created_at, id`, [app]);
}

/** @throws Problem not_found, also where it is another app's */
export async function webhookOf(session: Session, app: string, id: string): Promise<WebhookRow> {
  const [row] = await session.query<WebhookRow>(`SELECT ${COLUMNS} FROM hub.webhook WHERE id = $1 AND app = $2`, [
    id,
    app,
  ]);
  if (row === undefined) throw new Problem('not_found', { what: 'webhook' });
  return row;
}

/** The newest first. */
export function deliveriesOf(session: Session, id: string): Promise<DeliveryRow[]> {
  return session.query<DeliveryRow>(
    `SELECT message, attempt, at, status, error, ms FROM hub.webhook_delivery WHERE webhook = $1 ORDER BY id DESC LIMIT ${SHOWN}`,
    [id],
  );
}

/** Of each webhook only what is shown is kept. */
export async function forgetDeliveries(session: Session, id: string): Promise<void> {
  await session.run(
    `DELETE FROM hub.webhook_delivery WHERE webhook = $1 AND id <
      (SELECT min(id) FROM (SELECT id FROM hub.webhook_delivery WHERE webhook = $1 ORDER BY id DESC LIMIT ${SHOWN}) kept)`,
    [id],
  );
}

/** What the app hears of it. */
export function shownWebhook(row: WebhookRow): object {
  return {
    id: row.id,
    dataset: row.dataset,
    grant: row.permit,
    url: row.url,
    state: row.state,
    reason: row.reason,
    createdAt: row.created_at,
    failingSince: row.failing_since,
    attempts: row.attempts,
    nextAttemptAt: row.waiting && row.state === 'active' ? row.due_at : null,
    oldSecretUntil: row.old_until,
  };
}
