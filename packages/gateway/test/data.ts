import { transaction, type Session } from '@shuniu/sdk/store';
import { createTable } from '../../sdk/src/store/ddl/dataset-table.ts';
import { adoptKey, keyIndex, otherIndexes } from '../../sdk/src/store/ddl/indexes.ts';
import { datasetOf, type Dataset } from '../src/policy/dataset.ts';
import type { TestHub } from './hub.ts';

/** A row of a dataset's table by the names of its columns; what is left out is empty. */
export type Row = Readonly<Record<string, unknown>>;

/** The table of a dataset with its key and indexes, as an import leaves it. */
export async function makeTable({ hub }: TestHub, id: string): Promise<Dataset> {
  return hub.pool.use((session) =>
    transaction(session, async () => {
      const dataset = await datasetOf(session, id);
      const { table } = dataset;
      await session.script(createTable(table));
      for (const { sql } of [keyIndex(table), ...otherIndexes(table)]) await session.script(sql);
      await session.script(adoptKey(table));
      await session.run(`INSERT INTO shuniu.dataset (name, spec) VALUES ($1, $2)`, [table.name, JSON.stringify(table)]);
      return dataset;
    }),
  );
}

/** Rows straight into the table of a dataset, as a finished import has them. */
export async function fill(
  { hub }: TestHub,
  { table }: Dataset,
  rows: readonly Row[],
  into = table.name,
): Promise<void> {
  const own = { origin: 1, valid_from: '2026-01-01T00:00:00Z', deleted: false, edition: '' };
  await hub.pool.use((session) =>
    session.run(`INSERT INTO shuniu."${into}" SELECT * FROM jsonb_populate_recordset(NULL::shuniu."${into}", $1)`, [
      JSON.stringify(rows.map((row) => ({ ...own, ...row }))),
    ]),
  );
}

export async function empty({ hub }: TestHub, ...tables: readonly string[]): Promise<void> {
  await hub.pool.use((session: Session) =>
    session.script(`TRUNCATE ${tables.map((table) => `shuniu."${table}"`).join(', ')}`),
  );
}
