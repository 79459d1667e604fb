import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
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
  /** Without a template, what `openStore` makes of a new one. */
  readonly place: (template?: Template) => Promise<Place>;
}

/** What a new store has in it, so that it is made once for all files of a run where stores are folders. */
export interface Template {
  readonly name: string;
  make(address: string): Promise<void>;
}

const STORE: Template = { name: 'store', make: async (address) => (await openStore(address)).close() };

const ALL: readonly Engines[] = [
  { name: 'pglite', place: pglitePlace },
  { name: 'postgres', place: postgresPlace },
];

/** Those that this machine has; postgres.test.ts says what is missing. */
export const ENGINES = ALL.filter(({ name }) => name === 'pglite' || havePostgres());

/** To make a PGlite folder and what is in it takes longer than to copy it. */
async function pglitePlace(template = STORE): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'shuniu-pglite-'));
  let made = 0;
  return {
    async address() {
      const folder = join(root, `store-${made++}`);
      cpSync(await folderLike(template, root), folder, { recursive: true });
      return folder;
    },
    stop: async () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The template of this run (tools/tests/run.ts), or where there is none, of this file. */
async function folderLike({ name, make }: Template, root: string): Promise<string> {
  const kept = join(process.env['SHUNIU_TEST_RUN'] ?? root, `template-${name}`);
  if (existsSync(kept)) return kept;
  const draft = `${kept}-${process.pid}`;
  await make(draft);
  try {
    renameSync(draft, kept);
  } catch {
    // another file was quicker
    rmSync(draft, { recursive: true });
  }
  return kept;
}

async function postgresPlace(): Promise<Place> {
  const cluster = await postgresForTests();
  return { address: () => cluster.database(), cluster, stop: () => cluster.stop() };
}
