import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { datasetOf } from '../policy/dataset.ts';
import { dayInChina } from '../policy/day-in-china.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { scopeFor } from '../policy/scope-for.ts';
import { Problem } from '../problem/problem.ts';
import { acceptBatch } from './accept-batch.ts';
import { dropLetter, heldLetter, saveRemarks } from './dead-letters.ts';
import type { PushPlans } from './plans.ts';
import { holdProducer } from './producer.ts';

/** The hub's own sequence of an org's replayed letters. No producer can take the name: theirs begin with a letter or digit. */
const PRODUCER = ':dead-letters';

/**
 * Pushes a dead letter again, its edited copy where there is one, as a batch of one record with a receipt of its own. It is gone when it was
 * not rejected or deferred once more.
 * @throws Problem not_found, grant_missing …, dataset_unknown where the dataset was withdrawn since
 */
export async function replayLetter(
  session: Session,
  hub: Hub,
  plans: PushPlans,
  principal: AppPrincipal,
  id: string,
  grant: string | undefined,
): Promise<string> {
  const letter = await heldLetter(session, hub.keys, principal.org, id);
  if (letter === undefined) throw new Problem('not_found', { what: `dead letter ${id}` });
  const dataset = await datasetOf(session, letter.dataset);
  const scope = await scopeFor(session, principal, dataset.id, 'push', grant);
  if (dataset.state === 'withdrawn') throw new Problem('dataset_unknown', { dataset: dataset.id });
  const producer = await holdProducer(session, dataset.id, principal.org, PRODUCER);
  const place = { id: PRODUCER, epoch: 0, seq: (producer.lastSeq ?? -1) + 1 };
  const plan = await plans.of(session, dataset, dayInChina());
  const body = Buffer.from(letter.edited ?? letter.record);
  const accepted = await acceptBatch(session, hub, {
    ...{ dataset, plan, scope, principal, producer, place, body, keep: false },
  });
  const [record] = accepted.outcome.records;
  if (record !== undefined && (record.status === 'rejected' || record.status === 'deferred'))
    await saveRemarks(session, id, record);
  else await dropLetter(session, id);
  return accepted.receipt;
}
