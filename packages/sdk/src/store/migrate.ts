import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { StoreError } from './error.ts';
import { identifier } from './ddl/identifier.ts';
import { transaction, type Session } from './engine/engine.ts';

/** Where the migrations of one schema stand. */
export interface Migrations {
  /** Schema of the database that they make; its table `migration` says which of them have been applied. */
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
  readonly sql: string;
  /** SHA-256 of its statements, hexadecimal. */
  readonly digest: string;
}

/** A line of the ledger; `digest` is null where it was written before digests were kept. */
interface Applied {
  readonly version: number;
  readonly name: string;
  readonly digest: string | null;
}

/**
 * Brings a schema (of its own: `shuniu`) to what this program knows: every migration that the ledger does not have, in the
 * order of their numbers, also one whose number is lower than the highest that is there. All of them or, where one fails,
 * none. There is no way back: what a migration got wrong, the next one puts right.
 * @throws StoreError store_newer when a newer program has been here, store_migration_changed when what was applied is not
 *   what this program has under that number
 */
export async function migrate(session: Session, { schema, folder }: Migrations = OWN): Promise<void> {
  const known = readMigrations(folder);
  const ledger = `${identifier(schema)}.migration`;
  await transaction(session, async () => {
    await session.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await openLedger(session, schema, ledger);
    const applied = await readLedger(session, ledger);
    const { unknown, changed, missing } = compared(known, applied);
    const newest = known.at(-1)?.version ?? 0;
    const found = unknown.at(-1)?.version;
    if (found !== undefined)
      throw new StoreError('store_newer', `the database has migration ${schema} ${found}, this program does not`, {
        found,
        known: newest,
      });
    if (changed[0] !== undefined) {
      const params = { schema, name: changed[0].name };
      throw new StoreError('store_migration_changed', `another ${schema} ${params.name} was applied`, params);
    }
    for (const { version, name, digest, sql } of missing) {
      await session.script(sql);
      await session.run(`INSERT INTO ${ledger} (version, name, digest) VALUES ($1, $2, $3)`, [version, name, digest]);
    }
    // from now on what was applied before digests were kept is held to what it is today
    if (applied.some(({ digest }) => digest === null))
      for (const { version, digest } of known)
        await session.run(`UPDATE ${ledger} SET digest = $2 WHERE version = $1 AND digest IS NULL`, [version, digest]);
  });
}

/** How a schema of the database stands to this program; `behind`: there is something that `migrate` would do. */
export type MigrationState = 'ok' | 'behind' | 'newer' | 'changed';

export async function migrationState(session: Session, { schema, folder }: Migrations = OWN): Promise<MigrationState> {
  const ledger = `${identifier(schema)}.migration`;
  if (!(await isThere(session, ledger))) return 'behind';
  const { unknown, changed, missing } = compared(readMigrations(folder), await readLedger(session, ledger));
  if (unknown.length > 0) return 'newer';
  if (changed.length > 0) return 'changed';
  return missing.length > 0 ? 'behind' : 'ok';
}

function compared(known: readonly Migration[], applied: readonly Applied[]) {
  const inProgram = new Map(known.map((each) => [each.version, each]));
  const inDatabase = new Set(applied.map(({ version }) => version));
  return {
    unknown: applied.filter(({ version }) => !inProgram.has(version)),
    changed: applied.filter(({ version, name, digest }) => {
      const ours = inProgram.get(version);
      return ours !== undefined && (ours.name !== name || (digest !== null && ours.digest !== digest));
    }),
    missing: known.filter(({ version }) => !inDatabase.has(version)),
  };
}

async function openLedger(session: Session, schema: string, ledger: string): Promise<void> {
  if (!(await isThere(session, ledger)))
    await session.script(`
      CREATE SCHEMA IF NOT EXISTS ${identifier(schema)};
      CREATE TABLE ${ledger} (version integer PRIMARY KEY, name text NOT NULL, digest text, at timestamptz NOT NULL DEFAULT now())`);
  const [held] = await session.query(
    `SELECT FROM pg_attribute WHERE attrelid = to_regclass($1) AND attname = 'digest' AND NOT attisdropped`,
    [ledger],
  );
  if (held === undefined) await session.script(`ALTER TABLE ${ledger} ADD COLUMN digest text`);
}

/** By the row's JSON, because ledgers of older programs have no digests. */
function readLedger(session: Session, ledger: string): Promise<Applied[]> {
  return session.query<Applied>(
    `SELECT version, name, to_jsonb(l) ->> 'digest' AS digest FROM ${ledger} l ORDER BY version`,
  );
}

async function isThere(session: Session, ledger: string): Promise<boolean> {
  const [row] = await session.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [ledger]);
  return row?.there === true;
}

const read = new Map<string, readonly Migration[]>();

/** Those of a folder, in the order of their numbers; read once. @throws Error when two have one number */
function readMigrations(folder: URL): readonly Migration[] {
  const known = read.get(folder.href);
  if (known !== undefined) return known;
  const found = readdirSync(folder)
    .filter((name) => /^\d{3}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, folder), 'utf8');
      return { version: Number(name.slice(0, 3)), name, sql, digest: digestOf(sql) };
    });
  const twice = found.find(({ version }, at) => found[at + 1]?.version === version);
  if (twice !== undefined) throw new Error(`two migrations have the number ${twice.version} in ${folder.pathname}`);
  read.set(folder.href, found);
  return found;
}

/** Of the statements alone: what stands in comments may be mended, and a checkout may end its lines in its own way. */
function digestOf(sql: string): string {
  const lines = sql.split(/\r?\n/).filter((line) => !/^\s*(--.*)?$/.test(line));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
