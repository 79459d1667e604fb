import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { hubClient, type ExportStatus, type HubClient } from '@shuniu/sdk/client';
import { hmacKey } from '@shuniu/sdk/signature';
import { DEFAULTS } from '../../packages/gateway/src/config/config.ts';
import { copyOut, type ExportFormat } from '../../packages/gateway/src/feed/export/export-sql.ts';
import type { Hub } from '../../packages/gateway/src/hub.ts';
import { viewsOf } from '../../packages/gateway/src/query/read.ts';
import type { View } from '../../packages/gateway/src/query/view.ts';
import { startHub } from '../../packages/gateway/src/start-hub.ts';
import { benchCity } from './cities.ts';
import { withCluster, type Cluster } from './cluster.ts';
import { databaseCpuMs } from './database-cpu.ts';
import { prepareApp } from './hub/bench-app.ts';
import { median } from './measured.ts';
import { importInto } from './shuniu.ts';

/**
 * How many rows a second become finished files with hashes: from the order to the manifest, with admission, snapshot, masks,
 * quota, evidence and fsync. In every round beside it what the machine can do at all: the same COPY of the same server,
 * drained and hashed and thrown away. Hub, client and database share the machine.
 */
const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    cache: { type: 'string', default: '.shuniu/bench' },
  },
});
const [parts, rounds] = [Number(values.parts), Number(values.rounds)];
const GOAL = 150_000;

interface Way {
  readonly name: string;
  readonly grant: 'plain' | 'bench';
  readonly format: ExportFormat;
  readonly compression: 'none' | 'gzip';
  readonly judged?: true;
}
const WAYS: readonly Way[] = [
  { name: 'ndjson', grant: 'plain', format: 'ndjson', compression: 'none', judged: true },
  { name: 'ndjson, masks and row filter', grant: 'bench', format: 'ndjson', compression: 'none' },
  { name: 'ndjson, gzip', grant: 'plain', format: 'ndjson', compression: 'gzip' },
  { name: 'csv', grant: 'plain', format: 'csv', compression: 'none' },
];

const cache = resolve(values.cache);
await withCluster(cache, async (cluster) => {
  // not in the folder for temporary files, which may be memory
  const folder = mkdtempSync(join(cache, 'export-'));
  try {
    await bench(cluster, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

interface Took {
  readonly seconds: number;
  /** Of this process and of the database, milliseconds. */
  readonly own: number;
  readonly database: number;
}

interface Measured extends Took {
  readonly rows: number;
  readonly bytes: number;
}

async function bench(cluster: Cluster, folder: string): Promise<void> {
  console.log(`Node ${process.version}, PostgreSQL ${cluster.version}, ${cpus().length} cores, load ${load()}`);
  console.log(`PostgreSQL settings: ${cluster.settings}`);
  const city = benchCity(cache, parts, 0);
  cluster.fresh('export');
  await importInto(cluster.url('export'), city.folder, join(folder, 'report.json'));
  const { hub, url, stop } = await startHub({
    ...DEFAULTS,
    db: cluster.url('export'),
    keyFile: join(folder, 'keys.json'),
    listen: { host: '127.0.0.1', port: 0 },
  });
  try {
    const { secret } = await prepareApp(hub);
    await grantAll(hub);
    cluster.sql('export', 'VACUUM ANALYZE');
    const client = hubClient({ url, keyId: 'bench-hmac', key: hmacKey(Buffer.from(secret, 'base64')) });
    const views = new Map<string, View>();
    for (const grant of ['plain', 'bench']) views.set(grant, await viewOf(hub, grant));
    const took = new Map<string, { readonly limit: Measured; readonly hub: Measured }[]>();
    let newest: ExportStatus | undefined;
    for (let round = 0; round < rounds; round++)
      for (const way of WAYS) {
        process.stderr.write(`… round ${round + 1}: ${way.name}, load ${load()}\n`);
        cluster.settle();
        const limit = await drained(cluster, hub, views.get(way.grant)!, way.format);
        cluster.settle();
        const { status, measured } = await exported(cluster, client, way);
        took.set(way.name, [...(took.get(way.name) ?? []), { limit, hub: measured }]);
        if (way.judged === true) newest = status;
      }
    print(took);
    if (newest !== undefined) await download(client, newest, folder);
    console.log(`peak memory of hub and client together: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  } finally {
    await stop();
  }
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** Beside the grant that masks and filters one of every field as it is. */
function grantAll(hub: Hub): Promise<number> {
  return hub.pool.use((session) =>
    session.run(
      `INSERT INTO hub.permit (id, app, dataset, action, divisions, fields, purpose)
       SELECT 'plain', app, dataset, action, divisions,
         (SELECT jsonb_agg(f - 'mask' || '{"plain": true}') FROM jsonb_array_elements(fields::jsonb) f), purpose
         FROM hub.permit WHERE id = 'bench'`,
    ),
  );
}

function viewOf(hub: Hub, grant: string): Promise<View> {
  return hub.pool.use((session) =>
    viewsOf(hub).get(
      session,
      {
        ...({ kind: 'app', app: 'bench', org: 'bench', division: '1401', answers: false } as const),
        ...({ credential: '', credentialVersion: 0, via: 'signature' } as const),
      },
      'part',
      grant,
    ),
  );
}

/** The same statement as the export's, its bytes hashed and forgotten. */
function drained(cluster: Cluster, hub: Hub, view: View, format: ExportFormat): Promise<Measured> {
  const { source, options } = copyOut(view, format);
  return hub.pool.use(async (session) => {
    let bytes = 0;
    const took = await timed(cluster, async () => {
      const hash = createHash('sha256');
      for await (const chunk of session.copyOut(source, options)) {
        hash.update(chunk);
        bytes += chunk.length;
      }
      hash.digest();
    });
    return { ...took, rows: parts, bytes };
  });
}

async function exported(
  cluster: Cluster,
  { transport }: HubClient,
  { grant, format, compression }: Way,
): Promise<{ readonly status: ExportStatus; readonly measured: Measured }> {
  const ask = (method: 'GET' | 'POST', path: string, body?: object): Promise<ExportStatus> =>
    transport.json({
      ...{ method, path },
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  let status: ExportStatus | undefined;
  const took = await timed(cluster, async () => {
    const { id } = await ask('POST', '/v1/exports', { dataset: 'part', grant, format, compression });
    do {
      await setTimeout(100);
      status = await ask('GET', `/v1/exports/${id}`);
    } while (status.state === 'waiting' || status.state === 'running');
  });
  if (status?.state !== 'done' || status.rows !== parts) throw new Error(`no whole export: ${JSON.stringify(status)}`);
  const bytes = (status.files ?? []).reduce((sum, file) => sum + file.bytes, 0);
  return { status, measured: { ...took, rows: status.rows, bytes } };
}

async function timed(cluster: Cluster, work: () => Promise<void>): Promise<Took> {
  const before = { own: process.cpuUsage(), database: databaseCpuMs(cluster, 'export') };
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before.own);
  return { seconds, own: (user + system) / 1000, database: databaseCpuMs(cluster, 'export') - before.database };
}

function count(n: number): string {
  return Math.round(n).toLocaleString('en');
}

function print(took: ReadonlyMap<string, readonly { readonly limit: Measured; readonly hub: Measured }[]>): void {
  console.log(
    '| export | rows/s | rows/s drained and hashed | of that | MB | CPU hub, database ms | CPU drained | goal |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const { name, judged } of WAYS) {
    const all = took.get(name) ?? [];
    const speed = (pick: (one: (typeof all)[number]) => Measured): number =>
      median(all.map((one) => pick(one).rows / pick(one).seconds));
    const cpu = (pick: (one: (typeof all)[number]) => Took): string =>
      `${count(median(all.map((one) => pick(one).own)))}, ${count(median(all.map((one) => pick(one).database)))}`;
    const [hub, limit] = [speed((one) => one.hub), speed((one) => one.limit)];
    // rounds are compared one by one: a slow minute of the machine hits both of a round
    const share = median(all.map((one) => one.limit.seconds / one.hub.seconds));
    const verdict = judged === true ? `${count(GOAL)} ${hub >= GOAL ? 'reached' : 'missed'}` : '';
    const megabytes = ((all[0]?.hub.bytes ?? NaN) / 1e6).toFixed(0);
    console.log(
      `| ${name} | ${count(hub)} | ${count(limit)} | ${(100 * share).toFixed(0)} % | ${megabytes} | ${cpu((one) => one.hub)} | ${cpu((one) => one.limit)} | ${verdict} |`,
    );
  }
}

/** Fetched over one connection, signed, hashed and compared with the manifest. */
async function download(client: HubClient, { files = [] }: ExportStatus, folder: string): Promise<void> {
  const begin = performance.now();
  for (const [n, file] of files.entries()) await client.download(file, folder, `fetched-${n}.ndjson`);
  const seconds = (performance.now() - begin) / 1000;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `download of its ${files.length} files, hashed and fsynced by the client: ${count(bytes / 1e6 / seconds)} MB/s, ${count(parts / seconds)} rows/s`,
  );
}
