import { openEngine } from './store.ts';

/** What stands at an address, found out without changing it. */
export interface DatabaseFacts {
  readonly kind: 'postgres' | 'pglite';
  /** As the server names it, e.g. `15.14`. */
  readonly version: string;
  /** Of the PostGIS extension: the version that is installed in this database, `available` to install, or none. */
  readonly postgis: string | 'available' | 'none';
}

/**
 * Connects and looks. A PGlite folder that is not there would be made: ask only for one that is.
 * @throws StoreError as `openStore` does
 */
export async function probeStore(address: string): Promise<DatabaseFacts> {
  const engine = await openEngine(address);
  try {
    const session = await engine.open();
    const [row] = await session.query<{ version: string; installed: string | null; available: boolean }>(
      `SELECT current_setting('server_version') AS version,
              (SELECT extversion FROM pg_extension WHERE extname = 'postgis') AS installed,
              EXISTS (SELECT FROM pg_available_extensions WHERE name = 'postgis') AS available`,
    );
    await session.release();
    const postgis = row?.installed ?? (row?.available === true ? 'available' : 'none');
    return { kind: engine.kind, version: row?.version ?? '?', postgis };
  } finally {
    await engine.close();
  }
}
