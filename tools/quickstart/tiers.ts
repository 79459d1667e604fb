import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, startHub, type Config, type RunningHub } from '@shuniu/gateway';

/** Wells of one kind: enough to see something move, and no more. */
const FEW = { field: 'classCode', op: 'eq', value: '0101' };
const FIELDS = [
  ...['id', 'name', 'classCode', 'competentDepartmentCode', 'competentDepartmentName', 'ownershipUnitCode'],
  ...['ownershipUnitName', 'maintenanceUnitCode', 'maintenanceUnitName', 'unitGrid', 'position', 'status'],
  ...['initialDate', 'changeDate', 'dataSource', 'note', 'easting', 'northing', 'geometry'],
].map((name) => ({ name, plain: true }));

interface Caller {
  readonly name: string;
  readonly action: 'read' | 'push';
  readonly rowFilter?: object;
}

/**
 * Three hubs in this process, each with a database of its own: the city's is the one that was imported into, province and
 * nation are new. An administrator would register departments, apps and grants; here a few statements do.
 */
export async function threeTiers(db: string, folder: string): Promise<{ stop(): Promise<void>; enrol: string[][] }> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const base = readConfig({ env: process.env, db });
  const quiet = { listen: { host: '127.0.0.1', port: 0 }, log: { ...base.log, level: 'error' as const }, tickMs: 100 };
  const above = (tier: 'province' | 'nation', origin: string, division: string): Config => ({
    ...base,
    ...quiet,
    hub: { origin, title: origin, tier, division },
    db: join(folder, tier, 'db'),
    keyFile: join(folder, tier, 'keys.json'),
  });
  const hubs = {
    city: await opened({ ...base, ...quiet }, 'cn-140100', folder, [{ name: 'city', action: 'read', rowFilter: FEW }]),
    province: await opened(above('province', 'province-14', '14'), 'cn-14', folder, [
      { name: 'city-above', action: 'push' },
      { name: 'province', action: 'read' },
    ]),
    nation: await opened(above('nation', 'nation', ''), undefined, folder, [
      { name: 'province-above', action: 'push' },
    ]),
  };
  const at = (name: string, hub: RunningHub, caller: string): string[] => [
    ...['app', 'enrol', name, '--hub', hub.url, '--app', caller, '--key-id', `quickstart-${caller}`],
    ...['--key', join(folder, `${caller}.pem`), '--state', join(folder, 'state')],
  ];
  return {
    enrol: [
      at('city', hubs.city, 'city'),
      at('province', hubs.province, 'city-above'),
      at('province-own', hubs.province, 'province'),
      at('nation', hubs.nation, 'province-above'),
    ],
    async stop() {
      for (const hub of Object.values(hubs)) await hub.stop();
    },
  };
}

async function opened(
  config: Config,
  overlay: string | undefined,
  folder: string,
  callers: readonly Caller[],
): Promise<RunningHub> {
  mkdirSync(join(folder, config.hub.tier), { recursive: true });
  const running = await startHub(config);
  const intake = { standard: 'gbt-30428-2/part@2013', ...(overlay === undefined ? {} : { overlay }) };
  await running.hub.pool.transaction(async (session) => {
    await session.run(
      `INSERT INTO hub.org (id, name, division) VALUES ('quickstart', '示例', '') ON CONFLICT DO NOTHING`,
    );
    await session.run(
      `INSERT INTO hub.dataset (id, title_zh, title_en, provider, record_type, edition, intake)
       VALUES ('parts', '城市部件', 'city parts', 'quickstart', 'part', '2013', $1) ON CONFLICT DO NOTHING`,
      [JSON.stringify(intake)],
    );
    for (const { name, action, rowFilter } of callers) {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      writeFileSync(join(folder, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
      await session.run(`INSERT INTO hub.app (id, org, name) VALUES ($1, 'quickstart', $1) ON CONFLICT DO NOTHING`, [
        name,
      ]);
      await session.run(
        `INSERT INTO hub.credential (id, app, alg, public_key, state) VALUES ($1, $2, 'ed25519', $3, 'active')
         ON CONFLICT (id) DO UPDATE SET public_key = EXCLUDED.public_key, version = hub.credential.version + 1`,
        [`quickstart-${name}`, name, publicKey.export({ type: 'spki', format: 'der' })],
      );
      await session.run(
        `INSERT INTO hub.permit (id, app, dataset, action, divisions, fields, row_filter, purpose)
         VALUES ($1, $2, 'parts', $3, '{""}', $4, $5, 'quickstart') ON CONFLICT DO NOTHING`,
        [
          ...[`quickstart-${name}`, name, action, JSON.stringify(action === 'read' ? FIELDS : [])],
          rowFilter === undefined ? null : JSON.stringify(rowFilter),
        ],
      );
    }
  });
  return running;
}
