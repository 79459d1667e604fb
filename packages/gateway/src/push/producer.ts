import type { Session } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';
import type { ProducerPlace } from './producer-headers.ts';

/** A producer whose sequence the caller's transaction holds alone. */
export interface HeldProducer {
  readonly no: number;
  readonly epoch: number | null;
  readonly lastSeq: number | null;
}

/** Holds the producer until the transaction ends; two requests with the same batch are so answered one after the other. */
export async function holdProducer(session: Session, dataset: string, org: string, id: string): Promise<HeldProducer> {
  const find = (): Promise<HeldProducer[]> =>
    session.queryKept<HeldProducer>(
      `SELECT no, epoch::float8 AS epoch, last_seq::float8 AS "lastSeq" FROM hub.producer
        WHERE dataset = $1 AND org = $2 AND id = $3 FOR UPDATE`,
      [dataset, org, id],
    );
  const [found] = await find();
  if (found !== undefined) return found;
  await session.queryKept(
    `INSERT INTO hub.producer (dataset, org, id) VALUES ($1, $2, $3) ON CONFLICT (dataset, org, id) DO NOTHING`,
    [dataset, org, id],
  );
  const [made] = await find();
  if (made === undefined) throw new Problem('busy', {}, { 'retry-after': '1' });
  return made;
}

/**
 * Whether the batch is the next one, or one that has been here before. An epoch begins with 0; a greater epoch takes over at once, and
 * whoever still sends under the one before is refused.
 * @throws Problem epoch_stale, seq_gap
 */
export function placeOf({ epoch, lastSeq }: HeldProducer, place: ProducerPlace): 'next' | 'before' {
  if (epoch !== null && place.epoch < epoch)
    throw new Problem('epoch_stale', { epoch: place.epoch, current: epoch }, { 'producer-epoch': String(epoch) });
  const expected = place.epoch === epoch && lastSeq !== null ? lastSeq + 1 : 0;
  if (place.seq > expected)
    throw new Problem(
      'seq_gap',
      { seq: place.seq, expected },
      { 'producer-expected-seq': String(expected), 'producer-received-seq': String(place.seq) },
    );
  return place.seq === expected ? 'next' : 'before';
}
