import { createHash, randomUUID } from 'node:crypto';
import { FileRefused, words } from '@shuniu/sdk';
import type { AnsweredRecord } from '@shuniu/sdk/evidence';
import { LINE_LIMITS, pushBatch, type PushOutcome, type PushPlan } from '@shuniu/sdk/import';
import type { Session } from '@shuniu/sdk/store';
import { recordEvidence } from '../evidence/record-evidence.ts';
import type { Hub } from '../hub.ts';
import type { Dataset } from '../policy/dataset.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { GRANT_HOLDS } from '../policy/scope-for.ts';
import type { Scope } from '../policy/scope.ts';
import { Problem } from '../problem/problem.ts';
import { countQuota } from './count-quota.ts';
import { keepDeadLetters } from './dead-letters.ts';
import type { HeldProducer } from './producer.ts';
import type { ProducerPlace } from './producer-headers.ts';
import { pushCondition } from './push-condition.ts';
import { provenReceipt, receiptDetails } from './receipt.ts';
import { recordRuns } from './record-runs.ts';
import { windowOf } from './window.ts';

/** A batch whose turn it is, in a transaction that holds its producer. */
export interface TurnedBatch {
  readonly dataset: Dataset;
  readonly plan: PushPlan;
  readonly scope: Scope;
  readonly principal: AppPrincipal;
  readonly producer: HeldProducer;
  readonly place: ProducerPlace;
  readonly body: Buffer;
  /** Whether what is not accepted becomes a dead letter; not where it is one already. */
  readonly keep: boolean;
}

export interface AcceptedBatch {
  readonly id: string;
  /** The receipt as it is answered and stored, byte by byte. */
  readonly receipt: string;
  readonly outcome: PushOutcome;
}

/**
 * Takes a batch: rows, rejects, receipt, evidence, the place in the producer's sequence and the import by which the feed hands it on, all
 * in the caller's transaction. Whatever is thrown must roll that back; then nothing of the batch has happened.
 * @throws Problem batch_unparsable, grant_unknown where the grant ended meanwhile
 */
export async function acceptBatch(session: Session, hub: Hub, turned: TurnedBatch): Promise<AcceptedBatch> {
  const { dataset, plan, scope, principal, producer, place, body } = turned;
  const [begun] = await session.queryKept<{ origin: number; at: Date }>(
    `SELECT nextval(pg_get_serial_sequence('shuniu.import', 'id'))::integer AS origin,
       date_trunc('milliseconds', clock_timestamp()) AS at`,
  );
  const { origin, at } = begun!;
  const outcome = await pushed(session, turned, origin, at);
  const batch = randomUUID();
  const runs = recordRuns(outcome.records);
  const sha256 = digestOf(body);
  const facts = { batch, dataset: dataset.id, grant: scope.grant, app: principal.app, org: principal.org };
  const proven = provenReceipt({
    ...facts,
    ...{ producer: place, at, body: { sha256, bytes: body.length }, plan, outcome },
  });
  const evidence = await recordEvidence(session, {
    kind: 'push',
    ref: batch,
    orgs: [...new Set([principal.org, dataset.provider])],
    receipt: proven,
    records: outcome.records.map((record) => answered(record, body)),
  });
  const receipt = JSON.stringify({
    ...evidence.receipt,
    ...receiptDetails(batch, runs, outcome.notices),
    evidence: { leaf: evidence.leaf, digest: evidence.digest },
    window: windowOf(hub.pool, hub.config.limits.batch),
  });
  await session.queryKept(
    `WITH moved AS (UPDATE hub.producer SET epoch = $3, last_seq = $4, at = now() WHERE no = $2)
     INSERT INTO hub.batch (id, producer, epoch, seq, dataset, org, app, digest, receipt, records, import)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[batch, producer.no, place.epoch, place.seq, dataset.id, principal.org, principal.app],
      ...[sha256, receipt, JSON.stringify(runs), origin],
    ],
  );
  if (turned.keep) await keepDeadLetters(session, hub.keys, facts, body, outcome.records);
  await countQuota(session, scope, outcome.counts.read);
  await assertGranted(session, scope);
  await recordImport(session, turned, origin, at, outcome);
  return { id: batch, receipt, outcome };
}

/** @throws Problem batch_unparsable */
async function pushed(
  session: Session,
  { dataset, plan, scope, body }: TurnedBatch,
  origin: number,
  startedAt: Date,
): Promise<PushOutcome> {
  const fields = scope.fields.map(({ name }) => name);
  const condition = pushCondition(dataset, scope);
  try {
    return await pushBatch(session, plan, {
      body,
      origin,
      startedAt,
      divisions: scope.divisions,
      ...(fields.length === 0 ? {} : { fields }),
      ...(condition === undefined ? {} : { condition }),
      limits: LINE_LIMITS,
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const finding = { ...error.finding, input: '', line: 0 };
    const { params = {} } = finding;
    throw new Problem('batch_unparsable', {
      reason: words(finding, 'zh-CN'),
      reasonEn: words(finding, 'en'),
      line: params['atLine'] ?? '—',
      offset: params['offset'] ?? '—',
    });
  }
}

function answered(record: PushOutcome['records'][number], body: Buffer): AnsweredRecord {
  const code = record.status === 'accepted' ? undefined : record.remarks?.[0]?.code;
  return {
    status: record.status,
    ...(code === undefined ? {} : { code }),
    key: record.key,
    bytes: body.subarray(record.from, record.to),
  };
}

export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

/** A grant that was revoked while the batch was on its way ends it. */
async function assertGranted(session: Session, { grant, version, dataset }: Scope): Promise<void> {
  const [row] = await session.queryKept<{ holds: boolean }>(`SELECT EXISTS (${GRANT_HOLDS}) AS holds`, [
    grant,
    version,
  ]);
  if (row?.holds !== true) throw new Problem('grant_unknown', { grant, dataset });
}

/** The import by which the feed finds the rows. The last statement: nothing that the batch writes comes after its moment. */
async function recordImport(
  session: Session,
  { plan, place, dataset, principal }: TurnedBatch,
  origin: number,
  at: Date,
  { counts }: PushOutcome,
): Promise<void> {
  const { inserted, updated, withdrawn, duplicate, superseded } = counts;
  await session.queryKept(
    `INSERT INTO shuniu.import (id, dataset, key, on_conflict, on_missing, description, started_at, inserted, updated,
       unchanged, skipped, retired, finished_at, closed_at)
     OVERRIDING SYSTEM VALUE
     VALUES ($1, $2, $3, 'update', 'keep', $4, $5, $6, $7, $8, $9, $10, clock_timestamp(), clock_timestamp())`,
    [
      origin,
      plan.table.name,
      `push:${place.id}/${place.epoch}/${place.seq}`,
      JSON.stringify({ dataset: dataset.id, org: principal.org, producer: place }),
      at,
      ...[inserted, updated, duplicate, superseded, withdrawn],
    ],
  );
}
