import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hmacKey, signRequest, type SigningKey } from '@shuniu/sdk/signature';
import { DEFAULTS } from '../../../packages/gateway/src/config/config.ts';
import { startHub } from '../../../packages/gateway/src/start-hub.ts';
import { withCluster, type Cluster } from '../cluster.ts';
import { prepareApp } from '../hub/bench-app.ts';
import { load } from '../hub/load.ts';
import { entriesOf } from './entries.ts';
import { storeMany } from './store-many.ts';

/**
 * How long a page of a large catalogue takes through HTTP, signed, one request after the other: lists, groups, searches in
 * Chinese, deep pages. 100,000 entries, and the 1,400 in 44 groups that a city has; with --pglite the latter there too.
 */
const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000,1400' },
    requests: { type: 'string', default: '300' },
    pglite: { type: 'boolean', default: false },
    cache: { type: 'string', default: '.shuniu/bench' },
  },
});
const GOAL_MS = 20;
const requests = Number(values.requests);

/** What is asked for: `deep`, how much of what is found lies before the page. */
const QUESTIONS: readonly { readonly name: string; readonly query: string; readonly deep?: number }[] = [
  { name: 'list', query: '' },
  { name: 'list, at 90 %', query: '', deep: 0.9 },
  { name: 'one group of 44', query: 'theme=group-07' },
  { name: 'one group, at 90 %', query: 'theme=group-07', deep: 0.9 },
  { name: '供水', query: 'q=供水' },
  { name: '供水, at 90 %', query: 'q=供水', deep: 0.9 },
  { name: '台账 (one in 12)', query: 'q=台账' },
  { name: '供水管网台账', query: 'q=供水管网台账' },
  { name: '崂山 扬尘 预警', query: 'q=崂山 扬尘 预警' },
  { name: '鮟鱇 (rare)', query: 'q=鮟鱇' },
  { name: '水 (one character)', query: 'q=水' },
  { name: '灯阀 (nowhere)', query: 'q=灯阀' },
  { name: 'group and search', query: 'theme=group-29&q=平度' },
  { name: 'group that lacks what is searched', query: 'theme=group-29&q=供水' },
  { name: 'provider', query: 'provider=org-07' },
  { name: 'share type', query: 'shareType=not-shared' },
  { name: 'division', query: 'division=370211' },
  { name: 'cycle and share type', query: 'updateCycle=yearly&shareType=not-shared' },
];

const cache = resolve(values.cache);
await withCluster(cache, async (cluster) => {
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  console.log(`Node ${process.version}, PostgreSQL ${cluster.version}, ${cpus().length} cores, load ${busy}`);
  for (const count of values.entries.split(',').map(Number)) {
    cluster.fresh('catalogue');
    await bench(`PostgreSQL, ${count.toLocaleString('en')} entries`, cluster, count);
  }
  if (values.pglite) await bench('PGlite, 1,400 entries', undefined, 1_400);
});

async function bench(title: string, cluster: Cluster | undefined, count: number): Promise<void> {
  const folder = mkdtempSync(join(cache, 'catalogue-'));
  const { hub, url, stop } = await startHub({
    ...DEFAULTS,
    db: cluster?.url('catalogue') ?? join(folder, 'pglite'),
    keyFile: join(folder, 'keys.json'),
    listen: { host: '127.0.0.1', port: 0 },
  });
  try {
    const { secret } = await prepareApp(hub);
    const orgs = Array.from({ length: 60 }, (_, n) => `org-${String(n).padStart(2, '0')}`);
    await hub.pool.use(async (session) => {
      await session.run(
        `INSERT INTO hub.org (id, name, division) SELECT o, o, '3702' FROM json_array_elements_text($1) o`,
        [JSON.stringify(orgs)],
      );
      await storeMany(session, entriesOf(count, orgs));
    });
    cluster?.sql('catalogue', 'VACUUM ANALYZE');
    const client: Client = { url, key: hmacKey(Buffer.from(secret, 'base64')) };
    console.log(`\n| ${title} | found on the page | p50 ms | p95 ms | p99 ms | goal |`);
    console.log('| --- | --- | --- | --- | --- | --- |');
    for (const { name, query, deep = 0 } of QUESTIONS) {
      const path = `/v1/catalogue/entries?${encodeURI(query)}`;
      await measure(client, name, deep === 0 ? path : await deepPage(client, path, deep));
    }
    await measure(client, 'DCAT', '/v1/catalogue/dcat');
    // what a signed request costs by itself, on this machine at this hour
    await measure(client, 'words of the guide, which no query is made for', '/v1/catalogue/terms');
    await measure(client, 'groups with their entries counted', '/v1/catalogue/themes');
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Client {
  readonly url: string;
  readonly key: SigningKey;
}

async function measure(client: Client, name: string, path: string): Promise<void> {
  const first = await ask(client, path);
  const found = Object.values(first).find((value) => Array.isArray(value)) as unknown[] | undefined;
  const made: Buffer[] = [];
  for (let n = 0; n < requests; n++) {
    const lines = Object.entries(await signed(client, path)).map(([field, value]) => `${field}: ${value}\r\n`);
    const { host } = new URL(client.url);
    made.push(Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}\r\n`));
  }
  const { p50, p95, p99, statuses } = await load(Number(new URL(client.url).port), 1, made);
  if (statuses.get(200) !== requests) throw new Error(`${path}: ${[...statuses].join(' ')}`);
  const verdict = `p95 ≤ ${GOAL_MS} ${p95 <= GOAL_MS ? 'reached' : 'missed'}`;
  const size = found?.length ?? '–';
  console.log(`| ${name} | ${size} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${p99.toFixed(1)} | ${verdict} |`);
}

/** Cursor of the page that has this share of what is found before it: all pages are walked once, and forgotten. */
async function deepPage(client: Client, path: string, share: number): Promise<string> {
  const pages = [path];
  for (;;) {
    const { next } = (await ask(client, `${pages.at(-1)}&limit=500`)) as { next?: string };
    if (next === undefined) break;
    pages.push(`${path}&cursor=${next}`);
  }
  return pages[Math.floor((pages.length - 1) * share)] ?? path;
}

async function ask(client: Client, path: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${client.url}${path}`, { headers: await signed(client, path) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Record<string, unknown>;
}

async function signed({ url, key }: Client, path: string): Promise<Record<string, string>> {
  const request = { method: 'GET', url: `${url}${path}`, headers: {} };
  return { ...(await signRequest(request, { keyid: 'bench-hmac', key }, { lifetime: 300 })) };
}
