import { readdirSync, readFileSync } from 'node:fs';
import { StoreError } from './error.ts';
import { transaction, type Session } from './engine/engine.ts';

/** Beside `src` and `dist` alike, and part of the published package. */
const FOLDER = new URL('../../sql/', import.meta.url);

/** Any fixed number: makes two processes that start at once migrate one after the other. */
const LOCK = 5_478_001;

interface Migration {
  readonly version: number;
  readonly name: string;
}

/**
 * Brings the schema `shuniu` to the version that this program knows. There is no way back: what a migration got wrong,
 * the next one puts right.
 * @throws StoreError store_newer when a newer program has been here
 */
export async function migrate(session: Session): Promise<void> {
  const known = migrations();
  await transaction(session, async () => {
    await session.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if (!(await isThere(session))) {
      await session.script(`
        CREATE SCHEMA IF NOT EXISTS shuniu;
        CREATE TABLE shuniu.migration (version integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())`);
    }
    const [row] = await session.query<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM shuniu.migration',
    );
    const found = row?.version ?? 0;
    const newest = known.at(-1)?.version ?? 0;
    if (found > newest)
      throw new StoreError('store_newer', `the database has schema version ${found}, this program knows ${newest}`, {
        found,
        known: newest,
      });
    for (const { version, name } of known) {
      if (version <= found) continue;
      await session.script(readFileSync(new URL(name, FOLDER), 'utf8'));
      await session.run('INSERT INTO shuniu.migration (version, name) VALUES ($1, $2)', [version, name]);
    }
  });
}

async function isThere(session: Session): Promise<boolean> {
  const [row] = await session.query<{ there: boolean }>(`SELECT to_regclass('shuniu.migration') IS NOT NULL AS there`);
  return row?.there === true;
}

function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{3}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 3)), name }));
}
