import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/store.ts';
import { havePostgres, postgresForTests, type Cluster } from './postgres.ts';

/** A place where stores can be made, for the tests that run on both engines. */
export interface Place {
  /** Address of a new store. */
  address(): Promise<string>;
  readonly cluster?: Cluster;
  stop(): Promise<void>;
}

export interface Engines {
  readonly name: 'pglite' | 'postgres';
  readonly place: () => Promise<Place>;
}

const ALL: readonly Engines[] = [
  { name: 'pglite', place: pglitePlace },
  { name: 'postgres', place: postgresPlace },
];

/** Those that this machine has; postgres.test.ts says what is missing. */
export const ENGINES = ALL.filter(({ name }) => name === 'pglite' || havePostgres());

/** A new PGlite folder takes seconds to make; so one is made per test file and copied. */
async function pglitePlace(): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'shuniu-pglite-'));
  const template = join(root, 'template');
  let made = 0;
  return {
    async address() {
      if (!existsSync(template)) await (await openStore(template)).close();
      const folder = join(root, `store-${made++}`);
      cpSync(template, folder, { recursive: true });
      return folder;
    },
    stop: async () => rmSync(root, { recursive: true, force: true }),
  };
}

async function postgresPlace(): Promise<Place> {
  const cluster = await postgresForTests();
  return { address: () => cluster.database(), cluster, stop: () => cluster.stop() };
}
