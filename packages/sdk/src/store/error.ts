/** What can go wrong between us and the database. Codes are stable: people search for them and scripts branch on them. */
export type StoreErrorCode =
  /** The address is neither `postgres://…` nor a folder that can be used. */
  | 'store_address_invalid'
  /** Another process has the folder open. `params`: pid, host, file. */
  | 'store_locked'
  /** No connection could be made. */
  | 'store_unreachable'
  /** The database refused this user, or this user may not do what was asked. */
  | 'store_denied'
  /** The connection broke in the middle; what was not committed is gone, and the same command goes on from there. */
  | 'store_connection_lost'
  /** No space left where the database keeps its files. */
  | 'store_disk_full'
  /** Another import holds the table. `params`: table. */
  | 'store_busy'
  /** PostgreSQL is older than 14. `params`: found. */
  | 'store_version'
  /** The database was written by a newer Shuniu. `params`: found, known. */
  | 'store_newer'
  /** A migration that was applied is not what this program has under its number. `params`: schema, name. */
  | 'store_migration_changed'
  /** The table has a column of another type than the record type says. `params`: table, column, found, wanted. */
  | 'store_table_conflict'
  /** One identity was written twice, or was to be new and is not. `params`: table. */
  | 'store_identity_conflict'
  /** `--postgis` was asked for and the extension is not available. */
  | 'store_postgis_missing'
  /** Anything else that the database refused; `cause` has its own words. */
  | 'store_failed';

/** Thrown by everything in the store. The CLI ends with exit code 3. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: StoreErrorCode,
    message: string,
    params: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.params = params;
  }
}
