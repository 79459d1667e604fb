import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { StoreError } from '../error.ts';
import type { Engine, Session } from './engine.ts';
import { KeptStatements } from './kept-statements.ts';
import { copyFrom, copyInto } from './postgres-copy.ts';
import { BufferPool } from './send-buffers.ts';
import { storeError } from './sqlstate.ts';

const OLDEST = 140000;
/** How long a server that is just starting (after a crash: recovering) is waited for, milliseconds. */
const STARTING_MS = 20_000;

/**
 * The settings of every session. A backend looks every second whether its client is still there, so that a killed
 * import frees its table at once instead of at the end of an index build.
 */
const SETTINGS = `
  SET synchronous_commit = on;
  SET TimeZone = 'UTC';
  SET DateStyle = 'ISO, YMD';
  SET client_min_messages = warning;
  SET maintenance_work_mem = '256MB';
  SET temp_buffers = '96MB';
  SET jit = off;
  SET client_connection_check_interval = '1s';
  SET tcp_keepalives_idle = 30`;

/** PostgreSQL 14 or newer, at a `postgres://` address. */
export async function openPostgres(url: string): Promise<Engine> {
  const open = async (): Promise<Session> => sessionOf(await connect(url));
  const first = await open();
  const [row] = await first.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
  await first.release();
  const found = Number(row?.version);
  if (!(found >= OLDEST)) throw new StoreError('store_version', `PostgreSQL ${found} is older than 14`, { found });
  return { kind: 'postgres', open, close: () => Promise.resolve() };
}

async function connect(url: string): Promise<pg.Client> {
  for (const deadline = Date.now() + STARTING_MS; ; await setTimeout(200)) {
    const client = newClient(url);
    try {
      await client.connect();
      await client.query(SETTINGS);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const known = storeError(error, true);
      if (known.params['sqlstate'] !== '57P03' || Date.now() > deadline) throw known;
    }
  }
}

function newClient(url: string): pg.Client {
  try {
    const client = new pg.Client({ connectionString: url, application_name: 'shuniu', keepAlive: true });
    // a broken connection is told by the statement that it breaks
    client.on('error', () => undefined);
    return client;
  } catch (error) {
    throw new StoreError('store_address_invalid', 'not a usable postgres:// address', {}, error);
  }
}

function sessionOf(client: pg.Client): Session {
  const pool = new BufferPool();
  const kept = new KeptStatements();
  async function told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error);
    }
  }
  return {
    query: <Row>(sql: string, params?: readonly unknown[]) =>
      told(async () => (await client.query(sql, params && [...params])).rows as Row[]),
    queryKept: <Row>(sql: string, params?: readonly unknown[]) =>
      told(async () => {
        const { statement, forget } = kept.use(sql);
        if (forget !== undefined) await client.query(`DEALLOCATE "${forget}"`);
        const { rows } = await client.query({ name: statement.name, text: sql, values: [...(params ?? [])] });
        statement.answered = true;
        return rows as Row[];
      }),
    run: (sql, params) => told(async () => (await client.query(sql, params && [...params])).rowCount ?? 0),
    script: (sql) => told(async () => void (await client.query(sql))),
    copyIn: (target) => told(() => copyInto((stream) => void client.query(stream), target, pool)),
    copyOut: (source, options) =>
      copyFrom(
        (stream) => void client.query(stream),
        () => client.end().catch(() => undefined),
        `COPY ${source} TO STDOUT WITH (${options})`,
      ),
    release: () => client.end().catch(() => undefined),
  };
}
