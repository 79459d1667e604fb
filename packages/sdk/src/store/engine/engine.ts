/** What both databases can do. Everything else in the store is written once, above this. */
export interface Engine {
  readonly kind: 'postgres' | 'pglite';
  /** A connection of its own. PGlite has only one: all its sessions share it, transactions included. */
  open(): Promise<Session>;
  close(): Promise<void>;
}

/** One connection. Statements run one after another. All methods throw StoreError. */
export interface Session {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /**
   * The same for a statement that comes again and again with other parameters: PostgreSQL parses it once a session, of
   * which it remembers the last `MOST_KEPT`. Not for statements whose text changes from request to request.
   */
  queryKept<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Returns how many rows the statement touched. */
  run(sql: string, params?: readonly unknown[]): Promise<number>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
  /** `sql` is `COPY … FROM …` up to and without the source: the engine adds it, and `FORMAT binary`. */
  copyIn(target: string): Promise<CopyIn>;
  /**
   * The bytes of `COPY source TO …` as they come; `source` takes no parameters. Nothing else may be asked until all have been
   * taken: who stops before has broken the connection, and must let go of the session with a StoreError. PGlite makes
   * all of it in memory first: ask it for portions.
   */
  copyOut(source: string, options: string): AsyncIterable<Uint8Array>;
  release(): Promise<void>;
}

/** Rows on their way into a table, in PostgreSQL's binary COPY format without header and trailer. */
export interface CopyIn {
  /** Resolves when `tuples` may be reused and not too much is under way. */
  write(tuples: Uint8Array): Promise<void>;
  /** Resolves with the number of rows when the database has taken them all. */
  end(): Promise<number>;
  /** Gives up; the transaction that it ran in can only be rolled back. */
  abort(): Promise<void>;
}

/** Signature, flags and length of the header extension: the head of PostgreSQL's binary COPY format, version 1. */
export const COPY_HEADER = Uint8Array.from([
  ...[0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00],
  ...[0, 0, 0, 0, 0, 0, 0, 0],
]);
/** A field count of -1 ends the data. */
export const COPY_TRAILER = Uint8Array.from([0xff, 0xff]);

/** Runs `work` between BEGIN and COMMIT; anything thrown rolls back. */
export async function transaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.run('BEGIN');
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await rollback(session);
    throw error;
  }
  await session.run('COMMIT');
  return result;
}

/** Rolls back, and keeps quiet when the connection is gone: then the database has done it already. */
export async function rollback(session: Session): Promise<void> {
  try {
    await session.run('ROLLBACK');
  } catch {
    // the error that led here is the one to tell
  }
}
