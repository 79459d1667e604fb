import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config/config-error.ts';
import { DEFAULTS } from '../../src/config/config.ts';
import { printedConfig, withoutPassword } from '../../src/config/print-config.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { SETTINGS, variableOf } from '../../src/config/schema.ts';
import { failureOf } from '../../src/failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuniu-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function file(text: string): string {
  const path = join(folder, `${made++}.yaml`);
  writeFileSync(path, text);
  return path;
}

function refused(told: Parameters<typeof readConfig>[0]): { exit: number; zh: string; en: string } {
  try {
    readConfig(told);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return { exit: failureOf(error, 'en').exit, zh: failureOf(error, 'zh-CN').words, en: failureOf(error, 'en').words };
  }
  throw new Error('it was accepted');
}

describe('what is in force', () => {
  it('is the defaults where nothing is said, with a folder to try in and the keys beside it', () => {
    const config = readConfig({ env: {} });
    expect(config).toEqual({ ...DEFAULTS, db: '.shuniu/db', keyFile: join(process.cwd(), '.shuniu', 'hub-keys.json') });
  });
  it('takes the environment over the file, and what it does not name from the file', () => {
    const path = file(
      'hub: { origin: city-140100, division: "140100" }\nlisten:\n  port: 9000\n  host: 0.0.0.0\npublicUrl: https://hub.example\n',
    );
    const env = { SHUNIU_GATEWAY_LISTEN_PORT: '9100', SHUNIU_GATEWAY_METRICS_FROM: '10.0.0.1, ::1', OTHER: 'x' };
    const config = readConfig({ file: path, env });
    expect(config.listen).toEqual({ host: '0.0.0.0', port: 9100 });
    expect(config.hub).toEqual({ ...DEFAULTS.hub, origin: 'city-140100', division: '140100' });
    expect(config.metrics.from).toEqual(['10.0.0.1', '::1']);
  });
  it('reads JSON, and finds the file by the environment', () => {
    const path = file(JSON.stringify({ stopMs: 5, log: { addresses: true } }));
    const config = readConfig({ env: { SHUNIU_GATEWAY_CONFIG: path, SHUNIU_GATEWAY_STOP_MS: '' } });
    expect(config).toMatchObject({ stopMs: 5, log: { level: 'info', addresses: true } });
  });
  it.each([
    [{ db: 'a' }, 'a'],
    [{}, 'b'],
  ])('takes the database from %j before the others', (flags, db) => {
    expect(readConfig({ ...flags, env: { SHUNIU_GATEWAY_DB: 'b', SHUNIU_DB: 'c' } }).db).toBe(db);
    expect(readConfig({ env: { SHUNIU_DB: 'c' } }).db).toBe('c');
  });
});

describe('what is refused, with the line and what to do', () => {
  it.each([
    ['listen:\n  prot: 1\n', /2.*listen\.prot.*port/],
    ['port: 1\n', /1.*port.*listen\.port/],
    ['zzzzzz: 1\n', /1.*zzzzzz.*hub, db, listen/],
    ['listen:\n  port: "80"\n', /2.*listen\.port must be integer/],
    ['receiptDays: 30\n', /1.*receiptDays must be >= 180/],
    ['auditDays: 30\n', /1.*auditDays must be >= 180/],
    ['hub:\n  division: 140100\n', /2.*hub\.division must be string/],
    ['hub: {\n', /line 2.*YAML/],
    ['stopMs: 1\nstopMs: 2\n', /line 2/],
    ['- 1\n', /config must be object/],
  ])('%j', (text, words) => {
    const { exit, en, zh } = refused({ file: file(text), env: {} });
    expect(exit).toBe(2);
    expect(en).toMatch(words);
    expect(zh).toMatch(/[一-鿿]/);
  });
  it.each([
    [{ SHUNIU_GATEWAY_LISTEN_PROT: '1' }, /SHUNIU_GATEWAY_LISTEN_PORT/],
    [{ SHUNIU_GATEWAY_LISTEN_PORT: 'x' }, /SHUNIU_GATEWAY_LISTEN_PORT must be integer/],
    [{ SHUNIU_GATEWAY_SERVER_TIMING: 'yes' }, /SERVER_TIMING must be boolean/],
    [{ SHUNIU_GATEWAY_DB: 'postgres://h/d' }, /SHUNIU_GATEWAY_KEY_FILE/],
    [{ SHUNIU_GATEWAY_CONFIG: '/nowhere/x.yaml' }, /\/nowhere\/x\.yaml.*ENOENT/],
  ])('%j', (env, words) => {
    const { exit, en } = refused({ env });
    expect(exit).toBe(2);
    expect(en).toMatch(words);
  });
  it.each(['0.0.0.0', '::', '10.0.0.1', 'hub.internal'])('a hub on %s that was not told its address', (host) => {
    const { exit, en, zh } = refused({ env: { SHUNIU_GATEWAY_LISTEN_HOST: host } });
    expect(exit).toBe(2);
    for (const words of [en, zh]) expect(words).toMatch(/publicUrl.*SHUNIU_GATEWAY_PUBLIC_URL.*127\.0\.0\.1/);
    const env = { SHUNIU_GATEWAY_LISTEN_HOST: host, SHUNIU_GATEWAY_PUBLIC_URL: 'https://hub.example' };
    expect(readConfig({ env }).publicUrl).toBe('https://hub.example');
  });
  it.each(['localhost', '127.0.0.1', '127.0.0.2', '::1'])('but not one on %s, which others cannot reach', (host) => {
    expect(readConfig({ env: { SHUNIU_GATEWAY_LISTEN_HOST: host } }).listen.host).toBe(host);
  });
  it.each(['10.0.0.0/33', '999.1.1.1', 'fd00::/129', '1.2.3.4/8/8'])('%s as a proxy', (proxy) => {
    const { exit, en } = refused({ env: { SHUNIU_GATEWAY_PROXIES: proxy } });
    expect(exit).toBe(2);
    expect(en).toMatch(/proxies|PROXIES/);
  });
  it('is told all at once', () => {
    const { en } = refused({ file: file('a1: 1\nb1: 2\n'), env: { SHUNIU_GATEWAY_C1: '1' } });
    expect(en.split('\n')).toHaveLength(3);
  });
});

describe('what is shown', () => {
  it('is everything but secrets', () => {
    const env = { SHUNIU_GATEWAY_METRICS_TOKEN: 'a-token-of-sixteen', SHUNIU_GATEWAY_KEY_FILE: '/k' };
    const shown = printedConfig(readConfig({ db: 'postgres://me:hush@h/d', env }));
    expect(shown).not.toMatch(/hush|a-token/);
    expect(JSON.parse(shown)).toMatchObject({ db: 'postgres://me:***@h/d', keyFile: '/k', metrics: { token: '***' } });
  });
  it.each([
    ['postgres://u:p@h:5432/d', 'postgres://u:***@h:5432/d'],
    ['postgres://u:p%40:x@h/d?sslmode=require', 'postgres://u:***@h/d?sslmode=require'],
    ['postgres://h/d?user=u&password=p', 'postgres://h/d?user=u&password=***'],
    ['postgres://u@h/d', 'postgres://u@h/d'],
    ['a/folder', 'a/folder'],
  ])('%s', (address, shown) => expect(withoutPassword(address)).toBe(shown));
});

describe('the schema that is published', () => {
  it('has the defaults that the program has', () => {
    const inSchema = Object.fromEntries(
      SETTINGS.flatMap(({ path, schema }) => ('default' in schema ? [[path.join('.'), schema.default]] : [])),
    );
    const inProgram = Object.fromEntries(
      SETTINGS.map(({ path }) => [
        path.join('.'),
        path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], DEFAULTS),
      ]).filter(([, value]) => value !== undefined),
    );
    expect(inSchema).toEqual(inProgram);
  });
  it('gives every setting a variable of its own', () => {
    const variables = SETTINGS.map(({ path }) => variableOf(path));
    expect(new Set(variables).size).toBe(SETTINGS.length);
    expect(variables).toContain('SHUNIU_GATEWAY_POOL_PATIENCE_MS');
  });
});
