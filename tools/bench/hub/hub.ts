import { spawn, type ChildProcess } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { hmacKey, readPrivateKey, signRequest, type SigningKey } from '@shuniu/sdk/signature';
import { benchCity } from '../cities.ts';
import { withCluster, type Cluster } from '../cluster.ts';
import { importInto } from '../shuniu.ts';
import { load, type LoadResult } from './load.ts';

/**
 * Pages of records through signature, nonce, grant and mask against the same route with the same statement and none of
 * these, in turn, load generator on the same machine. Requests are signed beforehand: what is measured is the hub.
 */
const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: '200000' },
    requests: { type: 'string', default: '6000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    cache: { type: 'string', default: '.shuniu/bench' },
  },
});
const [parts, requests, rounds, connections] = [values.parts, values.requests, values.rounds, values.connections].map(
  Number,
) as [number, number, number, number];
const GOALS: Readonly<Record<string, number>> = { 'hmac-sha256': 0.6, ed25519: 0.45 };
const say = (text: string): void => void process.stderr.write(`… ${text}\n`);

const cache = resolve(values.cache);
await withCluster(cache, async (cluster) => {
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-bench-hub-'));
  try {
    await bench(cluster, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly secret: string;
  readonly ed25519: string;
}

async function bench(cluster: Cluster, folder: string): Promise<void> {
  const city = benchCity(cache, parts, 0);
  cluster.fresh('hub');
  say(`${parts} parts into the database`);
  await importInto(cluster.url('hub'), city.folder, join(folder, 'report.json'));
  const hub = await start(cluster.url('hub'), folder);
  try {
    const key: Readonly<Record<string, SigningKey>> = {
      'hmac-sha256': hmacKey(Buffer.from(hub.secret, 'base64')),
      ed25519: readPrivateKey(
        'ed25519',
        createPrivateKey(hub.ed25519).export({ type: 'pkcs8', format: 'pem' }).toString(),
      ),
    };
    const places = await somePlaces(hub.port, key['hmac-sha256']!);
    const best = new Map<string, LoadResult>();
    for (let round = 0; round < rounds; round++)
      for (const way of ['bare', ...Object.keys(key)]) {
        say(`round ${round + 1}: ${way}`);
        const signer = key[way];
        const sent =
          signer === undefined
            ? Array.from({ length: requests }, (_, i) =>
                plain(hub.port, `/bare?after=${places[i % places.length]!.after}`),
              )
            : await signed(hub.port, `bench-${way === 'ed25519' ? way : 'hmac'}`, signer, places);
        const result = await load(hub.port, connections, sent);
        const odd = [...result.statuses].filter(([status]) => status !== 200);
        if (odd.length > 0) throw new Error(`${way}: ${odd.map(([status, n]) => `${n} × ${status}`).join(', ')}`);
        if ((best.get(way)?.perSecond ?? 0) < result.perSecond) best.set(way, result);
      }
    print(best);
  } finally {
    hub.child.kill('SIGTERM');
    await new Promise((done) => hub.child.once('close', done));
  }
}

async function start(url: string, folder: string): Promise<Started> {
  const program = ['--import', 'tsx', join('tools', 'bench', 'hub', 'server.ts'), url, folder];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((done, fail) => {
    lines.once('line', done);
    child.once('close', () => fail(new Error('the hub did not start')));
  });
  return { child, ...(JSON.parse(line) as Omit<Started, 'child'>) };
}

interface Place {
  readonly cursor: string;
  /** Key of the same place, as a query has it. */
  readonly after: string;
}

/** Where to begin pages: walked through once, so that both ways read the same pages from all over the table. */
async function somePlaces(port: number, key: SigningKey): Promise<Place[]> {
  const places: Place[] = [];
  let path = '/v1/datasets/part/records?limit=50';
  for (let i = 0; i < 150; i++) {
    const url = `http://127.0.0.1:${port}${path}`;
    const headers = await signRequest({ method: 'GET', url, headers: {} }, { keyid: 'bench-hmac', key });
    const answer = await fetch(url, { headers: { ...headers } as Record<string, string> });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    const page = (await answer.json()) as {
      cursor: string | null;
      records: { division: string; id: string; edition: string }[];
    };
    const last = page.records.at(-1);
    if (page.cursor === null || last === undefined) break;
    places.push({
      cursor: page.cursor,
      after: encodeURIComponent(JSON.stringify([last.division, last.id, last.edition])),
    });
    path = `/v1/datasets/part/records?limit=50&cursor=${encodeURIComponent(page.cursor)}`;
  }
  return places;
}

function plain(port: number, path: string): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
}

async function signed(port: number, keyid: string, key: SigningKey, places: readonly Place[]): Promise<Buffer[]> {
  const made: Buffer[] = [];
  for (let i = 0; i < requests; i++) {
    const path = `/v1/datasets/part/records?limit=50&cursor=${encodeURIComponent(places[i % places.length]!.cursor)}`;
    const url = `http://127.0.0.1:${port}${path}`;
    const headers = await signRequest({ method: 'GET', url, headers: {} }, { keyid, key }, { lifetime: 300 });
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    made.push(Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`));
  }
  return made;
}

function print(best: ReadonlyMap<string, LoadResult>): void {
  const bare = best.get('bare')?.perSecond ?? NaN;
  console.log('| pages of 50 records | requests/s | p50 ms | p99 ms | of the bare route | goal |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [way, { perSecond, p50, p99 }] of best) {
    const goal = GOALS[way];
    const share = `${((100 * perSecond) / bare).toFixed(0)} %`;
    const verdict = goal === undefined ? '' : `${goal * 100} % ${perSecond / bare >= goal ? 'reached' : 'missed'}`;
    console.log(`| ${way} | ${perSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${share} | ${verdict} |`);
  }
}
