import type { Session } from '@shuniu/sdk/store';

/** The log as it was last committed. */
export interface LogState {
  /** Name of the log and of its key; null until its first leaf. */
  readonly origin: string | null;
  readonly size: number;
  /** Signed note of this size. */
  readonly checkpoint: string | null;
}

const STATE = 'SELECT origin, size::float8 AS size, checkpoint FROM hub.evidence_log';

export async function readLog(session: Session): Promise<LogState> {
  const [state] = await session.queryKept<LogState>(STATE);
  return state as LogState;
}

/** The log, held by this transaction; `undefined` where another instance holds it: it does the work. */
export async function lockLog(session: Session): Promise<LogState | undefined> {
  const [state] = await session.query<LogState>(`${STATE} FOR UPDATE SKIP LOCKED`);
  return state;
}

export async function saveLog(session: Session, { origin, size, checkpoint }: LogState): Promise<void> {
  await session.run('UPDATE hub.evidence_log SET origin = $1, size = $2, checkpoint = $3, signed_at = now()', [
    origin,
    size,
    checkpoint,
  ]);
}
