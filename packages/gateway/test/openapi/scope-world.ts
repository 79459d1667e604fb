import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { hmacKey, type RequestSigner } from '@shuniu/sdk/signature';
import { authenticateFor } from '../../src/start-hub.ts';
import { signedHeaders, storeSecret } from '../auth/signing-app.ts';
import { fill, makeTable } from '../data.ts';
import { numberAll } from '../feed/number-all.ts';
import { addApp, addDataset, addGrant, startHub, type Answer, type Call, type TestHub } from '../hub.ts';
import { ndjson, part, place, STANDARD, type Receipt } from '../push/records.ts';
import { tileAt } from '../tiles/decode.ts';
import { PLATE } from './scope-rules.ts';

/** In the record that was planted, and nowhere else. */
export const ROW = 'zqrowqz';
/** In things of the app `good`, and nowhere else. */
export const THING = 'zqthingqz';
/** Of the grant of `good`; it is told in a header. */
export const PURPOSE = `${THING} 城管\r\nset-cookie: a=b`;
export const KEY = '140105~E1~2013';

const FIELDS = [
  ...['eventNo', 'classCode', 'name', 'description', 'position', 'geometry', 'history'].map((name) => ({ name })),
  { name: 'plate', plain: true },
];
const LESS = FIELDS.filter(({ name }) => name !== 'description' && name !== 'position');
const HIDDEN = ['description', 'position'].map((name) => ({ name, mask: { kind: 'hidden' } }));
const filter = (field: string): string => JSON.stringify({ field, op: 'eq', value: 'none' });
const fields = (read: object): string =>
  `fields = CASE action WHEN 'read' THEN '${JSON.stringify(read)}'::jsonb ELSE '[{"name":"status"}]' END`;

/** Who asks, and what has become of its grants since they were as those of `good` are. */
export const CASES = {
  good: undefined,
  suspended: `state = 'suspended'`,
  revoked: `state = 'revoked'`,
  expired: `not_after = now() - interval '1 second'`,
  unbegun: `not_before = now() + interval '1 day'`,
  action: `action = CASE action WHEN 'read' THEN 'push' ELSE 'read' END`,
  dataset: `dataset = CASE dataset WHEN 'events' THEN 'parts' ELSE 'events' END`,
  unusable: `row_filter = '${filter('nothing')}'`,
  division: `divisions = '{1501}'`,
  nowhere: `divisions = '{}'`,
  rows: `row_filter = '${filter('classCode')}'`,
  field: fields(LESS),
  masked: fields([...LESS, ...HIDDEN]),
  /** Has one of another division, and names that of `good`. */
  borrowed: `divisions = '{1501}'`,
} as const;
export type Case = keyof typeof CASES;
export const NAMES = Object.keys(CASES) as readonly Case[];
/** Beside them: another app of the org of `good`; the provider's, one that answers and one that does not; of another org. */
export type Caller = Case | 'sibling' | 'provider' | 'mute' | 'outsider';

export interface ScopeWorld {
  readonly test: TestHub;
  /** What `@name` stands for. */
  readonly ids: Readonly<Record<string, string>>;
  /** Of things that every case has one of. */
  readonly own: Readonly<Record<Case, Readonly<Record<string, string>>>>;
  call(caller: Caller, call: Call): Promise<Answer>;
  /** A word for everything that requests could change and that does not change by itself. */
  everything(): Promise<string>;
}

/** Everybody reads and pushes as `good` does; then the grants become what they are. */
export async function makeScopeWorld(engine: Parameters<typeof startHub>[0]): Promise<ScopeWorld> {
  const test = await startHub(engine, {}, authenticateFor);
  const { hub } = test;
  const sql = (text: string, params: unknown[] = []): Promise<number> =>
    hub.pool.use((session) => session.run(text, params));
  const signers = new Map<Caller, RequestSigner>();
  const orgs = { sibling: 'org-good', provider: 'provider', mute: 'provider', outsider: 'outsider' };
  for (const app of [...NAMES, 'sibling', 'provider', 'mute', 'outsider'] as const) {
    await addApp(hub, app, app in orgs ? orgs[app as keyof typeof orgs] : `org-${app}`);
    const secret = randomBytes(32);
    await storeSecret(hub, app, `${app}-hmac`, secret);
    signers.set(app, { keyid: `${app}-hmac`, key: hmacKey(secret) });
  }
  await storeSecret(hub, 'good', 'good-spare', randomBytes(32));
  await sql(`UPDATE hub.credential SET label = '${THING}' WHERE app = 'good'`);
  await sql(`UPDATE hub.app SET answers = false WHERE id = 'mute'`);

  const call: ScopeWorld['call'] = async (caller, options) => {
    const signer = signers.get(caller);
    if (signer === undefined) throw new Error(`no signer for ${caller}`);
    return (await test.app.inject({ ...options, headers: await signedHeaders(signer, options) })) as Answer;
  };
  const done = async <T>(caller: Caller, options: Call): Promise<T> => {
    const answer = await call(caller, options);
    if (answer.statusCode >= 300) throw new Error(`${caller} ${options.url}: ${answer.body}`);
    return (answer.body === '' ? {} : answer.json()) as T;
  };
  const post = <T = { id: string }>(caller: Caller, url: string, payload: object | string, headers = {}): Promise<T> =>
    done(caller, { method: 'POST', url, payload, headers });

  await addDataset(hub, 'events', 'provider', 'event', '2013');
  await addDataset(hub, 'parts', 'provider', 'part', '2013', { standard: STANDARD });
  const events = await makeTable(test, 'events');
  // far from what pushes will be called
  const row = {
    origin: 1_000_000,
    edition: '2013',
    division: '140105',
    name: '井盖破损',
    class_code: '0101',
    plate: PLATE,
  };
  await addGrant(hub, 'r-sibling', 'sibling', 'events', 'read', { divisions: ['1401'], fields: FIELDS });
  const [lon, lat] = [112.55, 37.85];
  await fill(test, events, [
    { ...row, event_no: 'E1', description: `${ROW}1`, position: `${ROW}2`, lon, lat },
    { ...row, event_no: 'E2', description: `${ROW}3`, position: `${ROW}4`, lon, lat },
  ]);
  await numberAll(test);
  const own = {} as Record<Case, Record<string, string>>;
  for (const name of NAMES) {
    await addGrant(hub, `r-${name}`, name, 'events', 'read', { divisions: ['1401'], fields: FIELDS });
    await addGrant(hub, `p-${name}`, name, 'parts', 'push', { divisions: ['1401'], fields: [] });
    const n = NAMES.indexOf(name) + 1;
    const batch = ndjson([part(n), part(100 + n, { name: '' }), part(200 + n, { name: '' })]);
    const receipt = await post<Receipt>(name, '/v1/datasets/parts/batches', batch, place(0, 1, 'scope-world'));
    const { letters } = await done<{ letters: { id: string }[] }>(name, { url: '/v1/dead-letters' });
    const [letter = '', spare = ''] = letters.map(({ id }) => id);
    await done(name, { method: 'PUT', url: `/v1/dead-letters/${letter}`, payload: part(100 + n) });
    const page = '/v1/datasets/events/records?limit=1';
    const records = await call(name, { url: page });
    const changes = await done<{ cursor: string }>(name, { url: '/v1/datasets/events/changes?cursor=start&limit=1' });
    own[name] = {
      ...{ batch: receipt.batch, leaf: receipt.evidence.leaf, letter, spare },
      ...{ records: String(records.headers['shuniu-cursor']), changes: changes.cursor },
      file: (await post(name, '/v1/exports', { dataset: 'events' })).id,
    };
  }
  for (const name of NAMES)
    for (let state = ''; state !== 'done'; await setTimeout(10))
      ({ state } = await done<{ state: string }>(name, { url: `/v1/exports/${own[name]['file']}` }));

  await sql(`UPDATE hub.permit SET purpose = $1, version = version + 1 WHERE id = 'r-good'`, [PURPOSE]);
  const asked = { dataset: 'events', scope: { divisions: ['1401'], fields: [{ name: 'name' }] }, purpose: THING };
  const application = await post('good', '/v1/applications', asked);
  const reviewed = await post('good', '/v1/applications', asked);
  await post('good', `/v1/applications/${reviewed.id}/submit`, '');
  await sql(`UPDATE hub.application SET state = 'reviewed', path = path - 0 WHERE id = $1`, [reviewed.id]);
  const url = `https://hooks.example.org/${THING}`;
  const webhook = await post('good', '/v1/webhooks', { dataset: 'events', url });
  const report = { dataset: 'events', key: KEY, field: 'position', isWrong: `${ROW}2`, reason: THING };
  const correction = await post('good', '/v1/corrections', report);
  await sql(`INSERT INTO hub.correction SELECT (jsonb_populate_record(c, '{"id":"kept"}')).* FROM hub.correction c`);
  for (const id of ['draft', 'published'])
    await post('provider', '/v1/catalogue/entries', { id, title: id === 'draft' ? THING : id });
  await sql(`UPDATE hub.entry SET state = 'published' WHERE id = 'published'`);

  for (const [name, change] of Object.entries(CASES))
    if (change !== undefined)
      await sql(`UPDATE hub.permit SET ${change}, version = version + 1 WHERE app = $1`, [name]);
  const [x, y] = tileAt([lon, lat], 14).map(Math.floor);
  return {
    test,
    own,
    ids: {
      ...own.good,
      ...{ key: KEY, x: String(x), y: String(y), application: application.id, reviewed: reviewed.id },
      ...{ grant: 'r-good', webhook: webhook.id, correction: correction.id, draft: 'draft', published: 'published' },
    },
    call,
    everything: () =>
      hub.pool.use(async (session) => {
        const rows = await session.query<{ told: string }>(
          Object.entries(TABLES)
            .map(
              ([table, columns]) =>
                `SELECT '${table} ' || md5(coalesce(string_agg(t::text, ';' ORDER BY t::text), '')) AS told
                 FROM (SELECT ${columns} FROM ${table}) t`,
            )
            .join(' UNION ALL '),
        );
        return rows.map(({ told }) => told).join('\n');
      }),
  };
}

/** Columns: those that nothing changes but a request. */
const TABLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['org', 'app', 'dataset', 'dataset_version', 'permit', 'application', 'application_event'],
      ...['entry', 'entry_version', 'correction', 'producer', 'batch', 'dead_letter'],
    ].map((table) => [`hub.${table}`, '*']),
  ),
  'hub.credential': 'id, app, state, not_after, version, sealed_secret, tokens_from, label, replaced_by',
  'hub.webhook': 'id, app, permit, url, sealed_secret, old_secret, state',
  'hub.export_job': `id, app, permit, state = 'cancelled'`,
  'shuniu.event': '*',
  'shuniu.part': '*',
  'shuniu.part_history': '*',
  'shuniu.import': 'id',
};
