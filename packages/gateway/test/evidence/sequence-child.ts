import type { Session } from '@shuniu/sdk/store';
import { DEFAULTS } from '../../src/config/config.ts';
import { openHub } from '../../src/hub.ts';
import { readLog } from '../../src/evidence/log.ts';
import { recordEvidence } from '../../src/evidence/record-evidence.ts';
import { sequence } from '../../src/evidence/sequence.ts';

/**
 * A hub for crash.test.ts to kill: four writers leave evidence while a sequencer is at work. Says on stdout what it is about to do and what
 * has been done, a line each. Arguments: address of the database, key file, name of this run.
 */
const WRITERS = 4;
const EACH = 150;

const [address = '', keyFile = '', run = ''] = process.argv.slice(2);
const say = (words: string): void => void process.stdout.write(`${words}\n`);

/** The session, announcing every statement of the sequencer before it is sent. */
function told(session: Session): Session {
  const announced = (sql: string): string => (say(`step ${sql.trim().split(/\s+/, 4).join(' ')}`), sql);
  return {
    query: (sql, params) => session.query(announced(sql), params),
    queryKept: (sql, params) => session.queryKept(announced(sql), params),
    run: (sql, params) => session.run(announced(sql), params),
    script: (sql) => session.script(announced(sql)),
    copyIn: (target) => session.copyIn(target),
    copyOut: (source, options) => session.copyOut(source, options),
    release: () => session.release(),
  };
}

async function work(): Promise<void> {
  const hub = await openHub({ ...DEFAULTS, db: address, keyFile });
  let writing = true;
  const write = async (writer: number): Promise<void> => {
    for (let n = 0; n < EACH; n += 1) {
      const ref = `${run}-${writer}-${n}`;
      const receipt = { grant: ref };
      await hub.pool.transaction((session) => recordEvidence(session, { kind: 'grant', ref, orgs: [], receipt }));
      say(`committed ${ref}`);
    }
  };
  const order = async (): Promise<void> => {
    for (let more = true; more || writing;) {
      more = (await hub.pool.use((session) => sequence(told(session), hub))) > 0;
      // what anybody may have seen by now
      const { checkpoint } = await hub.pool.use(readLog);
      if (checkpoint !== null) say(`checkpoint ${Buffer.from(checkpoint).toString('base64')}`);
    }
  };
  const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  await Promise.all([writers.finally(() => (writing = false)), order()]);
  await hub.close();
  say('done');
}

try {
  await work();
} catch (error) {
  // the server was killed under it
  say(`failed ${String(error)}`);
  process.exit(3);
}
