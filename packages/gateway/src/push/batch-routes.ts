import type { RecordFate } from '@shuniu/sdk/import';
import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Server } from '../server/fastify.ts';
import { appOf } from './call.ts';
import { answersOf, type RecordRuns } from './record-runs.ts';
import { BATCH_RECEIPT, BATCH_RECORDS } from './schemas.ts';

interface StoredBatch {
  readonly receipt: string;
  readonly records: string;
}

/** Receipts, and what became of every record: for the org that pushed the batch, and the one that answers for the dataset. */
export function registerBatchRoutes(app: Server, { pool }: Hub): void {
  app.get<{ Params: { id: string } }>(
    '/v1/batches/:id/receipt',
    {
      config: { access: ['app'], signed: true },
      schema: BATCH_RECEIPT,
    },
    async (request, reply) => {
      const { receipt } = await pool.use((session) => batchOf(session, request.params.id, appOf(request).org));
      void reply.header('content-type', 'application/json; charset=utf-8').send(receipt);
      return reply;
    },
  );
  app.get<{ Params: { id: string }; Querystring: { cursor?: number; limit?: number; status?: RecordFate } }>(
    '/v1/batches/:id/records',
    {
      config: { access: ['app'] },
      schema: BATCH_RECORDS,
    },
    async (request) => {
      const { cursor: after = 0, limit = 1000, status } = request.query;
      const batch = await pool.use((session) => batchOf(session, request.params.id, appOf(request).org));
      const runs = JSON.parse(batch.records) as RecordRuns;
      const { records, next } = answersOf(runs, { after, limit, ...(status === undefined ? {} : { status }) });
      return { batch: request.params.id, records, ...(next === undefined ? {} : { next }) };
    },
  );
}

/** @throws Problem not_found, also where it is not for this org: whether it is there is nobody else's matter */
async function batchOf(session: Session, id: string, org: string): Promise<StoredBatch> {
  const [batch] = await session.queryKept<StoredBatch>(
    `SELECT b.receipt, b.records FROM hub.batch b JOIN hub.dataset d ON d.id = b.dataset
      WHERE b.id = $1 AND (b.org = $2 OR d.provider = $2)`,
    [id, org],
  );
  if (batch === undefined) throw new Problem('not_found', { what: `batch ${id}` });
  return batch;
}
