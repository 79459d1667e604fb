import { builtIn } from '@shuniu/schema';
import type { Session } from '@shuniu/sdk/store';
import { DEFAULTS } from '../../src/config/config.ts';
import { openHub } from '../../src/hub.ts';
import { PushPlans } from '../../src/push/plans.ts';
import { pushRecords } from '../../src/push/push-records.ts';
import { addApp, addDataset, addGrant, appOf } from '../hub.ts';
import { ndjson, part, STANDARD, type Pushed } from './records.ts';

/**
 * A hub for crash.test.ts to kill, with a producer that knows nothing of what was taken before: it sends all of its batches, from the
 * first. Says on stdout every statement before it is sent, and every receipt. Arguments: address of the database, key file.
 */
const BATCHES = 10;
const [address = '', keyFile = ''] = process.argv.slice(2);
const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** New records, changed ones, some that are withdrawn, and one that is rejected. */
function batch(seq: number): Pushed[] {
  const fresh = Array.from({ length: 12 }, (_, i) => part(seq * 12 + i));
  const changed = Array.from({ length: seq === 0 ? 0 : 4 }, (_, i) => part((seq - 1) * 12 + i, { note: `${seq}` }));
  const gone = seq < 2 ? [] : [{ id: part((seq - 2) * 12 + 8)['id'], deleted: true }];
  return [...fresh, ...changed, ...gone, part(90_000 + seq, { name: '' })];
}

/** The session, announcing every statement before it is sent. */
function told(session: Session): Session {
  const announced = (sql: string): string => (say(`step ${sql.trim().split(/\s+/, 3).join(' ')}`), sql);
  return {
    query: (sql, params) => session.query(announced(sql), params),
    queryKept: (sql, params) => session.queryKept(announced(sql), params),
    run: (sql, params) => session.run(announced(sql), params),
    script: (sql) => session.script(announced(sql)),
    copyIn: (target) => session.copyIn(announced(target)),
    copyOut: (source, options) => session.copyOut(source, options),
    release: () => session.release(),
  };
}

async function work(): Promise<void> {
  const hub = await openHub({ ...DEFAULTS, db: address, keyFile });
  const [known] = await hub.pool.use((session) => session.query('SELECT FROM hub.dataset'));
  if (known === undefined) {
    await addApp(hub, 'city', 'city-org');
    await addDataset(hub, 'parts', 'city-org', 'part', '2013', { standard: STANDARD });
    await addGrant(hub, 'g', 'city', 'parts', 'push', { fields: [] });
  }
  const plans = new PushPlans(builtIn);
  for (let seq = 0; seq < BATCHES; seq++) {
    const { receipt, replayed } = await hub.pool.use(async (session) => {
      const own = told(session);
      await own.run('BEGIN');
      const answer = await pushRecords(own, hub, plans, {
        dataset: 'parts',
        principal: appOf('city', 'city-org') as never,
        grant: undefined,
        place: { id: 'crash', epoch: 1, seq },
        body: Buffer.from(ndjson(batch(seq))),
      });
      await own.run('COMMIT');
      return answer;
    });
    say(`receipt ${seq} ${String(replayed)} ${Buffer.from(receipt).toString('base64')}`);
  }
  await hub.close();
  say('done');
}

try {
  await work();
} catch (error) {
  // the server was killed under it
  say(`failed ${String(error).split('\n')[0] ?? ''}`);
  process.exit(1);
}
