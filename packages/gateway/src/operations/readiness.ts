import { migrationState, type MigrationState } from '@shuniu/sdk/store';
import { MIGRATIONS } from '../database/open-database.ts';
import type { Hub } from '../hub.ts';
import { markOf } from '../keys/open-keys.ts';

export type PartState = MigrationState | 'unreachable' | 'foreign' | 'stopping' | 'busy';

export interface Readiness {
  readonly ready: boolean;
  readonly parts: {
    readonly database: PartState;
    readonly migrations: PartState;
    readonly keyFile: PartState;
    readonly server: PartState;
  };
}

/** How long an answer is good for, milliseconds: probes of many must not become load on the database. */
const FRESH_MS = 500;

/** Looks whether this instance can do its work now. Says states and no more: anyone may ask. */
export function readinessOf(hub: Hub, isStopping: () => boolean): () => Promise<Readiness> {
  let last: { at: number; answer: Promise<Readiness> } | undefined;
  return () => {
    if (last === undefined || performance.now() - last.at > FRESH_MS || isStopping())
      last = { at: performance.now(), answer: look(hub, isStopping()) };
    return last.answer;
  };
}

async function look(hub: Hub, stopping: boolean): Promise<Readiness> {
  const server: PartState = stopping ? 'stopping' : 'ok';
  try {
    const { mark, hubState, storeState } = await hub.pool.use(async (session) => ({
      mark: await markOf(session),
      hubState: await migrationState(session, MIGRATIONS),
      storeState: await migrationState(session),
    }));
    const migrations = [hubState, storeState].find((state) => state !== 'ok') ?? 'ok';
    const keyFile: PartState = mark === hub.keys.mark ? 'ok' : 'foreign';
    const parts = { database: 'ok', migrations, keyFile, server } as const;
    return { ready: Object.values(parts).every((state) => state === 'ok'), parts };
  } catch (error) {
    const database = error instanceof Error && error.name === 'HubBusy' ? 'busy' : 'unreachable';
    return { ready: false, parts: { database, migrations: 'unreachable', keyFile: 'unreachable', server } };
  }
}
