import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalateOverdue, expireGrants } from '../../src/access/deadlines.ts';
import { registerAccess } from '../../src/access/register.ts';
import { failureOf } from '../../src/failure.ts';
import type { Principal } from '../../src/policy/principal.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { scopeFor } from '../../src/policy/scope-for.ts';
import { addApp, addDataset, admin, appOf, believing, ENGINES, startHub, type Answer, type TestHub } from '../hub.ts';

const SCOPE = { divisions: ['1401'], fields: [{ name: 'id' }, { name: 'status' }] };
const ASK = { dataset: 'events', scope: { divisions: ['1401'], fields: [{ name: 'eventNo' }] }, purpose: '联合巡查' };

/** The room as a starting hub registers it, over the database that is there; its chores begin at once. */
async function start({ hub }: TestHub, calendar: string): Promise<void> {
  const config = { ...hub.config, calendar };
  const app = buildServer(hub, believing);
  try {
    registerAccess(app, { ...hub, config });
    await app.ready();
  } finally {
    await app.close();
  }
}

describe.each(ENGINES)('access on $name', (engine) => {
  let test: TestHub;
  const folder = mkdtempSync(join(tmpdir(), 'shuniu-rules-'));
  const [system, security, audit] = [admin('system'), admin('security'), admin('audit')];
  const water = appOf('water', 'water-bureau');
  const lights = appOf('lights', 'lights-bureau');
  const mute = appOf('mute', 'lights-bureau', '140100', false);
  const other = appOf('other', 'other-bureau');
  beforeAll(async () => {
    const rules = join(folder, 'rules.yaml');
    writeFileSync(
      rules,
      'paths:\n  conditional:\n    - { step: compliance, workingDays: 3 }\n    - { step: answer, workingDays: 5 }\n',
    );
    test = await startHub(engine, { accessRules: rules, tickMs: 3_600_000 });
    for (const [app, org] of [
      ['water', 'water-bureau'],
      ['lights', 'lights-bureau'],
      ['mute', 'lights-bureau'],
      ['other', 'other-bureau'],
    ] as const)
      await addApp(test.hub, app, org);
    await addDataset(test.hub, 'parts', 'lights-bureau', 'part', '2013');
    await addDataset(test.hub, 'events', 'lights-bureau', 'event', '2013');
    await addDataset(test.hub, 'grids', 'lights-bureau', 'unit-grid', null);
    const entry = (id: string, dataset: string, share: string) =>
      test.hub.pool.use((session) =>
        session.run(
          `INSERT INTO hub.entry (id, state, provider, dataset, division, share_type, themes, content, words, grams, changed_by)
           VALUES ($1, 'published', 'lights-bureau', $2, '1401', $3, '{}', '{"legalBasis": "保守国家秘密法"}', '', '{}', 'test')`,
          [id, dataset, share],
        ),
      );
    await entry('parts-entry', 'parts', 'unconditional');
    await entry('grids-entry', 'grids', 'not-shared');
  });
  afterAll(async () => {
    await test.stop();
    rmSync(folder, { recursive: true });
  });

  const post = (who: Principal, url: string, payload: object = {}) => test.as(who, { method: 'POST', url, payload });
  const get = (who: Principal, url: string) => test.as(who, { url });
  const draft = async (ask: object = ASK): Promise<string> =>
    (await post(water, '/v1/applications', ask)).json<{ id: string }>().id;
  const step = (who: Principal, id: string, name: string, payload: object = {}) =>
    post(who, `/v1/applications/${id}/${name}`, payload);
  const pass = { decision: 'pass' };
  const statusOf = (answers: readonly Answer[]) => answers.map(({ statusCode }) => statusCode).sort();
  /** An application in a state, by the shortest way. */
  const WAYS: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    draft: async () => undefined,
    submitted: (id) => step(water, id, 'submit'),
    reviewed: async (id) => (await step(water, id, 'submit'), await step(security, id, 'review', pass)),
    approved: async (id) => (await WAYS['reviewed']?.(id), await step(lights, id, 'answer', pass)),
    returned: async (id) => (
      await step(water, id, 'submit'),
      await step(security, id, 'review', { decision: 'return', note: '补充用途' })
    ),
    refused: async (id) => (
      await step(water, id, 'submit'),
      await step(security, id, 'review', { decision: 'refuse', legalBasis: '数据安全法' })
    ),
    withdrawn: (id) => step(water, id, 'withdraw'),
  };
  const inState = async (state: string): Promise<string> => {
    const id = await draft();
    await WAYS[state]?.(id);
    return id;
  };

  it('says that it counts by weekends alone while no calendar is loaded, and by holidays after', async () => {
    const before = await inState('submitted');
    expect((await get(water, `/v1/applications/${before}`)).json()).toMatchObject({
      clock: { calendar: 'weekends', workingDays: 3 },
    });
    const now = new Date().getUTCFullYear();
    for (const year of [now, now + 1]) {
      const days = [{ name: '测试', date: `${year}-01-01`, isOffDay: true }];
      expect((await post(system, '/v1/calendar', { year, papers: ['https://www.gov.cn/'], days })).statusCode).toBe(
        200,
      );
    }
    for (const days of [
      [{ name: 'x', date: `${now}-02-31`, isOffDay: true }],
      [{ name: 'x', date: '1999-01-01', isOffDay: true }],
    ])
      expect((await post(system, '/v1/calendar', { year: now, days })).json()).toMatchObject({
        code: 'request_malformed',
      });
    expect((await post(security, '/v1/calendar', { year: now, days: [] })).statusCode).toBe(403);
    const after = await inState('submitted');
    expect((await get(water, `/v1/applications/${after}`)).json()).toMatchObject({
      clock: { calendar: 'statutory', assumedYears: [] },
    });
    expect((await get(water, '/v1/calendar')).json()).toMatchObject({
      years: [{ year: now, days: 1 }, { year: now + 1 }],
      rules: { paths: { conditional: [{ workingDays: 3 }, { workingDays: 5 }] }, correction: { workingDays: 10 } },
    });
  });

  it('counts by the files of a folder from the start, and does not start with one that is broken', async () => {
    const days = join(folder, 'calendar');
    mkdirSync(days);
    const now = new Date(Date.now() + 8 * 3_600_000);
    // the coming two weeks are off, and said to be so by the years that they are in
    const off = Array.from({ length: 14 }, (_, n) =>
      new Date(now.getTime() + n * 86_400_000).toISOString().slice(0, 10),
    );
    const written = (year: number): { year: number; days: object[] } => ({
      year,
      days: off.filter((date) => date.startsWith(String(year))).map((date) => ({ name: '测试', date, isOffDay: true })),
    });
    const year = now.getUTCFullYear();
    for (const each of [year, year + 1])
      writeFileSync(join(days, `${each}.json`), JSON.stringify(written(each), null, 1));
    await start(test, days);
    // nothing is due before the first working day behind them
    await expect
      .poll(async () => {
        const id = await inState('submitted');
        return (await get(water, `/v1/applications/${id}`)).json<{ clock: { due: string } }>().clock.due;
      })
      .satisfy((due: string) => due > (off.at(-1) ?? ''));

    const file = join(days, '2031.json');
    for (const [text, line, reason] of [
      ['{\n "year": 2031,\n "days": [\n', 4, /./],
      ['{\n "year": 2030,\n "days": []\n}', 2, /2030/],
      ['{\n "year": 2031,\n "days": [{ "name": "x" }]\n}', 3, /date/],
      ['{\n "year": 2031,\n "days": [\n{ "name": "x", "date": "2031-02-30", "isOffDay": true }]\n}', 4, /2031-02-30/],
    ] as const) {
      writeFileSync(file, text);
      const error: unknown = await start(test, days).catch((failure: unknown) => failure);
      const { exit, words } = failureOf(error, 'en');
      expect([exit, words]).toEqual([2, expect.stringContaining(`${file}, line ${line},`)]);
      expect(words).toMatch(reason);
      expect(words).toContain('Correct the file');
    }
    expect(failureOf(await start(test, join(folder, 'none')).catch((error: unknown) => error), 'zh-CN')).toMatchObject({
      exit: 2,
      words: expect.stringMatching(/ENOENT.*calendar/) as string,
    });
    for (const each of [year, year + 1]) await post(system, '/v1/calendar', { year: each, days: [] });
  });

  it('goes from a draft to a grant that was narrowed, and tells every step', async () => {
    const id = await draft({
      ...ASK,
      scope: {
        divisions: ['14'],
        fields: [{ name: 'eventNo' }, { name: 'reporterPhone' }],
        quota: { rowsPerDay: 100 },
      },
    });
    expect((await get(lights, `/v1/applications/${id}`)).statusCode).toBe(404);
    expect((await step(water, id, 'submit')).json()).toMatchObject({
      state: 'submitted',
      path: [{ step: 'compliance' }, { step: 'answer' }],
    });
    expect((await get(other, `/v1/applications/${id}`)).statusCode).toBe(404);
    expect((await step(security, id, 'review', pass)).json()).toMatchObject({
      state: 'reviewed',
      clock: { workingDays: 5 },
    });
    expect((await step(lights, id, 'answer', { decision: 'pass', scope: { divisions: ['15'] } })).json()).toMatchObject(
      {
        code: 'scope_invalid',
        problems: [{ at: '/divisions/0' }],
      },
    );
    const approved = (await step(lights, id, 'answer', { decision: 'pass', scope: { divisions: ['140105'] } })).json<{
      grant: string;
      events: { event: string; by: string }[];
    }>();
    expect(approved).toMatchObject({ state: 'approved', given: { divisions: ['140105'], quota: { rowsPerDay: 100 } } });
    expect(approved.events.map(({ event, by }) => `${event} ${by}`)).toEqual([
      'draft app:water',
      'submit app:water',
      'review.pass admin:test-security',
      'answer.pass app:lights',
    ]);
    const scope = await test.hub.pool.use((session) => scopeFor(session, water, 'events', 'read', approved.grant));
    expect(scope).toMatchObject({ divisions: ['140105'], quota: { rowsPerDay: 100 } });
    const leaves = await test.hub.pool.use((session) =>
      session.query(`SELECT kind FROM hub.evidence_leaf WHERE ref IN ($1, $2)`, [
        `grant/${approved.grant}`,
        `application/${id}`,
      ]),
    );
    expect(leaves).toHaveLength(4);
  });

  it('takes the short way where sharing is unconditional, none where nothing is shared, the long one for personal data as they are', async () => {
    const short = await draft({ dataset: 'parts', scope: SCOPE, purpose: '展示' });
    expect((await step(water, short, 'submit')).json()).toMatchObject({
      path: [{ step: 'compliance', workingDays: 1 }],
    });
    expect((await step(security, short, 'review', pass)).json()).toMatchObject({
      state: 'approved',
      grant: expect.any(String),
    });
    const closed = await draft({
      dataset: 'grids',
      scope: { divisions: [''], fields: [{ name: 'id' }] },
      purpose: '展示',
    });
    expect((await step(water, closed, 'submit')).json()).toMatchObject({
      code: 'entry_not_shared',
      params: { basis: '保守国家秘密法' },
    });
  });

  it.each<[string, object]>([
    ['/fields/0/name', { divisions: [''], fields: [{ name: 'nothing' }] }],
    ['/fields/1/name', { divisions: [''], fields: [{ name: 'eventNo' }, { name: 'eventNo' }] }],
    ['/fields/0/plain', { divisions: [''], fields: [{ name: 'reporterPhone', plain: true }] }],
    ['/fields/0/mask', { divisions: [''], fields: [{ name: 'eventNo', mask: { kind: 'year' } }] }],
    ['/fields/0', { divisions: [''], fields: [{ name: 'eventNo', mask: { kind: 'hidden' }, plain: true }] }],
    ['/fields', { divisions: [''], fields: [] }],
    ['/divisions', { divisions: [], fields: [{ name: 'eventNo' }] }],
    ['/rowFilter', { divisions: [''], fields: [{ name: 'eventNo' }], rowFilter: { field: 'nothing', op: 'empty' } }],
    ['/rowFilter', { divisions: [''], fields: [{ name: 'eventNo' }], rowFilter: { all: 'x' } }],
    [
      '/rowFilter',
      { divisions: [''], fields: [{ name: 'eventNo' }], rowFilter: { field: 'eventNo', op: 'like', value: '%' } },
    ],
    ['/notAfter', { divisions: [''], fields: [{ name: 'eventNo' }], notBefore: '2027-01-02', notAfter: '2027-01-01' }],
    ['/notBefore', { divisions: [''], fields: [{ name: 'eventNo' }], notBefore: '2027-02-30' }],
  ])('refuses a scope that the dataset cannot give: %s %j', async (at, scope) => {
    expect((await post(water, '/v1/applications', { ...ASK, scope })).json()).toMatchObject({
      code: 'scope_invalid',
      problems: [{ at }],
    });
  });

  it('gives personal data as they are only with their legal basis, by the whole path', async () => {
    const scope = { divisions: [''], fields: [{ name: 'eventNo' }, { name: 'reporterPhone', plain: true }] };
    const id = await draft({ ...ASK, scope, plainBasis: '个人信息保护法第十三条' });
    expect((await step(water, id, 'submit')).json()).toMatchObject({
      path: [{}, {}],
      plainBasis: '个人信息保护法第十三条',
    });
  });

  const STEPS: readonly (readonly [string, Principal, object, readonly string[]])[] = [
    ['submit', water, {}, ['draft', 'returned']],
    ['review', security, pass, ['submitted']],
    ['answer', lights, pass, ['reviewed']],
    ['withdraw', water, {}, ['draft', 'submitted', 'reviewed', 'returned']],
  ];
  it.each(['draft', 'submitted', 'reviewed', 'approved', 'returned', 'refused', 'withdrawn'])(
    'refuses from %s every step that does not follow it',
    async (state) => {
      const id = await inState(state);
      expect((await get(water, `/v1/applications/${id}`)).json()).toMatchObject({ state });
      for (const [name, who, payload, from] of STEPS) {
        if (from.includes(state)) continue;
        const answer = await step(who, id, name, payload);
        // a draft is nobody's but its writer's
        if (state === 'draft' && who !== water) expect(answer.statusCode).toBe(404);
        else expect(answer.json()).toMatchObject({ code: 'application_state', params: { state } });
      }
      const rewrite = await test.as(water, { method: 'PUT', url: `/v1/applications/${id}`, payload: ASK });
      expect(rewrite.statusCode).toBe(['draft', 'returned'].includes(state) ? 200 : 409);
      expect((await get(water, `/v1/applications/${id}`)).json()).toMatchObject({ state });
    },
  );

  it.each<[string, string, Principal, object, number]>([
    ['submit', 'draft', lights, {}, 403],
    ['submit', 'draft', other, {}, 404],
    ['withdraw', 'submitted', lights, {}, 403],
    ['review', 'submitted', system, pass, 403],
    ['review', 'submitted', audit, pass, 403],
    ['review', 'submitted', lights, pass, 403],
    ['answer', 'reviewed', water, pass, 403],
    ['answer', 'reviewed', mute, pass, 404],
    ['answer', 'reviewed', other, pass, 404],
    ['answer', 'reviewed', system, pass, 403],
    ['review', 'submitted', security, { decision: 'refuse' }, 400],
    ['review', 'submitted', security, { decision: 'return' }, 400],
    ['review', 'submitted', security, { decision: 'pass', legalBasis: 'x' }, 400],
    ['review', 'submitted', security, { decision: 'pass', scope: {} }, 400],
    ['answer', 'reviewed', lights, { decision: 'refuse' }, 400],
  ])('%s of one that is %s, case %#', async (name, state, who, payload, status) => {
    const id = await inState(state);
    const answer = await step(who, id, name, payload);
    // a draft of another app is not there for anybody else
    expect(answer.statusCode).toBe(state === 'draft' && status === 403 ? 404 : status);
    expect((await get(water, `/v1/applications/${id}`)).json()).toMatchObject({ state });
  });

  it('is answered by a security administrator on behalf of the provider, which is told', async () => {
    const id = await inState('reviewed');
    const { events } = (await step(security, id, 'answer', { decision: 'refuse', legalBasis: '条例第十条' })).json<{
      events: object[];
    }>();
    expect(events.at(-1)).toMatchObject({
      event: 'answer.refuse',
      by: 'admin:test-security',
      onBehalfOf: 'lights-bureau',
    });
  });

  it('of several answers at once takes one, and makes one grant', async () => {
    const id = await inState('reviewed');
    const answers = await Promise.all([
      step(lights, id, 'answer', pass),
      step(lights, id, 'answer', { decision: 'return', note: '再议' }),
      step(security, id, 'answer', pass),
      step(security, id, 'answer', { decision: 'refuse', legalBasis: '条例' }),
    ]);
    expect(statusOf(answers)).toEqual([200, 409, 409, 409]);
    const [row] = await test.hub.pool.use((session) =>
      session.query<{ grants: number; events: number }>(
        `SELECT (SELECT count(*)::int FROM hub.permit WHERE application = $1) AS grants,
           (SELECT count(*)::int FROM hub.application_event WHERE application = $1) AS events`,
        [id],
      ),
    );
    const { state } = (await get(water, `/v1/applications/${id}`)).json<{ state: string }>();
    expect(row).toEqual({ grants: state === 'approved' ? 1 : 0, events: 4 });
  });

  it('never changes what it has told', async () => {
    for (const sql of [
      `UPDATE hub.application_event SET note = 'x'`,
      'DELETE FROM hub.application_event',
      'TRUNCATE hub.application_event',
    ])
      await expect(test.hub.pool.use((session) => session.run(sql))).rejects.toThrow(/only grows/);
  });

  it('escalates what is overdue, once, and counts by department what was in time', async () => {
    const late = await inState('submitted');
    const due = (state: string) =>
      test.hub.pool.use((session) =>
        session.run(`UPDATE hub.application SET due_at = now() - interval '1 hour' WHERE id = $1 AND state = $2`, [
          late,
          state,
        ]),
      );
    await due('submitted');
    expect(await test.hub.pool.use(escalateOverdue)).toBe(1);
    expect(await test.hub.pool.use(escalateOverdue)).toBe(0);
    expect((await get(security, '/v1/applications?overdue=true')).json()).toMatchObject({
      applications: [{ id: late, escalated: true, overdue: true }],
    });
    const report = async () => {
      const [from, to] = ['2020-01-01', '2100-01-01'];
      const { departments } = (await get(audit, `/v1/applications/punctuality?from=${from}&to=${to}`)).json<{
        departments: {
          department: string;
          done: number;
          inTime: number;
          late: number;
          overdue: number;
          share: number;
        }[];
      }>();
      return Object.fromEntries(departments.map((each) => [each.department, each]));
    };
    const before = await report();
    expect(before['compliance']).toMatchObject({ overdue: 1, late: 0 });
    expect(before['lights-bureau']).toMatchObject({ overdue: 0, late: 0, share: 1 });
    await step(security, late, 'review', pass);
    await due('reviewed');
    await step(lights, late, 'answer', pass);
    const after = await report();
    expect(after['compliance']).toMatchObject({ overdue: 0, late: 1, done: (before['compliance']?.done ?? 0) + 1 });
    expect(after['lights-bureau']).toMatchObject({ late: 1 });
    expect(after['lights-bureau']?.share).toBeLessThan(1);
    expect((await get(audit, '/v1/applications/punctuality?from=2020-13-01&to=2021-01-01')).statusCode).toBe(400);
  });

  describe('grants', () => {
    const holds = (grant: string) => test.hub.pool.use((session) => scopeFor(session, water, 'events', 'read', grant));
    const granted = async (): Promise<string> => {
      const id = await inState('approved');
      return (await get(water, `/v1/applications/${id}`)).json<{ grant: string }>().grant;
    };

    it('are suspended, resumed and revoked at once, with a version for each', async () => {
      const id = await granted();
      const move = (who: Principal, name: string) => post(who, `/v1/grants/${id}/${name}`, { reason: '核查' });
      expect((await move(lights, 'suspend')).json()).toMatchObject({ state: 'suspended', version: 2 });
      await expect(holds(id)).rejects.toMatchObject({ code: 'grant_unknown' });
      expect((await move(lights, 'suspend')).json()).toMatchObject({ code: 'grant_state' });
      expect((await move(security, 'resume')).json()).toMatchObject({ state: 'active', version: 3 });
      await holds(id);
      expect(statusOf(await Promise.all([move(lights, 'revoke'), move(security, 'revoke')]))).toEqual([200, 409]);
      await expect(holds(id)).rejects.toMatchObject({ code: 'grant_unknown' });
      for (const name of ['resume', 'suspend', 'revoke']) expect((await move(security, name)).statusCode).toBe(409);
      const told = await test.hub.pool.use((session) =>
        session.query<{ action: string }>(`SELECT action FROM hub.audit WHERE target = $1 ORDER BY id`, [id]),
      );
      expect(told.map(({ action }) => action)).toEqual(['grant.make', 'grant.suspend', 'grant.resume', 'grant.revoke']);
    });

    it('are moved by security administrators and by the provider alone, and seen by whom they concern', async () => {
      const id = await granted();
      const suspend = (who: Principal) => post(who, `/v1/grants/${id}/suspend`, { reason: 'x' });
      expect((await suspend(water)).statusCode).toBe(403);
      expect((await suspend(system)).statusCode).toBe(403);
      for (const who of [other, mute]) {
        expect((await suspend(who)).statusCode).toBe(404);
        expect((await get(who, `/v1/grants/${id}`)).statusCode).toBe(404);
        expect((await get(who, '/v1/grants')).json()).toEqual({ grants: [] });
      }
      for (const who of [water, lights, audit])
        expect((await get(who, `/v1/grants/${id}`)).json()).toMatchObject({ id, notAfter: null });
      const first = (await get(water, '/v1/grants?limit=1')).json<{ grants: object[]; next: string }>();
      expect(
        (await get(water, `/v1/grants?limit=500&cursor=${first.next}`)).json<{ grants: object[] }>().grants,
      ).not.toContainEqual(first.grants[0]);
      expect((await get(lights, `/v1/grants?limit=1&cursor=${first.next}`)).json()).toMatchObject({
        code: 'cursor_invalid',
      });
    });

    it('of a provider for its own data are made by the hub, for nobody else', async () => {
      const make = (app: string, who: Principal = system) =>
        post(who, '/v1/grants', { app, dataset: 'parts', action: 'push' });
      expect((await make('lights')).json()).toMatchObject({
        action: 'push',
        divisions: [''],
        fields: [],
        application: null,
      });
      expect((await make('water')).json()).toMatchObject({ code: 'grant_not_own' });
      expect((await make('lights', security)).statusCode).toBe(403);
    });

    it('are told to have ended when their time is over', async () => {
      const id = await granted();
      await test.hub.pool.use((session) => session.run(`UPDATE hub.permit SET not_after = now() WHERE id = $1`, [id]));
      expect(await test.hub.pool.use(expireGrants)).toBe(1);
      expect((await get(water, `/v1/grants/${id}`)).json()).toMatchObject({ state: 'expired', version: 2 });
      expect(await test.hub.pool.use(expireGrants)).toBe(0);
    });
  });
});
