import { builtIn } from '@shuniu/schema';
import type { OpenedFolder } from '@shuniu/sdk/standards';
import { firstLink } from './admin/links.ts';
import { sessionWay } from './admin/session-way.ts';
import { setupUrl } from './admin/setup-url.ts';
import { dispatching, type Way } from './auth/dispatch.ts';
import { refusalLimitOf } from './auth/refusals.ts';
import { legacyWay } from './auth/legacy-way.ts';
import { signatureWay } from './auth/signature-way.ts';
import { tokenWay } from './auth/token-way.ts';
import { assertSafe } from './config/assert-safe.ts';
import { misconfiguration } from './config/config-error.ts';
import type { Config } from './config/config.ts';
import { openHub, type Hub } from './hub.ts';
import { registerRoutes } from './rooms.ts';
import { buildServer, type Authenticate } from './server/build-server.ts';
import type { Server } from './server/fastify.ts';

/** A hub that answers. */
export interface RunningHub {
  readonly hub: Hub;
  readonly app: Server;
  /** Where it listens, with the port that it got. */
  readonly url: string;
  /** Where the first administrator sets himself up; absent where there are administrators. Shown once, on the console. */
  readonly setup?: string;
  /**
   * Takes no more connections, lets what is under way end within `stopMs`, then the chores, then the database.
   * @returns whether all requests had ended by themselves
   */
  stop(): Promise<boolean>;
}

export interface StartOptions {
  /** What the framework takes as its logger; absent: no log. */
  readonly logger?: object | boolean;
}

/** Opens database and keys, registers all rooms, listens. @throws ConfigError, StoreError */
export async function startHub(config: Config, { logger = false }: StartOptions = {}): Promise<RunningHub> {
  assertSafe(config);
  const { library, files } = await standardsOf(config);
  const hub = await openHub(config, library, files);
  const app = buildServer(hub, authenticateFor(hub), logger);
  try {
    registerRoutes(app, hub);
    hub.chores.onError((chore, error) => app.log.error({ err: error, chore }, 'a chore failed; it is tried again'));
    await app.listen(config.listen);
  } catch (error) {
    await app.close();
    await hub.close();
    throw listenProblem(error, config);
  }
  const url = urlOf(app, config);
  const first = await hub.pool.transaction(firstLink);
  const setup = first === undefined ? {} : { setup: setupUrl(config.publicUrl ?? url, first) };
  return { hub, app, url, ...setup, stop: () => stopped(app, hub) };
}

/** All ways in which requests say who they come from. */
const WAYS: readonly ((hub: Hub) => Way)[] = [
  // one line for each way
  signatureWay,
  tokenWay,
  legacyWay,
  sessionWay,
];

/** How the requests of a running hub become principals. */
export function authenticateFor(hub: Hub): Authenticate {
  const ways = WAYS.map((way) => way(hub));
  return dispatching(ways, refusalLimitOf(hub));
}

async function standardsOf({ standards }: Config): Promise<OpenedFolder> {
  if (standards === undefined) return { library: builtIn, files: new Map() };
  // the schema validator is loaded only for those who bring a folder
  const { openFolder } = await import('@shuniu/sdk/standards');
  try {
    return await openFolder(standards);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw misconfiguration('standards_broken', { path: standards, reason });
  }
}

async function stopped(app: Server, hub: Hub): Promise<boolean> {
  let whole = true;
  const deadline = setTimeout(() => {
    whole = false;
    app.server.closeAllConnections();
  }, hub.config.stopMs);
  await app.close();
  clearTimeout(deadline);
  await hub.close();
  return whole;
}

function listenProblem(error: unknown, { listen: { host, port } }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return misconfiguration('address_in_use', { host, port });
  if (/^(EADDRNOTAVAIL|EACCES|ENOTFOUND|EAI_AGAIN|EINVAL)$/.test(code))
    return misconfiguration('address_unusable', { host, port, reason: code });
  return error;
}

function urlOf(app: Server, config: Config): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.listen.port;
  const host = config.listen.host.includes(':') ? `[${config.listen.host}]` : config.listen.host;
  return `http://${host}:${port}`;
}
