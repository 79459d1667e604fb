import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/admin/sessions.ts';
import { loadCredential } from '../../src/auth/load-credential.ts';
import type { Config } from '../../src/config/config.ts';
import { DEFAULTS } from '../../src/config/config.ts';
import { openHub, type Hub } from '../../src/hub.ts';
import { startHub, type RunningHub } from '../../src/start-hub.ts';
import { storeSecret } from '../auth/signing-app.ts';
import { addApp, addDataset, ENGINES } from '../hub.ts';
import type { Place } from '../../../sdk/test/store/engines.ts';

/** What must still be there, and still be readable, in a hub that was restored. */
async function furnish(hub: Hub, secret: Buffer): Promise<string> {
  await addApp(hub, 'water', 'water-bureau');
  await storeSecret(hub, 'water', 'water-hmac', secret);
  await addDataset(hub, 'parts', 'water-bureau', 'part', '2013');
  return hub.pool.use(async (session) => {
    await session.run(
      `INSERT INTO hub.admin (name, role, password, sealed_totp) VALUES ('zhang', 'system', 'x', '\\x00')`,
    );
    // as a signature that was used a moment ago, and the moment from which on signatures count
    await session.run(`INSERT INTO hub.nonce VALUES ('water-hmac', 'used', now() + interval '5 minutes')`);
    await session.run(`DELETE FROM hub.nonce_floor`);
    await session.run(`INSERT INTO hub.nonce_floor (floor) VALUES ('-infinity')`);
    return (await openSession(session, 'zhang')).token;
  });
}

const ready = async ({ url }: RunningHub): Promise<unknown> => (await fetch(`${url}/readyz`)).json();
const apps = async ({ url }: RunningHub, token: string): Promise<Response> =>
  fetch(`${url}/v1/apps`, { headers: { authorization: `Bearer ${token}` } });

describe.each(ENGINES)('a hub is backed up and restored, $name', (engine) => {
  let place: Place;
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-backup-'));
  const configOf = (db: string, keyFile: string): Config => ({
    ...DEFAULTS,
    listen: { host: '127.0.0.1', port: 0 },
    db,
    keyFile,
  });
  beforeAll(async () => {
    place = await engine.place();
  });
  afterAll(async () => {
    await place.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(engine.name === 'postgres' && spawnSync('pg_dump', ['--version']).status !== 0)(
    'with what was sealed, with its sessions, and with its keys or not at all',
    async () => {
      const secret = randomBytes(32);
      const first = configOf(await place.address(), join(folder, 'keys.json'));
      const running = await startHub(first);
      const token = await furnish(running.hub, secret);
      const dump = join(folder, 'hub.dump');
      let second = configOf(join(folder, 'copy', 'db'), join(folder, 'copy', 'keys.json'));
      if (engine.name === 'postgres') {
        // while it runs
        execFileSync('pg_dump', ['-Fc', '--no-owner', '--no-unlogged-table-data', '-f', dump, first.db]);
        await running.stop();
        second = configOf(await place.address(), join(folder, 'keys-copy.json'));
        execFileSync('pg_restore', ['--no-owner', '--exit-on-error', '-d', second.db, dump]);
      } else {
        await running.stop();
        cpSync(first.db, second.db, { recursive: true });
      }
      await expect(openHub(second)).rejects.toThrow(/key_file_lost/);
      copyFileSync(first.keyFile, second.keyFile);
      const restored = await startHub(second);
      try {
        expect(await ready(restored)).toMatchObject({ ready: true });
        expect(restored.setup).toBeUndefined();
        expect(await (await apps(restored, token)).json()).toMatchObject({ items: [{ id: 'water' }] });
        const credential = await restored.hub.pool.use((session) =>
          loadCredential(session, restored.hub.keys, 'water-hmac'),
        );
        expect(credential).toMatchObject({ app: 'water', algorithm: 'hmac-sha256' });
        if (engine.name === 'postgres') {
          const rows = await restored.hub.pool.use((session) => session.query('SELECT FROM hub.nonce'));
          expect(rows).toEqual([]);
          const [floor] = await restored.hub.pool.use((session) =>
            session.query<{ ahead: boolean }>("SELECT floor > now() - interval '1 hour' AS ahead FROM hub.nonce_floor"),
          );
          // signatures that were used before the backup are not good again
          expect(floor?.ahead ?? true).toBe(true);
        }
      } finally {
        await restored.stop();
      }
      const other = await openHub(configOf(await place.address(), join(folder, 'other.json')));
      await other.close();
      await expect(openHub({ ...second, keyFile: join(folder, 'other.json') })).rejects.toThrow(/key_file_foreign/);
    },
  );

  it.runIf(engine.name === 'postgres')('several instances start at once, and are one hub', async () => {
    const config = configOf(await place.address(), join(folder, 'shared.json'));
    const both = await Promise.all([startHub(config), startHub(config)]);
    try {
      const [one, two] = both;
      const [ledger] = await one.hub.pool.use((session) =>
        session.query<{ twice: number; marks: number }>(
          `SELECT count(*)::int4 - count(DISTINCT version)::int4 AS twice,
             (SELECT count(*)::int4 FROM hub.key_mark) AS marks FROM hub.migration`,
        ),
      );
      expect(ledger).toEqual({ twice: 0, marks: 1 });
      for (const each of both) expect(await ready(each)).toMatchObject({ ready: true });
      const token = await furnish(one.hub, randomBytes(32));
      expect((await apps(two, token)).status).toBe(200);
      // ended here, ended there
      const url = `${one.url}/v1/admin/sessions/current`;
      await fetch(url, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
      expect(await (await apps(two, token)).json()).toMatchObject({ code: 'session_ended' });
      // one goes, the other goes on
      await one.stop();
      expect(await ready(two)).toMatchObject({ ready: true });
    } finally {
      await Promise.all(both.map(({ stop }) => stop().catch(() => false)));
    }
  });
});
