import { readdirSync, readFileSync } from 'node:fs';
import { StoreError } from './error.ts';
import { identifier } from './ddl/identifier.ts';
import { transaction, type Session } from './engine/engine.ts';

/** Where the migrations of one schema stand. */
export interface Migrations {
  /** Schema of the database that they make; its table `migration` says how far they have come. */
  readonly schema: string;
  /** Folder of `NNN_name.sql`, beside `src` and `dist` alike, and part of the published package. */
  readonly folder: URL;
}

const OWN: Migrations = { schema: 'shuniu', folder: new URL('../../sql/', import.meta.url) };

/** Any fixed number: makes two processes that start at once migrate one after the other. */
const LOCK = 5_478_001;

interface Migration {
  readonly version: number;
  readonly name: string;
}

/**
 * Brings a schema (of its own: `shuniu`) to the version that this program knows. There is no way back: what a migration
 * got wrong, the next one puts right.
 * @throws StoreError store_newer when a newer program has been here
 */
export async function migrate(session: Session, { schema, folder }: Migrations = OWN): Promise<void> {
  const known = migrations(folder);
  const ledger = `${identifier(schema)}.migration`;
  await transaction(session, async () => {
    await session.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    if (!(await isThere(session, ledger))) {
      await session.script(`
        CREATE SCHEMA IF NOT EXISTS ${identifier(schema)};
        CREATE TABLE ${ledger} (version integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())`);
    }
    const [row] = await session.query<{ version: number }>(
      `SELECT coalesce(max(version), 0) AS version FROM ${ledger}`,
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
      await session.script(readFileSync(new URL(name, folder), 'utf8'));
      await session.run(`INSERT INTO ${ledger} (version, name) VALUES ($1, $2)`, [version, name]);
    }
  });
}

/** How far a schema of the database has come, and how far this program could bring it. 0: nothing there yet. */
export async function migrationState(
  session: Session,
  { schema, folder }: Migrations = OWN,
): Promise<{ readonly found: number; readonly known: number }> {
  const ledger = `${identifier(schema)}.migration`;
  const known = migrations(folder).at(-1)?.version ?? 0;
  if (!(await isThere(session, ledger))) return { found: 0, known };
  const [row] = await session.query<{ version: number }>(`SELECT coalesce(max(version), 0) AS version FROM ${ledger}`);
  return { found: row?.version ?? 0, known };
}

async function isThere(session: Session, ledger: string): Promise<boolean> {
  const [row] = await session.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [ledger]);
  return row?.there === true;
}

function migrations(folder: URL): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{3}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 3)), name }));
}
