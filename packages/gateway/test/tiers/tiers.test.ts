import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubClient } from '@shuniu/sdk/client';
import { readPrivateKey } from '@shuniu/sdk/signature';
import { runCli, shim, type Ran } from '../../../cli/test/run-cli.ts';
import { makeTier, type Tier } from './tier.ts';
import { WELL } from './well.ts';

const STANDARD = 'cjt-214/part@2007';
const HEADER =
  '标识码,部件名称,主管部门代码,主管部门名称,权属单位代码,权属单位名称,养护单位代码,养护单位名称,所在单元网格,部件状态,初始日期,变更日期,数据来源,备注,位置描述,X,Y';

/** A part of the sample city: `classCode` is national, or one that only the city has. */
const part = (n: number, classCode: string, name: string, status = '完好'): string =>
  [
    `140802${classCode}${String(n).padStart(6, '0')}`,
    name,
    '1000008,示例市供水事业管理局,11140100YY2000013H,示例市市政集团有限公司,3000003,示例市市政设施养护所',
    `140802001001001,${status},20200904,,实测,,和平路`,
    (4192000 + n / 10).toFixed(3),
    (636500 + n / 10).toFixed(3),
  ].join(',');

const WELLS = 230;
const GAUGES = 7;
const wells = (count: number, status?: string) =>
  Array.from({ length: count }, (_, n) => part(n + 1, '0101', '上水井盖', status));
const gauges = Array.from({ length: GAUGES }, (_, n) => part(n + 1, '2101', '积水监测桩'));

/** Three hubs, each a process with a database of its own, joined by nothing but the command. */
describe('city, province, nation', () => {
  let folder: string;
  let city: Tier;
  let province: Tier;
  let nation: Tier;
  /** The city's own classes, which nobody above has. */
  let standards: string;
  const env = { LANG: 'en_US.UTF-8' };
  const cli = (...args: string[]): Promise<Ran> => runCli(args, { cwd: folder, env });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuniu-tiers-'));
    standards = await ownClasses();
    const key = (name: string) => join(folder, `${name}.pem`);
    // each tier's own app reads its hub; the app of the tier below pushes
    const own = (name: string) => ({
      app: `${name}-exchange`,
      keyId: `${name}-own`,
      keyFile: key(name),
      actions: ['read', 'push'] as const,
    });
    const below = (name: string, at: string) => ({
      app: name,
      keyId: `${name}-at-${at}`,
      keyFile: key(`${name}-at-${at}`),
      actions: ['push', 'read'] as const,
    });
    city = await makeTier(
      join(folder, 'city'),
      {
        origin: 'city-140800',
        tier: 'city',
        division: '140800',
        intake: { standard: STANDARD, overlay: 'cn-140800' },
        standards,
      },
      [own('city')],
    );
    province = await makeTier(
      join(folder, 'province'),
      { origin: 'province-14', tier: 'province', division: '14', intake: { standard: STANDARD } },
      [own('province'), below('city', 'province')],
    );
    nation = await makeTier(
      join(folder, 'nation'),
      { origin: 'nation', tier: 'nation', division: '', intake: { standard: STANDARD } },
      [own('nation'), below('province', 'nation')],
    );
    await survey([...wells(WELLS), ...gauges]);
    await Promise.all([province.start(), nation.start()]);
    await city.start();
    const enrol = async (name: string, { url }: Tier, app: string, keyId: string, file: string): Promise<void> => {
      const { code, err } = await cli(
        ...['app', 'enrol', name, '--hub', url, '--app', app, '--key-id', keyId, '--key', key(file)],
      );
      expect([code, err]).toEqual([0, expect.stringContaining('is ready')]);
    };
    await enrol('city', city, 'city-exchange', 'city-own', 'city');
    await enrol('province', province, 'city', 'city-at-province', 'city-at-province');
    await enrol('province-own', province, 'province-exchange', 'province-own', 'province');
    await enrol('nation', nation, 'province', 'province-at-nation', 'province-at-nation');
  }, 300_000);
  afterAll(async () => {
    for (const tier of [city, province, nation]) await tier?.kill();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  async function ownClasses(): Promise<string> {
    const dir = join(folder, 'city-standards');
    const naming = ['--name-zh', '某市', '--name-en', 'some city'];
    const made = await cli(...['standards', 'new-overlay', 'cn-140800', '--base', STANDARD, ...naming, '--dir', dir]);
    expect([made.code, made.err]).toEqual([0, expect.any(String)]);
    appendFileSync(
      join(dir, 'overlays/cn-140800/cjt-214/2007/part/add.csv'),
      'ponding-gauge,2101,06,积水监测桩,road ponding gauge,,point?,active,,,,synthetic,example,made up for a test,,no national class\n',
    );
    return dir;
  }

  /** A survey file into the city's database by the real import; the hub must be stopped. */
  async function survey(lines: readonly string[]): Promise<void> {
    const file = join(folder, 'survey.csv');
    writeFileSync(file, `${[HEADER, ...lines].join('\n')}\n`);
    const { code, err } = await cli(
      ...['import', file, '--as', 'part', '--standard', STANDARD, '--overlay', 'cn-140800', '--crs', 'EPSG:4546'],
      ...['--db', city.db, '--standards', standards],
    );
    expect([code, err]).toEqual([0, expect.any(String)]);
  }

  let pushed = 0;
  /** Records that change in the city while its hub runs. */
  async function change(records: readonly object[]): Promise<void> {
    const key = readPrivateKey('ed25519', readFileSync(join(folder, 'city.pem'), 'utf8'));
    const hub = hubClient({ url: city.url, keyId: 'city-own', key });
    const body = records.map((record) => JSON.stringify(record)).join('\n');
    const place = { id: `survey-${pushed++}`, epoch: 0, seq: 0 };
    const { receipt } = await hub.push('parts', { producer: place, body });
    expect(receipt.counts).toMatchObject({ accepted: records.length });
  }
  const range = (from: number, count: number, status: string, classCode: string, name: string): object[] =>
    Array.from({ length: count }, (_, n) => ({
      ...WELL,
      id: `140802${classCode}${String(from + n).padStart(6, '0')}`,
      name,
      status,
    }));

  const upward = ['exchange', 'push', '--from', 'city', '--to', 'province', '--dataset', 'parts', '--json'];
  const onward = ['exchange', 'push', '--from', 'province-own', '--to', 'nation', '--dataset', 'parts', '--json'];
  interface Report {
    readonly records: number;
    readonly batches: number;
    readonly outcomes: Readonly<Record<string, number>>;
    readonly notTaken: {
      readonly total: number;
      readonly samples: readonly { readonly remarks: readonly { readonly code: string }[] }[];
    };
  }
  const reportOf = ({ out }: Ran): Report => JSON.parse(out) as Report;

  it('reports what the province knows, and says by which rule the rest is refused', async () => {
    const ran = await cli(...upward, '--batch', '50', '--rejects', 'rejects.csv');
    expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('city → province')]);
    const report = reportOf(ran);
    expect(report).toMatchObject({
      records: WELLS + GAUGES,
      outcomes: { accepted: WELLS, rejected: GAUGES, duplicate: 0 },
      notTaken: { total: GAUGES },
    });
    expect(new Set(report.notTaken.samples.map(({ remarks }) => remarks[0]?.code))).toEqual(new Set(['code_unknown']));
    const rejects = readFileSync(join(folder, 'rejects.csv'), 'utf8').trim().split('\r\n');
    expect(rejects).toHaveLength(GAUGES + 1);
    expect(rejects[0]).toMatch(/,id,.*,line,codes,fields,messages$/);
    expect(rejects[1]).toContain('1408022101000001');
  });
  it('has nothing more to say the second time', async () => {
    const ran = await cli(...upward);
    expect([ran.code, reportOf(ran)]).toMatchObject([0, { batches: 0, records: 0 }]);
  });
  it('goes on from the province to the nation', async () => {
    const ran = await cli(...onward);
    expect([ran.code, reportOf(ran).outcomes]).toMatchObject([0, { accepted: WELLS, rejected: 0 }]);
  });
  it('keeps a receipt of every batch, with what proves it', () => {
    const receipts = readdirSync(join(folder, '.shuniu/links/city--province/parts/receipts'));
    expect(receipts.length).toBeGreaterThan(3);
    for (const name of receipts) {
      const kept = JSON.parse(readFileSync(join(folder, '.shuniu/links/city--province/parts/receipts', name), 'utf8'));
      expect(JSON.parse(kept.receipt.body)).toMatchObject({
        dataset: 'parts',
        evidence: { digest: expect.any(String) },
      });
    }
  });
  it('brings down as a file what the nation has', async () => {
    const { code } = await cli('exchange', 'pull', '--from', 'nation', '--dataset', 'parts', '--out', 'down.ndjson');
    expect(code).toBe(0);
    const lines = readFileSync(join(folder, 'down.ndjson'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(WELLS);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: '1408020101000001', classCode: '0101' });
  });
  it('loses nothing and takes nothing twice, whenever it is killed and whatever else dies', async () => {
    await change([...range(1, WELLS, '破损', '0101', '上水井盖'), ...range(1001, 60, '完好', '0102', '污水井盖')]);
    const link = join(folder, '.shuniu/links/city--province/parts');
    const receipts = () => readdirSync(join(link, 'receipts')).length;
    const kept = receipts();
    /** Runs the command until something is on the disk, then kills it with no chance to say goodbye. */
    const killedWhen = async (there: () => boolean): Promise<void> => {
      const child = spawn(process.execPath, [shim, ...upward, '--batch', '20'], {
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', ...env },
        stdio: 'ignore',
      });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)));
      while (!there() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
    };
    await killedWhen(() => existsSync(join(link, 'frozen.ndjson')));
    for (const more of [1, 2, 4]) await killedWhen(() => receipts() >= kept + more);
    await province.kill();
    const down = cli(...upward, '--batch', '20');
    await province.start();
    const ran = await down;
    expect([ran.code, ran.err]).toEqual([0, expect.any(String)]);
    await province.stop();
    // every change of the city stands in the province once: one version before, none besides
    const rows = await province.inside(({ pool }) =>
      pool.use((session) =>
        session.query<{ status: string; parts: number; versions: number }>(
          `SELECT t.status, count(*)::int AS parts, (SELECT count(*)::int FROM shuniu.part_history) AS versions
             FROM shuniu.part t WHERE NOT t.deleted GROUP BY 1 ORDER BY 1`,
        ),
      ),
    );
    expect(rows).toEqual([
      { status: '完好', parts: 60, versions: WELLS },
      { status: '破损', parts: WELLS, versions: WELLS },
    ]);
    await province.start();
  }, 600_000);
  it('shows what is still to be reported, and the last receipt', async () => {
    const { out } = await cli('exchange', 'status', '--json');
    const { links } = JSON.parse(out) as { links: object[] };
    expect(links).toMatchObject([
      {
        from: 'city',
        to: 'province',
        backlog: { records: 0, more: false },
        frozen: null,
        lastReceipt: { seq: expect.any(Number) },
      },
      { from: 'province-own', to: 'nation', backlog: { records: WELLS + 60, more: false } },
    ]);
  });
  it.each([
    ['the far hub', () => province],
    ['the near hub', () => city],
  ] as const)(
    'finds out that %s was restored from a backup, stops, and starts anew when told to',
    async (_, which) => {
      const tier = which();
      await tier.stop();
      const backup = join(folder, 'backup');
      cpSync(tier.db, backup, { recursive: true });
      await tier.start();
      const first = tier === city ? 8100 : 8000;
      await change(range(first, 2, '完好', '0102', '污水井盖'));
      expect((await cli(...upward, '--batch', '1')).code).toBe(0);
      await tier.stop();
      rmSync(tier.db, { recursive: true });
      cpSync(backup, tier.db, { recursive: true });
      rmSync(backup, { recursive: true });
      await tier.start();
      await change(range(first + 50, 1, '缺失', '0102', '污水井盖'));
      const told = await cli(...upward);
      expect([told.code, told.err]).toEqual([3, expect.stringContaining('most likely it was restored from a backup')]);
      const anew = await cli(...upward, '--restart');
      // the city's own classes are refused again, by the same rule
      expect([anew.code, reportOf(anew).outcomes['rejected']]).toEqual([1, GAUGES]);
      expect((await cli(...upward)).code).toBe(0);
    },
    600_000,
  );
  it('finds out that the folder is an old copy', async () => {
    const link = join(folder, '.shuniu/links/city--province/parts');
    cpSync(link, `${link}.old`, { recursive: true });
    await change(range(9100, 1, '完好', '0102', '污水井盖'));
    expect((await cli(...upward)).code).toBe(0);
    rmSync(link, { recursive: true });
    cpSync(`${link}.old`, link, { recursive: true });
    rmSync(`${link}.old`, { recursive: true });
    await change(range(9200, 1, '完好', '0102', '污水井盖'));
    const told = await cli(...upward);
    expect([told.code, told.err]).toEqual([3, expect.stringContaining('may be an old copy')]);
    expect((await cli(...upward, '--restart')).code).toBe(1);
  }, 600_000);
});
