import { inDatabase } from './in-database.ts';

/** What an import leaves in a database; imports stand for themselves by their key, which is the same in every database. */
export interface Stored {
  readonly rows: readonly string[];
  readonly history: readonly string[];
  readonly imports: readonly unknown[];
  readonly tables: readonly unknown[];
  readonly indexes: readonly unknown[];
  readonly dataset: readonly unknown[];
}

/** @param dataset `part` for the table `shuniu.part` */
export function stored(address: string, dataset: string): Promise<Stored> {
  return inDatabase(address, async (session) => {
    const by = (column: string, value: string): string =>
      `(SELECT key FROM shuniu.import i WHERE i.${column} = t.${value})`;
    const lines = async (table: string, times: readonly string[]): Promise<string[]> => {
      const own = ['origin', ...times].map((name) => ` - '${name}'`).join('');
      const keys = [by('id', 'origin'), ...times.map((name) => by('started_at', name))].join(', ');
      const rows = await session.query<{ line: string }>(
        `SELECT concat_ws(' ', (to_jsonb(t)${own})::text, ${keys}) AS line FROM shuniu.${table} t`,
      );
      return rows.map(({ line }) => line).sort();
    };
    return {
      rows: await lines(dataset, ['valid_from']),
      history: await lines(`${dataset}_history`, ['valid_from', 'valid_to']),
      imports: await session.query(
        `SELECT key, inserted::int, updated::int, unchanged::int, skipped::int, retired::int, closed_at IS NOT NULL AS closed
         FROM shuniu.import ORDER BY id`,
      ),
      tables: await session.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'shuniu' ORDER BY 1`),
      indexes: await session.query(`SELECT indexdef FROM pg_indexes WHERE schemaname = 'shuniu' ORDER BY 1`),
      dataset: await session.query('SELECT name, keyed, filled_by FROM shuniu.dataset'),
    };
  });
}

/** Every difference, or the first few of many: tens of thousands of lines in an assertion help nobody. */
export function differences(found: Stored, wanted: Stored): string[] {
  return (Object.keys(wanted) as (keyof Stored)[]).flatMap((part) => {
    const [is, should] = [lines(found[part]), lines(wanted[part])];
    const known = new Set(should);
    const extra = is.filter((line) => !known.has(line));
    return is.join('\n') === should.join('\n')
      ? []
      : [`${part}: ${is.length} instead of ${should.length}`, ...extra.slice(0, 5).map((line) => `  + ${line}`)];
  });
}

function lines(part: readonly unknown[]): string[] {
  return part.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
}
