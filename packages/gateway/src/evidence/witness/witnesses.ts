import type { Session } from '@shuniu/sdk/store';

/** Who co-signs the log of this hub. */
export interface Witness {
  /** Name of its key. */
  readonly name: string;
  readonly vkey: string;
  /** `add-checkpoint` is below it. */
  readonly url: string;
  /** Of the last checkpoint that it co-signed. */
  readonly size: number;
  /** That checkpoint, with both signatures. */
  readonly note: string | null;
}

const WITNESS = 'SELECT name, vkey, url, size::float8 AS size, note FROM hub.evidence_witness';

/** Those who have not seen the log at this size yet. */
export function witnessesBehind(session: Session, size: number): Promise<Witness[]> {
  return session.query(`${WITNESS} WHERE size < $1 ORDER BY name`, [size]);
}

/** The checkpoint that covers most among those that were co-signed, if it covers this leaf. */
export async function witnessOf(session: Session, index: number): Promise<(Witness & { note: string }) | undefined> {
  const [witness] = await session.queryKept<Witness & { note: string }>(
    `${WITNESS} WHERE size > $1 AND note IS NOT NULL ORDER BY evidence_witness.size DESC, name LIMIT 1`,
    [index],
  );
  return witness;
}

export async function putWitness(session: Session, name: string, vkey: string, url: string): Promise<void> {
  await session.run(
    `INSERT INTO hub.evidence_witness (name, vkey, url) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET vkey = $2, url = $3, trouble = NULL,
       size = CASE WHEN evidence_witness.vkey = $2 THEN evidence_witness.size ELSE 0 END,
       note = CASE WHEN evidence_witness.vkey = $2 THEN evidence_witness.note END`,
    [name, vkey, url],
  );
}

/** Never back to a smaller one: another instance may have been quicker. */
export async function saveCosigned(session: Session, name: string, size: number, note: string): Promise<void> {
  await session.run(
    `UPDATE hub.evidence_witness SET size = $2, note = $3, cosigned_at = now(), trouble = NULL WHERE name = $1 AND size < $2`,
    [name, size, note],
  );
}

/** Where the witness stands, as it says itself, if we did not know; or what went wrong. */
export async function saveTrouble(session: Session, name: string, trouble: string): Promise<void> {
  await session.run('UPDATE hub.evidence_witness SET trouble = $2 WHERE name = $1', [name, trouble.slice(0, 300)]);
}
