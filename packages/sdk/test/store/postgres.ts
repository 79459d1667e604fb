import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL for tests. */
export interface Cluster {
  /** Address of a new, empty database. */
  database(): Promise<string>;
  /** Kills the server as a crash would (SIGKILL), and starts it again; only on a server of our own. */
  readonly crash?: () => Promise<void>;
  stop(): Promise<void>;
}

export const HOW_TO_GET_POSTGRES =
  'install PostgreSQL (Debian: apt install postgresql) or set SHUNIU_TEST_DATABASE_URL=postgres://… to a server where databases may be made';

/** The server of SHUNIU_TEST_DATABASE_URL, else a private one from the binaries of this machine. */
export async function postgresForTests(): Promise<Cluster> {
  const url = process.env['SHUNIU_TEST_DATABASE_URL'];
  if (url !== undefined && url !== '') return borrowedServer(url);
  const bin = binaries();
  if (bin === undefined) throw new Error(`no PostgreSQL for the tests: ${HOW_TO_GET_POSTGRES}`);
  return privateCluster(bin);
}

/** Whether `postgresForTests` will find one; known before any test is declared. */
export function havePostgres(): boolean {
  return (process.env['SHUNIU_TEST_DATABASE_URL'] ?? '') !== '' || binaries() !== undefined;
}

function binaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (found !== undefined) return found;
  const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return config.status === 0 && existsSync(join(config.stdout.trim(), 'initdb')) ? config.stdout.trim() : undefined;
}

/** Leaves a server that is not ours as it was. */
function borrowedServer(admin: string): Cluster {
  const made: string[] = [];
  return {
    async database() {
      const url = await createDatabase(admin);
      made.push(url);
      return url;
    },
    async stop() {
      for (const url of made) await onServer(admin, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
    },
  };
}

async function privateCluster(bin: string): Promise<Cluster> {
  const data = mkdtempSync(join(tmpdir(), 'shuniu-pg-'));
  const root = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root
  if (root) chownSync(data, idOf('-u'), idOf('-g'));
  const asUser = (command: string, args: readonly string[]): void => {
    const line = [join(bin, command), ...args];
    const prefix = root ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'] : [];
    const [program = '', ...rest] = [...prefix, ...line];
    execFileSync(program, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
  };
  asUser('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const port = await freePort();
  const options = `-F -p ${port} -k ${data} -c listen_addresses=127.0.0.1 -c max_connections=40`;
  const start = (): void => asUser('pg_ctl', ['-D', data, '-w', '-l', join(data, 'log'), '-o', options, 'start']);
  start();
  const admin = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return {
    database: () => createDatabase(admin),
    async crash() {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      // the backends notice by themselves; a new server refuses to start while one of them is left
      await retrying(() => Promise.resolve(start()));
    },
    async stop() {
      asUser('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

async function retrying(work: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function createDatabase(admin: string): Promise<string> {
  const name = `shuniu_test_${randomBytes(6).toString('hex')}`;
  await onServer(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(admin: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
