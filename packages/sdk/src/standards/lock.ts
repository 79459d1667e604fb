import type { ResolvedTable, TableStatus } from '@shuniu/schema';

/** What answers were given from: the shape of `lock` in every report. */
export interface Lock {
  /** sha256 of the bytes of codes.csv */
  readonly tables: readonly { readonly ref: string; readonly sha256: string; readonly status: TableStatus }[];
  /** One entry for each table that an overlay is laid over; sha256 of overlay.yaml, add.csv, narrow.csv and relabel.csv one after the other. */
  readonly overlays: readonly {
    readonly id: string;
    readonly base?: string;
    readonly sha256: string;
    readonly status: TableStatus;
  }[];
}

/** The lock of resolved tables. */
export function lockOf(tables: readonly ResolvedTable[]): Lock {
  return {
    tables: tables.map(({ ref, sha256, status }) => ({ ref, sha256, status })),
    overlays: tables.flatMap((table) =>
      table.overlays.map(({ id, sha256, status }) => ({ id, base: table.ref, sha256, status })),
    ),
  };
}
