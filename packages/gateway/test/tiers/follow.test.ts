import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubClient, type HubClient } from '@shuniu/sdk/client';
import { readPrivateKey } from '@shuniu/sdk/signature';
import { libraryLock, openLibrary } from '@shuniu/sdk/standards';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, shim, type Ran } from '../../../cli/test/run-cli.ts';
import { misbehavingProxy, type MisbehavingProxy } from '../client/misbehaving-proxy.ts';
import { ENGINES } from '../hub.ts';
import { gateway, type Process } from '../run-gateway.ts';
import { makeTier, type Tier } from './tier.ts';
import { WELL } from './well.ts';

const STANDARD = 'cjt-214/part@2007';
const ADD = 'overlays/cn-140800/cjt-214/2007/part/add.csv';
const gauge = (id: string, code: string, name: string): string =>
  `${id},${code},06,${name},a gauge,,point?,active,,,,synthetic,example,made up for a test,,no national class\n`;
const well = (n: number, status = '完好'): object => ({
  id: `1408020101${String(n).padStart(6, '0')}`,
  name: '上水井盖',
  ...WELL,
  status,
});

/** On PostgreSQL where this machine has it: `tiers.test.ts` has the same hubs on PGlite. */
describe('city, province, nation, with what goes on between them for months', () => {
  const engine = ENGINES.at(-1);
  let folder: string;
  let stopPlace: () => Promise<void>;
  let city: Tier;
  let province: Tier;
  let nation: Tier;
  let proxy: MisbehavingProxy;
  let standards: string;
  let cityHub: HubClient;
  let provinceHub: HubClient;
  const env = { LANG: 'en_US.UTF-8' };
  const cli = (...args: string[]): Promise<Ran> => runCli(args, { cwd: folder, env });
  const key = (name: string) => join(folder, `${name}.pem`);

  beforeAll(async () => {
    if (engine === undefined) throw new Error('no engine');
    folder = mkdtempSync(join(tmpdir(), 'shuniu-follow-'));
    const place = await engine.place();
    stopPlace = () => place.stop();
    standards = join(folder, 'city-standards');
    const naming = ['--name-zh', '某市', '--name-en', 'some city'];
    const made = await cli(
      ...['standards', 'new-overlay', 'cn-140800', '--base', STANDARD, ...naming, '--dir', standards],
    );
    expect([made.code, made.err]).toEqual([0, expect.any(String)]);
    appendFileSync(join(standards, ADD), gauge('ponding-gauge', '2101', '积水监测桩'));
    writeFileSync(join(standards, '.env'), 'SECRET=nobody else has to know\n');
    const tier = async (name: 'city' | 'province' | 'nation', division: string, lower: string | undefined) => {
      const own = { app: `${name}-own`, keyId: `${name}-own`, keyFile: key(`${name}-own`) };
      const below = { app: `${lower}`, keyId: `${lower}-at-${name}`, keyFile: key(`${lower}-at-${name}`) };
      return makeTier(
        join(folder, name),
        {
          origin: `${name}-hub`,
          tier: name,
          division,
          intake: { standard: STANDARD, ...(name === 'city' ? { overlay: 'cn-140800' } : {}) },
          ...(name === 'city' ? { standards } : {}),
          db: await place.address(),
        },
        [own, ...(lower === undefined ? [] : [below])].map((app) => ({ ...app, actions: ['read', 'push'] as const })),
      );
    };
    city = await tier('city', '140800', undefined);
    province = await tier('province', '14', 'city');
    nation = await tier('nation', '', 'province');
    await Promise.all([city.start(), province.start(), nation.start()]);
    proxy = await misbehavingProxy(() => city.url);
    const enrol = async (name: string, url: string, app: string, keyId: string): Promise<void> => {
      const { code, err } = await cli(
        ...['app', 'enrol', name, '--hub', url, '--app', app, '--key-id', keyId, '--key', key(keyId)],
      );
      expect([code, err]).toEqual([0, expect.stringContaining('is ready')]);
    };
    await enrol('city', city.url, 'city-own', 'city-own');
    await enrol('crooked', proxy.url, 'city-own', 'city-own');
    await enrol('province', province.url, 'city', 'city-at-province');
    await enrol('above', province.url, 'province-own', 'province-own');
    await enrol('nation', nation.url, 'province', 'province-at-nation');
    const client = (url: string, keyId: string): HubClient =>
      hubClient({ url, keyId, key: readPrivateKey('ed25519', readFileSync(key(keyId), 'utf8')) });
    cityHub = client(city.url, 'city-own');
    provinceHub = client(province.url, 'province-own');
  }, 600_000);
  afterAll(async () => {
    await proxy?.stop();
    for (const tier of [city, province, nation]) await tier?.kill();
    await stopPlace?.();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  describe('standards come down', () => {
    const pull = (from: string, out: string): Promise<Ran> =>
      cli('exchange', 'pull', '--standards', '--from', from, '--out', out, '--json');
    const at = (out: string): string => join(folder, out);
    const lockIn = async (path: string) => libraryLock(await openLibrary(path));

    it('as a folder that answers as the hub does, and holds nothing else of its disk', async () => {
      const ran = await pull('city', 'down');
      expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('each held against its hash')]);
      expect(JSON.parse(ran.out)).toMatchObject({ origin: 'city-hub', changed: true, moved: [] });
      expect(await lockIn(at('down'))).toEqual(await lockIn(standards));
      expect(readFileSync(join(at('down'), ADD))).toEqual(readFileSync(join(standards, ADD)));
      expect(existsSync(join(at('down'), '.env'))).toBe(false);
      const where = ['--standard', STANDARD, '--overlay', 'cn-140800', '--as-of', '2026-11-22'];
      const { out } = await cli('standards', 'lookup', '2101', ...where, '--standards', 'down', '--json');
      const there = await cityHub.lookup('2101', STANDARD, { overlay: 'cn-140800', asOf: '2026-11-22' });
      expect(JSON.parse(out)).toEqual(there);
    }, 120_000);
    it('and a second time nothing is touched', async () => {
      const { ino, mtimeMs } = statSync(at('down'));
      const ran = await pull('city', 'down');
      expect([ran.code, ran.err]).toEqual([0, expect.stringContaining('have not changed')]);
      expect(JSON.parse(ran.out)).toMatchObject({ changed: false, fetched: 0 });
      expect(statSync(at('down'))).toMatchObject({ ino, mtimeMs });
    }, 120_000);
    it.each([
      ['a file of somebody else', () => writeFileSync(join(at('down'), 'mine.txt'), ''), /mine\.txt/],
      ['a changed file', () => appendFileSync(join(at('down'), ADD), '\n'), /was changed since/],
    ])(
      'but never over %s',
      async (_, spoil, said) => {
        cpSync(at('down'), at('kept'), { recursive: true });
        spoil();
        const ran = await pull('city', 'down');
        expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(said)]);
        rmSync(at('down'), { recursive: true });
        renameSync(at('kept'), at('down'));
      },
      120_000,
    );
    it('nor over those of another hub', async () => {
      const ran = await pull('province', 'down');
      expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('city-hub, not of province-hub')]);
    }, 120_000);
    it.each([
      ['the list', '/v1/standards/folder', /signature of the receipt does not fit/],
      ['a file', '/v1/standards/files/', /does not have the hash of the list/],
    ])(
      'nothing is believed of %s that was changed on the way',
      async (_, path, said) => {
        proxy.decide(({ url = '' }) => (url.startsWith(path) ? 'tamper' : undefined));
        const ran = await pull('crooked', 'crooked');
        proxy.decide(undefined);
        expect([ran.code, ran.err]).toEqual([3, expect.stringMatching(said)]);
        expect(readdirSync(folder).filter((name) => name.includes('crooked'))).toEqual([]);
      },
      120_000,
    );
    it('whole, whenever it is killed: the old ones or the new ones', async () => {
      const before = await lockIn(at('down'));
      appendFileSync(join(standards, ADD), gauge('flood-gauge', '2102', '水位监测桩'));
      const after = await lockIn(standards);
      await city.stop();
      await city.start();
      const drafts = () => readdirSync(folder).filter((name) => /^down\..*\.part$/.test(name));
      const moments = [
        () => drafts().length > 0,
        () => drafts().some((name) => existsSync(join(folder, name, 'shuniu-pulled.json'))),
      ];
      for (const there of moments) {
        const child = spawn(
          process.execPath,
          [shim, 'exchange', 'pull', '--standards', '--from', 'city', '--out', 'down'],
          { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: 'ignore' },
        );
        const ended = new Promise((resolve) => child.on('close', resolve));
        while (!there() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
        child.kill('SIGKILL');
        await ended;
        expect([before, after]).toContainEqual(await lockIn(at('down')));
      }
      // the moment between two names, which no test can hit
      renameSync(at('down'), at('.down.before'));
      expect([before, after]).toContainEqual(await lockIn(at('down')));
      const ran = await pull('city', 'down');
      expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
      expect(await lockIn(at('down'))).toEqual(after);
      expect(readdirSync(folder).filter((name) => name.includes('down'))).toEqual(['down']);
    }, 300_000);
  });

  let pushed = 0;
  /** Records that change in the city while its hub runs. */
  async function change(...records: object[]): Promise<void> {
    const producer = { id: `survey-${pushed++}`, epoch: 0, seq: 0 };
    const body = records.map((record) => JSON.stringify(record)).join('\n');
    expect((await cityHub.push('parts', { producer, body })).receipt.counts).toMatchObject({
      accepted: records.length,
    });
  }
  const upward = ['exchange', 'push', '--from', 'city', '--to', 'province', '--dataset', 'parts'];

  /** Until the province has it. */
  async function arrived(id: string, status: string): Promise<void> {
    for (;;) {
      for await (const record of provinceHub.records('parts', { id })) if (record['status'] === status) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const follow = (): Process => gateway([...upward, '--follow', '--state', join(folder, '.shuniu')], env, shim);
  const FIRST = '1408020101000001';

  it('a change arrives without another command, until the command is asked to end; the next one goes on', async () => {
    await change(well(1), well(2), { ...well(3), id: '1408022101000003', name: '积水监测桩' });
    const first = follow();
    await arrived(FIRST, '完好');
    await change(well(1, '破损'));
    await arrived(FIRST, '破损');
    first.child.kill('SIGTERM');
    const ended = await first.ended;
    // one record was refused, by a rule of the province: told at the end, and in the exit code
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/code_unknown[^]*stopped as asked/)]);
    await change(well(1, '缺失'));
    const second = follow();
    await arrived(FIRST, '缺失');
    second.child.kill('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0, err: expect.stringContaining('stopped as asked') });
  }, 300_000);

  it('goes on from the province to the nation', async () => {
    const ran = await cli('exchange', 'push', '--from', 'above', '--to', 'nation', '--dataset', 'parts', '--json');
    expect([ran.code, JSON.parse(ran.out)]).toMatchObject([0, { outcomes: { accepted: 2, rejected: 0 } }]);
  }, 120_000);

  it('evidence of what was reported is fetched into one file, and any changed byte of it is found', async () => {
    const receipts = join(folder, '.shuniu/links/city--province/parts/receipts');
    const file = join(receipts, readdirSync(receipts).sort()[0] ?? '');
    const fetched = await cli(
      ...['evidence', 'fetch', '--from', 'province', '--receipt', file, '--line', '1', '--out', 'evidence.json'],
    );
    expect([fetched.code, fetched.out]).toEqual([0, expect.stringContaining('proven')]);
    const [, vkey = ''] = /--key "([^"]+)"/.exec(fetched.err) ?? [];
    expect(await cli('evidence', 'verify', 'evidence.json', '--key', vkey)).toMatchObject({ code: 0 });
    const bytes = readFileSync(join(folder, 'evidence.json'));
    for (const at of [0, 0.3, 0.6, 0.95].map((part) => Math.floor(part * bytes.length))) {
      const forged = Buffer.from(bytes);
      forged[at] = (forged[at] ?? 0) ^ 1;
      writeFileSync(join(folder, 'forged.json'), forged);
      expect((await cli('evidence', 'verify', 'forged.json', '--key', vkey)).code, `byte ${at}`).toBe(1);
    }
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { receipt: { body: string } };
    const { leaf } = (JSON.parse(kept.receipt.body) as { evidence: { leaf: string } }).evidence;
    const ofLeaf = await cli('evidence', 'fetch', '--from', 'province', '--leaf', leaf, '--out', 'leaf.json');
    expect([ofLeaf.code, ofLeaf.out]).toEqual([0, expect.stringContaining('proven')]);
    const over = await cli('evidence', 'fetch', '--from', 'province', '--leaf', leaf, '--out', 'leaf.json');
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('exists already')]);
  }, 300_000);

  it('says by how much the clock of this machine is wrong', async () => {
    const ahead = `const { now } = Date; Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(now() + 6e5) } static now() { return now() + 6e5 } }`;
    const NODE_OPTIONS = `--import data:text/javascript,${encodeURIComponent(ahead)}`;
    const ran = await runCli(['app', 'show', 'province'], { cwd: folder, env: { ...env, NODE_OPTIONS } });
    expect([ran.code, ran.err]).toEqual([2, expect.stringMatching(/is (59\d|60\d) seconds ahead of the hub/)]);
  }, 120_000);

  it('a key that was rotated while it follows is used at once; one that is out of use is told, with the next step', async () => {
    const following = follow();
    await change(well(1, '移位'));
    await arrived(FIRST, '移位');
    const rotated = await cli('app', 'rotate', 'province', '--overlap-hours', '0');
    expect([rotated.code, rotated.err]).toEqual([0, expect.any(String)]);
    await change(well(1, '废弃'));
    await arrived(FIRST, '废弃');
    const profile = JSON.parse(readFileSync(join(folder, '.shuniu/hubs/province.json'), 'utf8')) as {
      keyId: string;
      keyFile: string;
    };
    expect(profile.keyId).not.toBe('city-at-province');
    const pem = readFileSync(profile.keyFile, 'utf8');
    const mine = hubClient({ url: province.url, keyId: profile.keyId, key: readPrivateKey('ed25519', pem) });
    await mine.revokeCredential('city', profile.keyId);
    await change(well(1, '完好'));
    const { code, err } = await following.ended;
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/(key_unknown|credential_unusable)[^]*app enrol <name> --overwrite/),
    ]);
  }, 300_000);
});
