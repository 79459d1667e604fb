import type { Engine, Session } from '../engine/engine.ts';
import { identifiers, tableName } from '../ddl/identifier.ts';
import { registered } from './registered.ts';

export type StoredRow = Readonly<Record<string, unknown>>;

const PAGE = 2000;

/** Goes through a table page by page along its key; every page is its own statement, so nothing is held up meanwhile. */
export async function* readRows(engine: Engine, table: string): AsyncGenerator<StoredRow> {
  const session = await engine.open();
  try {
    yield* readRowsIn(session, table);
  } finally {
    await session.release();
  }
}

/** The same in a session of the caller's. */
export async function* readRowsIn(session: Session, table: string): AsyncGenerator<StoredRow> {
  const spec = await registered(session, table);
  if (spec === undefined) return;
  const key = spec.primaryKey;
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
}
