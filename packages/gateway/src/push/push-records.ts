import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { datasetOf } from '../policy/dataset.ts';
import { dayInChina } from '../policy/day-in-china.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { scopeFor } from '../policy/scope-for.ts';
import { Problem } from '../problem/problem.ts';
import { acceptBatch, digestOf } from './accept-batch.ts';
import type { PushPlans } from './plans.ts';
import { holdProducer, placeOf } from './producer.ts';
import type { ProducerPlace } from './producer-headers.ts';

export interface PushRequest {
  readonly dataset: string;
  readonly principal: AppPrincipal;
  readonly grant: string | undefined;
  readonly place: ProducerPlace;
  readonly body: Buffer;
}

export interface PushAnswer {
  readonly receipt: string;
  /** The batch has been here before; this is the receipt that it got then. */
  readonly replayed: boolean;
}

/**
 * Takes a batch, or answers one that has been here before. In one transaction of the caller.
 * @throws Problem dataset_unknown, grant_missing …, epoch_stale, seq_gap, seq_reused, batch_unparsable
 */
export async function pushRecords(
  session: Session,
  hub: Hub,
  plans: PushPlans,
  { dataset: id, principal, grant, place, body }: PushRequest,
): Promise<PushAnswer> {
  const dataset = await datasetOf(session, id);
  const scope = await scopeFor(session, principal, id, 'push', grant);
  if (dataset.state === 'withdrawn') throw new Problem('dataset_unknown', { dataset: id });
  const producer = await holdProducer(session, id, principal.org, place.id);
  if (placeOf(producer, place) === 'before')
    return { receipt: await storedReceipt(session, producer.no, place, body), replayed: true };
  const plan = await plans.of(session, dataset, dayInChina());
  const turned = { dataset, plan, scope, principal, producer, place, body, keep: true };
  return { receipt: (await acceptBatch(session, hub, turned)).receipt, replayed: false };
}

/** @throws Problem seq_reused where another body came under this place */
async function storedReceipt(session: Session, producer: number, place: ProducerPlace, body: Buffer): Promise<string> {
  const [stored] = await session.queryKept<{ digest: string; receipt: string }>(
    'SELECT digest, receipt FROM hub.batch WHERE producer = $1 AND epoch = $2 AND seq = $3',
    [producer, place.epoch, place.seq],
  );
  if (stored === undefined) throw new Problem('receipt_gone', { seq: place.seq });
  if (stored.digest !== digestOf(body)) throw new Problem('seq_reused', { seq: place.seq, sha256: stored.digest });
  return stored.receipt;
}
