/** One import into one table. Every chunk and its checkpoint commit together; a job that was killed is found again by its key. */
export interface Job {
  readonly id: number;
  readonly resumed: boolean;
  /** When the job began: the `valid_from` of its rows, the same after a resume. */
  readonly startedAt: Date;
  /** `JobSpec.describe` as it was when the job began. */
  readonly describe: Readonly<Record<string, unknown>>;
  /** What chunk n did, when it was committed before a crash; its rows must then not be written again. Chunks count from 0. */
  committed(chunk: number): ChunkOutcome | undefined;
  /**
   * Which of these identities were stored, and not retired, before this job began (for `--on-conflict error`).
   * Rows of this very job do not count, so that a replay after a crash gets the same answer. An identity is `identityOf(…)`.
   */
  existing(identities: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Opens the next chunk. Chunks come in order, one at a time; but the next one may be begun and written while `commit` of
   * the last one is under way: its rows are held back, up to 48 MB, until the database is free for them.
   */
  begin(chunk: number): Promise<ChunkWriter>;
  /** What `finish` would retire, by division and class, once all chunks are committed; empty with `onMissing: keep`, and when it has been done. */
  previewRetire(): Promise<readonly RetireCount[]>;
  /** Builds what was put off (keys, indexes), retires what is missing unless told not to. Idempotent after a crash. */
  finish(options?: { readonly retire?: boolean }): Promise<FinishOutcome>;
  /** The report has been handed over: the job is over, the same command starts a new one. */
  close(): Promise<void>;
  /** Lets go of the table without ending the job: the same command goes on with it later. */
  release(): Promise<void>;
}

export interface ChunkWriter {
  /**
   * Rows in PostgreSQL's binary COPY format, without header and trailer, with exactly the columns of `JobSpec.table.columns` in their order.
   * Resolves when `tuples` may be reused, which is before they are stored. No identity may be written twice within a job.
   */
  write(tuples: Uint8Array, rows: number): Promise<void>;
  /** Identities that were seen but not accepted: they must not be retired. Accepted rows need not be named. */
  seen(identities: readonly string[]): Promise<void>;
  commit(): Promise<ChunkOutcome>;
  /** Gives the chunk up: nothing of it stays. */
  abandon(): Promise<void>;
}

export interface ChunkOutcome {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
}

export interface FinishOutcome {
  readonly retired: number;
}

export interface RetireCount {
  /** Values of `TableSpec.retireWithin`, e.g. division, class and edition. */
  readonly within: readonly string[];
  readonly rows: number;
}

export type OnConflict = 'update' | 'skip' | 'error';
export type OnMissing = 'keep' | 'retire';

export interface JobSpec {
  readonly table: TableSpec;
  /** SHA-256 over inputs, options and version: the same command on the same files has the same key. */
  readonly key: string;
  readonly onConflict: OnConflict;
  readonly onMissing: OnMissing;
  /** For people and for `origin`: what was imported and how. */
  readonly describe: Readonly<Record<string, unknown>>;
}

export type ColumnType = 'text' | 'date' | 'timestamptz' | 'float8' | 'int4' | 'jsonb';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly notNull: boolean;
  /** A text of codes and digits: compared byte by byte (COLLATE "C"), whatever the database's language. */
  readonly code?: boolean;
  readonly comment?: string;
}

/**
 * A dataset's table, made from a record type. `division` leads the primary key and `edition` ends it, where there is one;
 * origin, valid_from and deleted are added by the store itself.
 */
export interface TableSpec {
  /** snake_case, inside the schema `shuniu`. */
  readonly name: string;
  readonly comment?: string;
  readonly columns: readonly ColumnSpec[];
  readonly primaryKey: readonly string[];
  /** Columns of a point in degrees of EPSG:4490, for the GiST index over point(lon, lat). */
  readonly point?: { readonly lon: string; readonly lat: string };
  /** Columns of a polygon, or of a line: GeoJSON, and its bounds in degrees for the GiST index over box. */
  readonly polygon?: {
    readonly geometry: string;
    readonly west: string;
    readonly south: string;
    readonly east: string;
    readonly north: string;
  };
  /** Columns to index besides. */
  readonly indexes: readonly (readonly string[])[];
  /** Columns that bound what `retire` may touch: division, class and edition. */
  readonly retireWithin: readonly string[];
}
