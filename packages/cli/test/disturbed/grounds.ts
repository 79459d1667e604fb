import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openStore } from '../../../sdk/src/store/store.ts';
import { ENGINES, type Place } from '../../../sdk/test/store/engines.ts';

/** Where imports run: databases made from one that is there, and ways to disturb the server. */
export interface Ground {
  readonly name: 'pglite' | 'postgres';
  /** A new store, made ready once. */
  fresh(): Promise<string>;
  /** A store like another one that nobody has open. */
  copy(address: string): Promise<string>;
  /** A store like another one, in a folder of its own on another disk; `leave` when that goes. */
  copyTo(address: string, disk: string): Promise<string>;
  leave(address: string): Promise<void>;
  /** Kills the server and starts it again, where it is our own. */
  readonly crash?: () => Promise<void>;
  stop(): void;
}

export const GROUNDS = ENGINES.map(({ name, place }) => ({ name, open: () => open(name, place) }));

async function open(name: Ground['name'], makePlace: () => Promise<Place>): Promise<Ground> {
  const place = await makePlace();
  const crash = place.cluster?.crash;
  let copies = 0;
  return {
    name,
    async fresh() {
      const address = await place.address();
      await (await openStore(address)).close();
      return address;
    },
    async copy(address) {
      const to = `${address}_${copies++}`;
      if (name === 'pglite') cpSync(address, to, { recursive: true });
      else await administer(address, `CREATE DATABASE ${nameOf(to)} TEMPLATE ${nameOf(address)}`);
      return to;
    },
    async copyTo(address, disk) {
      if (name === 'pglite') {
        cpSync(address, join(disk, 'db'), { recursive: true });
        return join(disk, 'db');
      }
      const to = `${address}_${copies++}`;
      const folder = join(disk, 'tables');
      execFileSync('install', ['-d', '-o', 'postgres', folder]);
      await administer(address, `CREATE TABLESPACE small LOCATION '${folder}'`);
      await administer(address, `CREATE DATABASE ${nameOf(to)} TEMPLATE ${nameOf(address)} TABLESPACE small`);
      return to;
    },
    async leave(address) {
      if (name === 'pglite') return;
      await administer(address, `DROP DATABASE ${nameOf(address)} WITH (FORCE)`);
      await administer(address, 'DROP TABLESPACE small');
    },
    ...(crash === undefined ? {} : { crash }),
    stop: () => place.stop(),
  };
}

const nameOf = (address: string): string => address.replace(/.*\//, '');

/** A statement that cannot run in the database that it is about. */
export async function administer(address: string, sql: string): Promise<void> {
  const url = new URL(address);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
