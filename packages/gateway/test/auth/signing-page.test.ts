import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { SIGNATURE_REASONS } from '@shuniu/sdk/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/server/fastify.ts';
import { addApp, admin, ENGINES, startHub, type TestHub } from '../hub.ts';
import { instance, storeSecret } from './signing-app.ts';

const PAGE = readFileSync('docs/signing.md', 'utf8');
/** Blocks of the page by their name; the one without a name defines what the others use. */
const BLOCKS = new Map([...PAGE.matchAll(/^```bash ?(\w*)\n(.*?)^```$/gms)].map(([, name, text]) => [name, text!]));

const [engine] = ENGINES;

describe('docs/signing.md', () => {
  let test: TestHub;
  let app: Server;
  let folder: string;
  let settings: Record<string, string>;
  const secret = randomBytes(32);

  beforeAll(async () => {
    if (engine === undefined) throw new Error('no engine');
    folder = mkdtempSync(join(tmpdir(), 'shuniu-signing-'));
    test = await startHub(engine);
    await addApp(test.hub, 'water', 'water-bureau');
    await storeSecret(test.hub, 'water', 'water-secret', secret);
    app = await instance(test.hub);
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    settings = {
      HUB: `http://127.0.0.1:${port}`,
      APP: 'water',
      KEYID: 'water-secret',
      SECRET: secret.toString('base64'),
      KEYHEX: secret.toString('hex'),
    };
  });
  afterAll(async () => {
    await app.close();
    await test.stop();
    rmSync(folder, { recursive: true });
  });

  /** What a block prints, run as it stands on the page after the functions. */
  async function run(name: string, over: Record<string, string> = {}): Promise<string> {
    const script = `set -euo pipefail\n${BLOCKS.get('') ?? ''}\n${BLOCKS.get(name) ?? 'exit 1'}`;
    return bash(script, { ...settings, ...over });
  }
  function bash(script: string, env: Record<string, string>): Promise<string> {
    return new Promise((resolve, reject) => {
      // with a socket for its input bash takes itself for a remote shell, and reads somebody's .bashrc
      const child = spawn('bash', ['--norc', '-c', script], {
        cwd: folder,
        env: { PATH: process.env['PATH'], ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const said = { out: '', err: '' };
      child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
      child.on('close', (code) => (code === 0 ? resolve(said.out) : reject(new Error(said.err + said.out))));
    });
  }
  const activate = (id: string) =>
    test.as(admin('security'), { method: 'POST', url: `/v1/apps/water/credentials/${id}/activate` });
  const ids = (answer: string): string[] =>
    (JSON.parse(answer) as { items: { id: string }[] }).items.map(({ id }) => id);

  it('its commands sign with a secret, register a key, sign with it and buy a token', async () => {
    expect(ids(await run('hmac'))).toContain('water-secret');
    const registered = JSON.parse(await run('register')) as { id: string; state: string; label: string };
    expect(registered).toMatchObject({ state: 'pending', label: '新密钥' });
    await activate(registered.id);
    expect(ids(await run('ed25519', { KEYID: registered.id }))).toContain(registered.id);
    expect(ids(await run('token', { KEYID: registered.id }))).toContain(registered.id);
    expect(JSON.parse(await run('ed25519'))).toMatchObject({ code: 'signature_algorithm_mismatch' });
  });
  it('and with SM2', async () => {
    await bash('openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out sm2.pem', {});
    const publicKey = await bash('openssl pkey -in sm2.pem -pubout', {});
    const added = await test.as(admin('security'), {
      method: 'POST',
      url: '/v1/apps/water/credentials',
      payload: { alg: 'x-shuniu-sm2-sm3', publicKey },
    });
    const KEYID = added.json<{ id: string }>().id;
    for (let n = 0; n < 3; n++) expect(ids(await run('sm2', { KEYID }))).toContain(KEYID);
  });
  it('names every reason for which a signature is refused', () => {
    // … stands for the beginning of the code before it
    let named = '';
    for (const [, code = ''] of PAGE.matchAll(/`([a-z_…]+)`/g)) {
      const last = named.slice(named.lastIndexOf(' ') + 1);
      named += ` ${code.startsWith('…') ? last.slice(0, last.lastIndexOf('_')) + code.slice(1) : code}`;
    }
    for (const reason of Object.keys(SIGNATURE_REASONS)) expect(named.split(' ')).toContain(reason);
  });
});
