import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPrivateKey, readPublicKey, type AsymmetricAlgorithm } from '@shuniu/sdk/signature';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

/** What needs no hub; the rest is in packages/gateway/test/client. */
describe('shuniu app', () => {
  let cwd: string;
  beforeAll(() => void (cwd = mkdtempSync(join(tmpdir(), 'shuniu-app-'))));
  afterAll(() => rmSync(cwd, { recursive: true }));
  const run = (...args: string[]) => runCli(args, { cwd, env: { LANG: 'en_US.UTF-8' } });

  it.each(['ed25519', 'ecdsa-p256-sha256', 'x-shuniu-sm2-sm3'])('makes keys of %s that fit each other', async (alg) => {
    const { code, out, err } = await run('app', 'keygen', '--out', `${alg}.pem`, '--alg', alg);
    expect(code).toBe(0);
    const path = join(cwd, `${alg}.pem`);
    const algorithm = alg as AsymmetricAlgorithm;
    const text = Buffer.from('signed');
    const signature = await readPrivateKey(algorithm, readFileSync(path, 'utf8')).sign(text);
    expect(readPublicKey(algorithm, out).verify(text, signature)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(out + err).not.toContain('PRIVATE');
  });
  it('never replaces a private key', async () => {
    writeFileSync(join(cwd, 'kept.pem'), 'mine');
    const { code, err } = await run('app', 'keygen', '--out', 'kept.pem');
    expect([code, readFileSync(join(cwd, 'kept.pem'), 'utf8')]).toEqual([2, 'mine']);
    expect(err).toContain('never replaced');
  });
  it.each([
    [['app', 'show', 'province'], 'no hub province is remembered here'],
    [['app', 'show', '../etc'], 'a name has lower-case letters'],
    [enrol('https://hub/base', 'ed25519.pem'), 'the address of a hub'],
    [enrol('https://hub', 'none.pem'), 'no such file'],
    [enrol('https://hub', 'kept.pem'), 'is no usable key'],
    [['exchange', 'push', '--to', 'province', '--dataset', 'parts'], 'no hub local is remembered'],
    [['exchange', 'push', '--to', 'province'], '--dataset'],
    [['exchange', 'push', '--to', 'a', '--dataset', 'b', '--batch', '0'], '--batch must be'],
    [['exchange', 'pull', '--from', 'a', '--dataset', 'b'], 'give either --to'],
  ])('%j is wrong usage: %s', async (args, words) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
  it('a hub that cannot be reached is a failure of the system', async () => {
    const { code, err } = await run(...enrol('http://127.0.0.1:1', 'ed25519.pem'));
    expect([code, err]).toEqual([3, expect.stringContaining('cannot be reached')]);
  });
  it('has no links to begin with', async () => {
    expect(JSON.parse((await run('exchange', 'status', '--json')).out)).toEqual({ links: [] });
    expect(JSON.parse((await run('app', 'show', '--json')).out)).toEqual({ hubs: [] });
  });

  function enrol(hub: string, key: string): string[] {
    return ['app', 'enrol', 'province', '--hub', hub, '--app', 'water', '--key-id', 'k', '--key', key];
  }
});
