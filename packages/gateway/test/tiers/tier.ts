import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { storedPublicKey } from '@shuniu/sdk/signature';
import { DEFAULTS, type Config } from '../../src/config/config.ts';
import { openHub, type Hub } from '../../src/hub.ts';
import { gateway, type Process } from '../run-gateway.ts';

/** One tier: a hub in a process of its own, with the rules of its level. */
export interface Tier {
  readonly origin: string;
  readonly url: string;
  readonly folder: string;
  /** Address of its database. */
  readonly db: string;
  start(): Promise<void>;
  /** As an operator stops it; the database is free afterwards. */
  stop(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
  /** Looks into the database; the hub must be stopped. */
  inside<T>(work: (hub: Hub) => Promise<T>): Promise<T>;
}

export interface TierOptions {
  readonly origin: string;
  readonly tier: Config['hub']['tier'];
  readonly division: string;
  /** How it judges parts. */
  readonly intake: { readonly standard: string; readonly overlay?: string };
  /** Its own standards. */
  readonly standards?: string;
  /** `postgres://…`; absent: a PGlite folder. */
  readonly db?: string;
}

/** Who may call it: app id by the path of the private key that is written. */
export interface TierApp {
  readonly app: string;
  readonly keyId: string;
  readonly keyFile: string;
  readonly actions: readonly ('read' | 'push')[];
}

export const FIELDS = [
  ...['id', 'name', 'classCode', 'competentDepartmentCode', 'competentDepartmentName', 'ownershipUnitCode'],
  ...['ownershipUnitName', 'maintenanceUnitCode', 'maintenanceUnitName', 'unitGrid', 'position', 'status'],
  ...['initialDate', 'changeDate', 'dataSource', 'note', 'easting', 'northing', 'geometry'],
].map((name) => ({ name, plain: true }));

/** Makes the hub's folder and database with one dataset, `parts`, and the apps that may use it; does not start it. */
export async function makeTier(folder: string, options: TierOptions, apps: readonly TierApp[]): Promise<Tier> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const { origin, tier, division, intake, standards } = options;
  const db = options.db ?? join(folder, 'db');
  const config: Config = {
    ...DEFAULTS,
    hub: { origin, title: origin, tier, division },
    db,
    listen: { host: '127.0.0.1', port },
    keyFile: join(folder, 'keys.json'),
    log: { ...DEFAULTS.log, level: 'error' },
    tickMs: 50,
    ...(standards === undefined ? {} : { standards }),
  };
  const inside = async <T>(work: (hub: Hub) => Promise<T>): Promise<T> => {
    const hub = await openHub(config);
    try {
      return await work(hub);
    } finally {
      await hub.close();
    }
  };
  await inside(async ({ pool }) => {
    await pool.transaction(async (session) => {
      await session.run(`INSERT INTO hub.org (id, name, division) VALUES ($1, $1, $2)`, [`${origin}-bureau`, division]);
      await session.run(
        `INSERT INTO hub.dataset (id, title_zh, title_en, provider, record_type, edition, intake)
         VALUES ('parts', '部件', 'parts', $1, 'part', '2007', $2)`,
        [`${origin}-bureau`, JSON.stringify(intake)],
      );
      for (const { app, keyId, keyFile, actions } of apps) {
        const { privateKey, publicKey } = generateKeyPairSync('ed25519');
        writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
        const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
        await session.run(`INSERT INTO hub.org (id, name, division) VALUES ($1, $1, '')`, [`org-${app}`]);
        await session.run(`INSERT INTO hub.app (id, org, name) VALUES ($1, $2, $1)`, [app, `org-${app}`]);
        await session.run(
          `INSERT INTO hub.credential (id, app, alg, public_key, state) VALUES ($1, $2, 'ed25519', $3, 'active')`,
          [keyId, app, storedPublicKey('ed25519', pem)],
        );
        for (const action of actions)
          await session.run(
            `INSERT INTO hub.permit (id, app, dataset, action, divisions, fields, purpose)
             VALUES ($1, $2, 'parts', $3, '{""}', $4, 'exchange between tiers')`,
            [`${app}-${action}`, app, action, JSON.stringify(action === 'read' ? FIELDS : [])],
          );
      }
    });
  });
  const file = join(folder, 'hub.json');
  writeFileSync(file, JSON.stringify(config));
  let running: Process | undefined;
  return {
    origin,
    url: `http://127.0.0.1:${port}`,
    folder,
    db,
    inside,
    async start() {
      running = gateway(['--config', file], { LANG: 'en_US.UTF-8' });
      await running.said(/http:\/\/127\.0\.0\.1:\d+/);
    },
    async stop() {
      running?.child.kill('SIGTERM');
      await running?.ended;
      running = undefined;
    },
    async kill() {
      running?.child.kill('SIGKILL');
      await running?.ended;
      running = undefined;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
