import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { gateway } from './run-gateway.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuniu-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const db = join(folder, 'db');
const keys = join(folder, 'hub-keys.json');
const FREE = { SHUNIU_GATEWAY_LISTEN_PORT: '0' };

describe('the executable', () => {
  it.each([
    [['--help'], 0, /用法/],
    [['--help', '--lang', 'en'], 0, /Usage/],
    [['--version'], 0, /^\d+\.\d+\.\d+/],
    [['--print-config', '--db', 'x'], 0, /"db": "x"/],
  ])('%j', async (args, code, words) => {
    const ended = await gateway(args).ended;
    expect(ended.code).toBe(code);
    expect(ended.out).toMatch(words);
  });
  it.each([
    [['--nonsense'], 2, /--nonsense/],
    [['nonsense'], 2, /admin-link/],
    [['--config', '/nowhere.yaml'], 2, /nowhere/],
    [['--db', 'mysql://x/y'], 2, /postgres:\/\//],
    [['--db', 'postgres://127.0.0.1:1/x'], 3, /无法连接/],
  ])('%j', async (args, code, words) => {
    const ended = await gateway(args, { SHUNIU_GATEWAY_KEY_FILE: keys }).ended;
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(words);
  });
  it('starts, answers, and ends with 0 when it is asked to, after what was under way', async () => {
    const hub = gateway(['--db', db, '--lang', 'en'], FREE);
    const [, url = ''] = await hub.said(/(http:\/\/127\.0\.0\.1:\d+)/);
    const answer = await fetch(`${url}/nowhere`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'not_found' });
    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    hub.child.kill('SIGTERM');
    const { code, err } = await hub.ended;
    idle.destroy();
    expect(code).toBe(0);
    expect(err).toMatch(/stopping[^]*stopped/);
  });
  it('is what `shuniu serve` hands over to, signals included', async () => {
    const cli = fileURLToPath(new URL('../../cli/bin/shuniu.js', import.meta.url));
    const hub = gateway(['serve', '--db', db], FREE, cli);
    await hub.said(/http:\/\/127\.0\.0\.1:\d+/);
    hub.child.kill('SIGINT');
    expect(await hub.ended).toMatchObject({ code: 0 });
    const wrong = await gateway(['serve', '--db', db, '--config', '/nowhere.yaml'], FREE, cli).ended;
    expect(wrong).toMatchObject({ code: 2 });
  });
  it('refuses to start with keys that are not those of its database, and makes no others', async () => {
    const away = `${keys}.away`;
    const start = (): ReturnType<typeof gateway>['ended'] => gateway(['--db', db], FREE).ended;
    chmodSync(keys, 0o644);
    expect(await start()).toMatchObject({ code: 2, err: expect.stringMatching(/chmod 600/) as string });
    chmodSync(keys, 0o600);
    renameSync(keys, away);
    expect(await start()).toMatchObject({ code: 2, err: expect.stringMatching(/从备份恢复，不会另造/) as string });
    await gateway(['--db', join(folder, 'other', 'db')], {
      ...FREE,
      SHUNIU_GATEWAY_LISTEN_HOST: '203.0.113.1',
      SHUNIU_GATEWAY_PUBLIC_URL: 'https://hub.example',
    }).ended;
    writeFileSync(keys, readFileSync(join(folder, 'other', 'hub-keys.json')), { mode: 0o600 });
    expect(await start()).toMatchObject({ code: 2, err: expect.stringMatching(/不是这个数据库的/) as string });
    writeFileSync(keys, 'nonsense');
    expect(await start()).toMatchObject({ code: 2, err: expect.stringMatching(/密钥文件.*不能用/) as string });
    renameSync(away, keys);
  });
});
