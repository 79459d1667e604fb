import { builtIn, type Library } from '@shuniu/schema';
import type { Config } from './config/config.ts';
import { openDatabase } from './database/open-database.ts';
import type { Pool } from './database/pool.ts';
import type { KeyFile } from './keys/key-file.ts';
import { openKeys } from './keys/open-keys.ts';
import { Chores } from './chores.ts';
import { Gauges } from './gauges.ts';

type StandardsFiles = ReadonlyMap<string, Uint8Array>;

/** What every room of a hub works with. One process has one; several processes over one database are one hub. */
export interface Hub {
  readonly config: Config;
  readonly pool: Pool;
  readonly library: Library;
  /** Files of the deployment's own standards, by path: none where there is nothing but what ships. */
  readonly ownStandards: StandardsFiles;
  readonly keys: KeyFile;
  /** Work beside the requests: sequencers, deadlines, clean-up. */
  readonly chores: Chores;
  /** Numbers for operators to watch. */
  readonly gauges: Gauges;
  /** Lets go of everything, after what is under way has ended. */
  close(): Promise<void>;
}

/** @throws StoreError when the database cannot be used; ConfigError when the key file is not the one that belongs to it */
export async function openHub(
  config: Config,
  library: Library = builtIn,
  ownStandards: StandardsFiles = new Map(),
): Promise<Hub> {
  const pool = await openDatabase(config.db, config.pool.size, config.pool.patienceMs);
  let keys: KeyFile;
  try {
    keys = await pool.use((session) => openKeys(session, config.keyFile));
  } catch (error) {
    await pool.close();
    throw error;
  }
  const chores = new Chores(config.tickMs);
  return {
    config,
    pool,
    library,
    ownStandards,
    keys,
    chores,
    gauges: new Gauges(),
    async close() {
      await chores.stop();
      await pool.close();
    },
  };
}
