import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { cpus, loadavg } from 'node:os';
import { resolveTable } from '@shuniu/schema';
import { startHub } from '@shuniu/gateway';
import { readPrivateKey, signRequest } from '@shuniu/sdk/signature';
import { DEFAULTS } from '../../packages/gateway/src/config/config.ts';
import { withCluster, type Cluster } from './cluster.ts';
import { databaseCpuMs } from './database-cpu.ts';
import { load } from './hub/load.ts';

/**
 * How many parts a second a hub takes in NDJSON batches of 5,000 over one connection: signed, checked, merged with history, every record
 * proven, receipts stored, PostgreSQL with fsync. Hub, load generator and database share the machine.
 */
const BATCH = 5_000;
const BATCHES = Number(process.argv[2] ?? 20);
const WARM = 4;
const STANDARD = 'gbt-30428-2/part@2013';

const cache = resolve('.shuniu/bench/push');
await withCluster(cache, bench);

async function bench(cluster: Cluster): Promise<void> {
  const [busy = 0] = loadavg();
  console.log(
    `Node ${process.version}, PostgreSQL ${cluster.version}, ${cpus().length} cores, load ${busy.toFixed(1)}`,
  );
  console.log(`PostgreSQL settings: ${cluster.settings}`);
  cluster.fresh('push');
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-push-'));
  const { hub, app, url, stop } = await startHub({
    ...DEFAULTS,
    db: cluster.url('push'),
    keyFile: join(folder, 'keys.json'),
    listen: { host: '127.0.0.1', port: 0 },
  });
  try {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const spki = publicKey.export({ type: 'spki', format: 'der' });
    await hub.pool.use(async (session) => {
      await session.script(`INSERT INTO hub.org (id, name, division) VALUES ('city', 'city', '1401');
        INSERT INTO hub.app (id, org, name) VALUES ('city', 'city', 'city');
        INSERT INTO hub.dataset (id, title_zh, title_en, provider, record_type, edition, intake)
          VALUES ('parts', '部件', 'parts', 'city', 'part', '2013', '{"standard": "${STANDARD}"}');
        INSERT INTO hub.permit (id, app, dataset, action, divisions, fields, purpose)
          VALUES ('g', 'city', 'parts', 'push', '{1401}', '[]', 'bench')`);
      await session.run(
        `INSERT INTO hub.credential (id, app, alg, public_key, state) VALUES ('key', 'city', 'ed25519', $1, 'active')`,
        [spki],
      );
    });
    const port = (app.server.address() as { port: number }).port;
    const key = readPrivateKey('ed25519', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    let seq = 0;
    const run = async (name: string, first: number, batches: number, status: string): Promise<void> => {
      const requests: Buffer[] = [];
      for (let n = 0; n < batches; n++) {
        const body = bodyOf(first + n * BATCH, status);
        const path = `${url}/v1/datasets/parts/batches`;
        const headers = {
          'content-type': 'application/x-ndjson',
          'producer-id': 'bench',
          'producer-epoch': '1',
          'producer-seq': String(seq++),
        };
        const signed = await signRequest({ method: 'POST', url: path, headers, body }, { keyid: 'key', key });
        const lines = Object.entries({ ...headers, ...signed }).map(([field, value]) => `${field}: ${value}`);
        const head = `POST /v1/datasets/parts/batches HTTP/1.1\r\nhost: ${new URL(url).host}\r\n${lines.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n`;
        requests.push(Buffer.concat([Buffer.from(head), body]));
      }
      cluster.settle();
      const before = { own: process.cpuUsage(), database: databaseCpuMs(cluster, 'push') };
      const { seconds, p50, p99, statuses } = await load(port, 1, requests);
      const own = process.cpuUsage(before.own);
      const ownMs = (own.user + own.system) / 1000 / batches;
      const databaseMs = (databaseCpuMs(cluster, 'push') - before.database) / batches;
      const answers = [...statuses].map(([code, count]) => `${count} × ${code}`).join(', ');
      const rate = Math.round((batches * BATCH) / seconds).toLocaleString('en');
      console.log(`${name}: ${rate} parts/s (${answers}; ${p50.toFixed(0)} ms a batch, p99 ${p99.toFixed(0)} ms)`);
      console.log(
        `  processor time a batch: hub and generator ${ownMs.toFixed(0)} ms, database ${databaseMs.toFixed(0)} ms`,
      );
    };
    await run('warm-up', 1_000_000, WARM, '完好');
    await run('new parts', 0, BATCHES, '完好');
    await run('the same again', 0, BATCHES, '完好');
    await run('all of them changed', 0, BATCHES, '破损');
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function bodyOf(first: number, status: string): Buffer {
  const codes = [...resolveTable(STANDARD).codes.values()].slice(0, 40);
  const lines: string[] = [];
  for (let n = first; n < first + BATCH; n++) {
    const { code, name } = codes[n % codes.length]!;
    lines.push(
      JSON.stringify({
        id: `14010${5 + (Math.floor(n / 900_000) % 4)}${code}${String((n % 900_000) + 1).padStart(6, '0')}`,
        name,
        competentDepartmentCode: 'A-12',
        competentDepartmentName: '太原市城市管理局',
        ownershipUnitCode: 'Q-7',
        ownershipUnitName: '太原供水集团有限公司',
        maintenanceUnitCode: 'Y-31',
        maintenanceUnitName: '第一养护公司',
        unitGrid: '140105001001001',
        position: `迎泽大街东侧距路口${n % 300}米`,
        status,
        initialDate: '2013-06-01',
        changeDate: '2023-04-05',
        dataSource: '实测',
        note: n % 7 === 0 ? '复核' : '',
        lon: 112.4 + (n % 9_973) / 50_000,
        lat: 37.7 + (n % 7_919) / 50_000,
      }),
    );
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
