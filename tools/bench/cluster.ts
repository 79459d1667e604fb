import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of our own, with fsync on, on the disk where the bench keeps its files. */
export interface Cluster {
  readonly version: string;
  readonly settings: string;
  /** Environment for psql, ogr2ogr and the like. */
  readonly env: Readonly<Record<string, string>>;
  url(database: string): string;
  /** Makes the database anew. */
  fresh(database: string): void;
  drop(database: string): void;
  /** One statement or file; what it printed, without header. */
  sql(database: string, statement: string): string;
  /** Writes out what earlier steps left to write, so that the next one does not pay for it. */
  settle(): void;
  stop(): void;
}

/** The same for every way of loading; only what a deployer would set for a bulk load. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '512MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  listen_addresses: '',
};

/** The newest PostgreSQL of this machine; undefined where there is none. */
export function startCluster(folder: string): Cluster | undefined {
  const bin = binaries();
  if (bin === undefined) return undefined;
  const data = join(folder, 'cluster');
  const socket = mkdtempSync(join(tmpdir(), 'shuniu-bench-'));
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const root = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  if (root) for (const path of [data, socket]) chownSync(path, idOf('-u'), idOf('-g'));
  const server = (command: string, args: readonly string[]) => {
    const become = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'] : [];
    const [program = '', ...rest] = [...become, join(bin, command), ...args];
    execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: '/' });
  };
  server('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}='${value}'`);
  const options = `-k ${socket} -p 5432 ${settings.join(' ')}`;
  server('pg_ctl', ['-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start']);
  const env = {
    PGHOST: socket,
    PGPORT: '5432',
    PGUSER: 'postgres',
    PGCLIENTENCODING: 'UTF8',
    PGOPTIONS: '-c client_min_messages=warning',
  };
  const sql = (database: string, statement: string) =>
    execFileSync(join(bin, 'psql'), ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', database, '-c', statement], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1 << 26,
    }).trim();
  const drop = (database: string) => sql('postgres', `DROP DATABASE IF EXISTS ${database}`);
  return {
    version: sql('postgres', 'SHOW server_version'),
    settings: Object.entries(SETTINGS)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}=${value}`)
      .join(' '),
    env,
    url: (database) => `postgres://postgres@${encodeURIComponent(socket)}:5432/${database}`,
    fresh(database) {
      drop(database);
      sql('postgres', `CREATE DATABASE ${database}`);
    },
    drop,
    sql,
    settle: () => void sql('postgres', 'CHECKPOINT'),
    stop() {
      server('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      for (const path of [data, socket]) rmSync(path, { recursive: true, force: true });
    },
  };
}

function binaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (found !== undefined) return found;
  const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return config.status === 0 && existsSync(join(config.stdout.trim(), 'initdb')) ? config.stdout.trim() : undefined;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

/** Runs a bench on a cluster of its own, which goes with it however it ends; without PostgreSQL it says so, with exit code 3. */
export async function withCluster(cache: string, bench: (cluster: Cluster) => Promise<void>): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const cluster = startCluster(cache);
  if (cluster === undefined) {
    console.error('the bench needs PostgreSQL on this machine (Debian: apt install postgresql)');
    process.exitCode = 3;
    return;
  }
  const interrupted = (): void => {
    cluster.stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    await bench(cluster);
  } finally {
    cluster.stop();
  }
}
