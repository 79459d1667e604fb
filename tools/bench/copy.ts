import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { run, type Ran } from './program.ts';

const TABLE = 'shuniu.part';

/** The table as the import made it, and its rows as files: what the peers get for nothing. */
export interface CleanRows {
  readonly text: string;
  readonly binary: string;
  /** Table without indexes, and what is built afterwards. */
  readonly before: string;
  readonly after: string;
  readonly rows: number;
}

export async function exportRows(cluster: Cluster, database: string, folder: string): Promise<CleanRows> {
  const file = (name: string) => join(folder, name);
  const clean = {
    text: file('part.txt'),
    binary: file('part.bin'),
    before: file('before.sql'),
    after: file('after.sql'),
  };
  await psql(cluster, database, `\\copy ${TABLE} to '${clean.text}'`);
  await psql(cluster, database, `\\copy ${TABLE} to '${clean.binary}' with (format binary)`);
  for (const section of ['pre-data', 'post-data'] as const) {
    const dump = execFileSync('pg_dump', ['--no-owner', `--section=${section}`, '-t', TABLE, database], {
      encoding: 'utf8',
      env: { ...process.env, ...cluster.env },
    });
    const schema = section === 'pre-data' ? 'CREATE SCHEMA shuniu;\n' : '';
    writeFileSync(section === 'pre-data' ? clean.before : clean.after, schema + dump);
  }
  return { ...clean, rows: Number(cluster.sql(database, `SELECT count(*) FROM ${TABLE}`)) };
}

/** `psql \copy` of rows that are already clean into the same table, then the same indexes. */
export async function copyIn(
  cluster: Cluster,
  database: string,
  clean: CleanRows,
  format: 'text' | 'binary',
): Promise<Ran> {
  cluster.fresh(database);
  await run('psql', ['-Xq', '-d', database, '-f', clean.before], { env: cluster.env });
  cluster.settle();
  const how = format === 'text' ? '' : ' with (format binary)';
  const copied = await psql(cluster, database, `\\copy ${TABLE} from '${clean[format]}'${how}`);
  const indexed = await run('psql', ['-Xq', '-v', 'ON_ERROR_STOP=1', '-d', database, '-f', clean.after], {
    env: cluster.env,
  });
  return { ...copied, seconds: copied.seconds + indexed.seconds };
}

function psql(cluster: Cluster, database: string, command: string): Promise<Ran> {
  return run('psql', ['-Xq', '-v', 'ON_ERROR_STOP=1', '-d', database, '-c', command], { env: cluster.env });
}
