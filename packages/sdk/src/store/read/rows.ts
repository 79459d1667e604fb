import type { Engine } from '../engine/engine.ts';
import { StoreError } from '../error.ts';
import type { TableSpec } from '../job.ts';
import { identifiers, tableName } from '../ddl/identifier.ts';

export type StoredRow = Readonly<Record<string, unknown>>;

const PAGE = 2000;

/** Goes through a table page by page along its key; every page is its own statement, so nothing is held up meanwhile. */
export async function* readRows(engine: Engine, table: string): AsyncGenerator<StoredRow> {
  const session = await engine.open();
  try {
    const [dataset] = await session.query<{ spec: TableSpec }>('SELECT spec FROM shuniu.dataset WHERE name = $1', [
      table,
    ]);
    if (dataset === undefined) throw new StoreError('store_failed', `there is no dataset ${table}`, { table });
    const key = dataset.spec.primaryKey;
    const from = `SELECT to_jsonb(t) AS row FROM ${tableName(table)} t`;
    const order = `ORDER BY ${identifiers(key)} LIMIT ${PAGE}`;
    const after = `(${identifiers(key)}) > (${key.map((_, i) => `$${i + 1}`).join(', ')})`;
    let page = await session.query<{ row: StoredRow }>(`${from} ${order}`);
    while (page.length > 0) {
      for (const { row } of page) yield row;
      const last = page.at(-1)?.row;
      if (page.length < PAGE || last === undefined) return;
      page = await session.query(
        `${from} WHERE ${after} ${order}`,
        key.map((name) => last[name]),
      );
    }
  } finally {
    await session.release();
  }
}
