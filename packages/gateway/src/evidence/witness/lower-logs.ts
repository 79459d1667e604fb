import type { Session } from '@shuniu/sdk/store';

/** A log that this hub co-signs, and how far it has. */
export interface LowerLog {
  readonly origin: string;
  readonly vkey: string;
  readonly size: number;
  /** Base64. */
  readonly root: string | null;
  readonly note: string | null;
}

const LOWER = 'SELECT origin, vkey, size::float8 AS size, root, note FROM hub.evidence_lower';

/** Held by this transaction: what is co-signed and what is remembered must not part. */
export async function lockLower(session: Session, origin: string): Promise<LowerLog | undefined> {
  const [log] = await session.query<LowerLog>(`${LOWER} WHERE origin = $1 FOR UPDATE`, [origin]);
  return log;
}

/** By the SHA-256 of the origin, hexadecimal: C2SP tlog-witness, "Monitor Retrieval Mechanism". */
export async function lowerByHash(session: Session, hash: string): Promise<LowerLog | undefined> {
  const [log] = await session.query<LowerLog>(`${LOWER} WHERE encode(sha256(convert_to(origin, 'UTF8')), 'hex') = $1`, [
    hash,
  ]);
  return log;
}

export async function saveLower(session: Session, { origin, size, root, note }: LowerLog): Promise<void> {
  await session.run(
    'UPDATE hub.evidence_lower SET size = $2, root = $3, note = $4, cosigned_at = now() WHERE origin = $1',
    [origin, size, root, note],
  );
}

/** A new key for a log that is known goes on from what was co-signed: its tree is still the same one. */
export async function putLower(session: Session, origin: string, vkey: string): Promise<void> {
  await session.run(
    'INSERT INTO hub.evidence_lower (origin, vkey) VALUES ($1, $2) ON CONFLICT (origin) DO UPDATE SET vkey = $2',
    [origin, vkey],
  );
}
