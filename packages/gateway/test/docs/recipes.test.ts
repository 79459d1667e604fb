import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../src/auth/access-token.ts';
import { hotp, stepAt } from '../../src/admin/totp.ts';
import { openSession } from '../../src/admin/sessions.ts';
import { loadCredential } from '../../src/auth/load-credential.ts';
import { DEFAULTS } from '../../src/config/config.ts';
import { startHub, type RunningHub } from '../../src/start-hub.ts';
import { storeSecret } from '../auth/signing-app.ts';
import { addApp } from '../hub.ts';
import { blocksOf, filesOf, shapeFault } from './blocks.ts';
import { runBlocks, type Ran } from './run-blocks.ts';
import { bytesOf } from '../admin/base32.ts';

/** In the order of a newcomer: first steps, a token, then what can be done with it. */
const PAGES = ['operations', 'signing', 'catalogue', 'push', 'records', 'feed', 'access', 'evidence'].map(
  (name) => `docs/${name}.md`,
);
const TEXTS = new Map(PAGES.map((page) => [page, readFileSync(page, 'utf8')]));
const ALL = PAGES.flatMap((page) => blocksOf(page, TEXTS.get(page) ?? ''));
/** docs/signing.md has a test of its own; of it only what the other pages need. */
const TOLD = ALL.filter(({ page, note }) => page !== 'docs/signing.md' || note === 'token' || note === 'hub');
const RUN = TOLD.filter(({ manner }) => manner !== 'no-run');

const NEEDED = ['bash', 'curl', 'jq', 'openssl'].filter((name) => spawnSync(name, ['--version']).error !== undefined);
const gdal = spawnSync('ogrinfo', ['--version']).status === 0;

const field = (title: string, kind: string): object => ({
  type: kind === 'geometry' ? 'object' : 'string',
  title,
  description: title,
  ...{ 'x-title-en': title, 'x-kind': kind, 'x-requirement': 'O', 'x-sensitivity': 'public', 'x-source': 'test' },
});
const GREEN = JSON.stringify({
  id: 'green',
  title: { zh: '绿地', en: 'Green spaces' },
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:shuniu:record:green-space',
    ...{ type: 'object', title: '绿地', description: '绿地普查', required: [] },
    ...{
      'x-name': 'green-space',
      'x-ts-name': 'GreenSpace',
      'x-title-en': 'Green space',
      'x-category': 'city-management',
    },
    ...{ 'x-editions': [], 'x-identity': ['greenId'], 'x-division-from': ['county'] },
    'x-geometry': { type: 'polygon', required: true },
    properties: {
      greenId: { ...field('编号', 'text'), 'x-requirement': 'M' },
      county: field('区县', 'division'),
      kind: field('类别', 'text'),
      geometry: field('边界', 'geometry'),
    },
  },
});

/** What stands between the pages: who else is there, and data that are taken for granted. */
const BEFORE: Readonly<Record<string, string>> = {
  'docs/catalogue.md': `LIGHTS=$TOKEN
hub "$HUB/v1/catalogue/entries" -d '{ "id": "street-lights-2027", "title": "路灯设施台账（2027）", "abstract": "下一版",
  "format": { "kind": "database" }, "resourceCode": "307001/000002", "shareType": "unconditional", "shareMethod": "共享平台", "open": false, "updateCycle": "daily",
  "items": [{ "name": "编号", "type": "C" }] }'
hub "$HUB/v1/catalogue/entries/street-lights-2027/state" -H 'If-Match: "1"' -d '{ "to": "published" }'`,
  'docs/records.md': `hub "$HUB/v1/datasets" -d "$GREEN"
for dataset in green events; do
  TOKEN=$SYSTEM hub "$HUB/v1/grants" -d '{ "app": "lights", "dataset": "'$dataset'", "action": "read" }'
done
TOKEN=$SYSTEM hub "$HUB/v1/grants" -d '{ "app": "lights", "dataset": "events", "action": "push" }'
push() { TYPE=application/x-ndjson hub "$HUB/v1/datasets/$1/batches" -d "$2" -H "Producer-Id: x" -H "Producer-Epoch: 1" -H "Producer-Seq: 0" |
  jq -e '.counts.accepted == 1'; }
push green '{"greenId":"G1","county":"341602","kind":"公园绿地","geometry":{"type":"Polygon","coordinates":[[[115.786,33.846],[115.8,33.846],[115.8,33.85],[115.786,33.846]]]}}'
push events '{"eventNo":"E1","name":"井盖破损","classCode":"0101","divisionCode":"140105","reporterName":"张三","reporterPhone":"13800000000","reportedAt":"2026-03-05T08:00:00+08:00","plate":"晋A12345","lon":112.55,"lat":37.86}'`,
  'docs/access.md': 'TOKEN=$WATER',
  'docs/evidence.md': 'TOKEN=$LIGHTS',
};
/** Ahead of one block, found by words in it. */
const AHEAD: readonly (readonly [words: string, commands: string])[] = [
  [
    '"$WEBHOOK_ID"',
    `WEBHOOK_ID=msg_1 WEBHOOK_TIMESTAMP=1767225600 BODY='{"type":"dataset.changed"}' SECRET=whsec_c2VjcmV0`,
  ],
];

describe.skipIf(NEEDED.length > 0)(
  `the recipes of the pages${NEEDED.length > 0 ? ` (without ${NEEDED.join(', ')}: not run)` : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'shuniu-recipes-'));
    let running: RunningHub;
    let ran: readonly (Ran | undefined)[];
    const blocks = RUN.filter(({ text }) => gdal || !text.startsWith('ogr'));

    beforeAll(async () => {
      const work = join(folder, 'work');
      mkdirSync(work);
      for (const text of TEXTS.values())
        for (const file of filesOf(text)) writeFileSync(join(work, file.name), file.text);
      running = await startHub({
        ...DEFAULTS,
        listen: { host: '127.0.0.1', port: 0 },
        db: join(folder, 'db'),
        keyFile: join(folder, 'keys.json'),
        accessRules: join(work, 'access-rules.yaml'),
        hub: { ...DEFAULTS.hub, origin: 'city-140100' },
        tickMs: 50,
      });
      const before = new Map<number, string>();
      const ahead = (n: number, commands: string): void => void before.set(n, `${before.get(n) ?? ''}\n${commands}`);
      for (const [page, commands] of Object.entries(BEFORE))
        ahead(
          blocks.findIndex((each) => each.page === page),
          commands,
        );
      for (const [words, commands] of AHEAD)
        ahead(
          blocks.findIndex(({ text }) => text.includes(words)),
          commands,
        );
      ran = await runBlocks(blocks, before, folder, {
        ...{ PATH: `${programs(join(folder, 'bin'))}:${process.env['PATH'] ?? ''}`, HOME: folder, LANG: 'C.UTF-8' },
        ...{ GREEN, HUB: running.url, CITY: running.url, PROVINCE: running.url },
        ...(await people(running)),
      });
    });
    afterAll(async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(blocks.map((block, n) => [`${block.page}:${block.line}`, n, block] as const))('%s', (_, n, { prints }) => {
      const { out, err, failed } = ran[n] ?? { out: '', err: 'the shell had ended before', failed: '?' };
      expect(failed === undefined ? '' : [failed, err, ...problemsIn(out)].join('\n')).toBe('');
      if (prints !== undefined) expect(shapeFault(prints, JSON.parse(out))).toBeUndefined();
    });
  },
);

it('what is not run is not run for a reason', () => {
  const not = TOLD.filter(({ manner }) => manner === 'no-run');
  expect(not.map(({ page, note, text }) => [page, note, text.split(' ')[0]])).toEqual([
    ['docs/operations.md', 'starts a hub', 'shuniu-gateway'],
    ['docs/operations.md', 'needs the hub to be stopped', 'shuniu-gateway'],
    ['docs/operations.md', 'tested in backup.test.ts', 'pg_dump'],
    ['docs/operations.md', 'tested in backup.test.ts', 'createdb'],
  ]);
});

/** The programs of this project by the names that the pages call them by. */
function programs(bin: string): string {
  mkdirSync(bin);
  const program = (name: string, script: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec "${process.execPath}" "${resolve(script)}" "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  };
  program('shuniu-gateway', 'packages/gateway/bin/shuniu-gateway.js');
  program('shuniu', 'packages/cli/bin/shuniu.js');
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nexec "$@"\n`, { mode: 0o755 });
  return bin;
}

/** The first administrator, set up through his link, with the code of his next log-in; a security administrator; another department's app. */
async function people({ hub, url, setup = '' }: RunningHub): Promise<Record<string, string>> {
  const post = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as Record<string, string>;
  };
  const token = new URL(setup).searchParams.get('token') ?? '';
  const secret = bytesOf((await post('/v1/admin/setup', { token }))['secret'] ?? '');
  const code = (ahead: number): string => hotp(secret, stepAt(Date.now()) + ahead);
  const PASSWORD = 'first steps of a newcomer';
  await post('/v1/admin/setup/confirm', { token, name: 'zhang', password: PASSWORD, totp: code(0) });
  await addApp(hub, 'water', 'water-bureau');
  const SECURITY = await hub.pool.use(async (session) => {
    await session.run(
      `INSERT INTO hub.admin (name, role, password, sealed_totp) VALUES ('wang', 'security', 'x', '\\x00')`,
    );
    return (await openSession(session, 'wang')).token;
  });
  await storeSecret(hub, 'water', 'water-secret', Buffer.alloc(32, 7));
  const credential = await hub.pool.use((session) => loadCredential(session, hub.keys, 'water-secret'));
  const WATER = credential === undefined ? '' : issueToken(hub.keys, credential);
  return { PASSWORD, CODE: code(1), SECURITY, WATER };
}

/** Problems among what was answered, and the faults that they list. */
function problemsIn(out: string): string[] {
  return [...out.matchAll(/"detailEn":"[^"]*"|"problems":\[[^\]]*\]/g)].map(([text]) => text);
}
