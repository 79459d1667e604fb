import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULTS, type Config } from '../src/config/config.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { openHub, type Hub } from '../src/hub.ts';
import type { Principal } from '../src/policy/principal.ts';
import { buildServer, type Authenticate } from '../src/server/build-server.ts';
import type { Server } from '../src/server/fastify.ts';
import { registerRoutes } from '../src/rooms.ts';
import { ENGINES, type Engines, type Place, type Template } from '../../sdk/test/store/engines.ts';

export { ENGINES };

/** A hub for the tests of one file, on one engine. */
export interface TestHub {
  readonly hub: Hub;
  readonly app: Server;
  readonly config: Config;
  readonly place: Place;
  /** Calls a route as somebody; what `app.inject` takes besides. */
  as(principal: Principal, options: Call): Promise<Answer>;
  /** Another instance over the same database, which PGlite cannot have. */
  second(): Promise<TestHub>;
  stop(): Promise<void>;
}

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer | object;
}

export interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
  json<T = Record<string, unknown>>(): T;
}

export const ANYONE: Principal = { kind: 'anyone' };
export const admin = (...roles: ('system' | 'security' | 'audit')[]): Principal => ({
  kind: 'admin',
  user: `test-${roles.join('-')}`,
  roles,
});

/** An app as `addApp` made it. */
export const appOf = (app: string, org: string, division = '140100', answers = true): Principal => ({
  kind: 'app',
  app,
  org,
  division,
  answers,
  credential: `${app}-key`,
  credentialVersion: 1,
  via: 'signature',
});

/**
 * For tests of rooms that are not about who asks: believes a header. The tests of the auth room, and those that go
 * through the whole hub, sign for themselves.
 */
export const believing: Authenticate = {
  identify: (request) =>
    Promise.resolve(JSON.parse(String(request.headers['x-test-principal'] ?? '{"kind":"anyone"}'))),
  admit: () => Promise.resolve(),
};

/** A hub's database before the hub puts the mark of its keys into it. */
const EMPTY_HUB: Template = {
  name: 'hub',
  make: async (address) => (await openDatabase(address, DEFAULTS.pool.size, DEFAULTS.pool.patienceMs)).close(),
};

export async function startHub(
  engines: Engines,
  overrides: Partial<Config> = {},
  authenticate: (hub: Hub) => Authenticate = () => believing,
): Promise<TestHub> {
  const place = await engines.place(EMPTY_HUB);
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-hub-'));
  const config: Config = {
    ...DEFAULTS,
    db: await place.address(),
    keyFile: join(folder, 'keys.json'),
    tickMs: 50,
    // all tests come from one address, and many are refused on purpose
    limits: { ...DEFAULTS.limits, refusals: 0 },
    ...overrides,
  };
  const first = await started(config, place, authenticate);
  return {
    ...first,
    async stop() {
      await first.stop();
      await place.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function started(config: Config, place: Place, authenticate: (hub: Hub) => Authenticate): Promise<TestHub> {
  const hub = await openHub(config);
  const app = buildServer(hub, authenticate(hub));
  registerRoutes(app, hub);
  await app.ready();
  const others: TestHub[] = [];
  return {
    hub,
    app,
    config,
    place,
    as: (principal, { headers, ...options }) =>
      app.inject({
        ...options,
        headers: { ...headers, 'x-test-principal': JSON.stringify(principal) },
      }) as Promise<Answer>,
    async second() {
      const other = await started(config, place, authenticate);
      others.push(other);
      return other;
    },
    async stop() {
      for (const other of others) await other.stop();
      await app.close();
      await hub.close();
    },
  };
}

/** An org and an app of the same name, with a key that `appOf` names. */
export async function addApp({ pool }: Hub, app: string, org: string, division = '140100'): Promise<void> {
  await pool.transaction(async (session) => {
    await session.run(`INSERT INTO hub.org (id, name, division) VALUES ($1, $1, $2) ON CONFLICT (id) DO NOTHING`, [
      org,
      division,
    ]);
    await session.run(`INSERT INTO hub.app (id, org, name, answers) VALUES ($1, $2, $1, true)`, [app, org]);
    await session.run(
      `INSERT INTO hub.credential (id, app, alg, public_key, state) VALUES ($1, $2, 'ed25519', '\\x00', 'active')`,
      [`${app}-key`, app],
    );
  });
}

/** A dataset of a built-in record type. */
export async function addDataset(
  { pool }: Hub,
  id: string,
  provider: string,
  recordType: string,
  edition: string | null,
  intake: object = {},
): Promise<void> {
  await pool.use((session) =>
    session.run(
      `INSERT INTO hub.dataset (id, title_zh, title_en, provider, record_type, edition, intake)
       VALUES ($1, $1, $1, $2, $3, $4, $5)`,
      [id, provider, recordType, edition, JSON.stringify(intake)],
    ),
  );
}

export interface PermitOptions {
  readonly divisions?: readonly string[];
  readonly fields: readonly object[];
  readonly rowFilter?: object;
  readonly quota?: object;
}

/** A grant that holds. */
export async function addGrant(
  { pool }: Hub,
  id: string,
  app: string,
  dataset: string,
  action: 'read' | 'push',
  { divisions = [''], fields, rowFilter, quota = {} }: PermitOptions,
): Promise<void> {
  await pool.use((session) =>
    session.run(
      `INSERT INTO hub.permit (id, app, dataset, action, divisions, fields, row_filter, quota, purpose)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'test')`,
      [
        id,
        app,
        dataset,
        action,
        divisions,
        JSON.stringify(fields),
        rowFilter ? JSON.stringify(rowFilter) : null,
        JSON.stringify(quota),
      ],
    ),
  );
}
