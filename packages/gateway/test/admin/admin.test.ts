import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleLink } from '../../src/admin/console-link.ts';
import { firstLink } from '../../src/admin/links.ts';
import { sessionWay } from '../../src/admin/session-way.ts';
import { hotp, stepAt } from '../../src/admin/totp.ts';
import { dispatching } from '../../src/auth/dispatch.ts';
import { PROBLEMS } from '../../src/problem/catalogue.ts';
import { ENGINES, startHub, type Answer, type Call, type TestHub } from '../hub.ts';
import { bytesOf } from './base32.ts';

const PASSWORD = 'correct horse battery';

describe.each(ENGINES)('administrators on $name', (engine) => {
  let test: TestHub;
  const secrets = new Map<string, Buffer>();
  let link = '';
  beforeAll(async () => {
    test = await startHub(engine, {}, (hub) => dispatching([sessionWay(hub)]));
  });
  afterAll(() => test.stop());

  const call = (options: Call): Promise<Answer> => test.app.inject(options) as Promise<Answer>;
  const post = (url: string, payload: object, token = ''): Promise<Answer> =>
    call({ method: 'POST', url, payload, headers: token === '' ? {} : { authorization: `Bearer ${token}` } });
  const put = (url: string, payload: object, token: string): Promise<Answer> =>
    call({ method: 'PUT', url, payload, headers: { authorization: `Bearer ${token}` } });
  const get = (url: string, token: string): Promise<Answer> =>
    call({ url, headers: { authorization: `Bearer ${token}` } });
  const sql = (text: string, params: unknown[] = []): Promise<number> =>
    test.hub.pool.use((session) => session.run(text, params));
  const code = (name: string, away = 0): string =>
    hotp(secrets.get(name) ?? Buffer.alloc(20), stepAt(Date.now()) + away);
  /** The day after: codes that were used are forgotten. */
  const forgetCodes = (): Promise<number> => sql(`UPDATE hub.admin SET totp_step = 0`);

  async function setUp(token: string, name: string): Promise<Answer> {
    const begun = await post('/v1/admin/setup', { token });
    secrets.set(name, bytesOf(begun.json<{ secret: string }>().secret));
    return post('/v1/admin/setup/confirm', { token, name, password: PASSWORD, totp: code(name) });
  }
  async function logIn(name: string): Promise<string> {
    await forgetCodes();
    const answer = await post('/v1/admin/sessions', { name, password: PASSWORD, totp: code(name) });
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json<{ token: string }>().token;
  }

  it('gives a link to the first one, and voids the one before', async () => {
    const old = (await test.hub.pool.transaction(firstLink)) ?? '';
    link = (await test.hub.pool.transaction(firstLink)) ?? '';
    expect((await post('/v1/admin/setup', { token: old })).json()).toMatchObject({ code: 'link_invalid' });
    const page = await call({ url: `/admin/setup?token=${link}` });
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'sha256-/);
    expect(page.body).not.toMatch(/https?:\/\/|src=|@import/);
    expect(page.body).not.toContain(link);
  });
  it('sets up the first one with password and authenticator, as system and nothing else', async () => {
    const begun = (await post('/v1/admin/setup', { token: link })).json<{ secret: string; role: string }>();
    expect(begun).toMatchObject({ kind: 'first', role: 'system' });
    expect((await post('/v1/admin/setup', { token: link })).json()).toEqual(begun);
    secrets.set('zhang', bytesOf(begun.secret));
    const confirm = (over: object): Promise<Answer> =>
      post('/v1/admin/setup/confirm', { token: link, name: 'zhang', password: PASSWORD, totp: code('zhang'), ...over });
    expect((await confirm({ password: 'short' })).json()).toMatchObject({ status: 422, code: 'password_weak' });
    expect((await confirm({ totp: code('zhang', 5) })).json()).toMatchObject({ code: 'totp_wrong' });
    expect((await confirm({})).json()).toEqual({ name: 'zhang', role: 'system' });
    expect((await confirm({ name: 'other' })).json()).toMatchObject({ code: 'link_invalid' });
    expect(await test.hub.pool.transaction(firstLink)).toBeUndefined();
  });
  it('opens a session for password and code; a code is good once', async () => {
    await forgetCodes();
    const totp = code('zhang');
    const first = await post('/v1/admin/sessions', { name: 'zhang', password: PASSWORD, totp });
    expect(first.json()).toMatchObject({ name: 'zhang', role: 'system' });
    const again = await post('/v1/admin/sessions', { name: 'zhang', password: PASSWORD, totp });
    expect(again.json()).toMatchObject({ status: 401, code: 'login_refused' });
    const later = { name: 'zhang', password: PASSWORD, totp: code('zhang', 1) };
    const both = await Promise.all([1, 1].map(() => post('/v1/admin/sessions', later)));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 401]);
  });
  it('changes a password for both factors, ends the other sessions and no other admin’s, and tells the audit', async () => {
    const [own, other] = [await logIn('zhang'), await logIn('zhang')];
    const next = 'four words that nobody said';
    const change = async (over: object, token = own): Promise<Answer> => {
      await forgetCodes();
      return put('/v1/admin/password', { password: PASSWORD, totp: code('zhang'), next, ...over }, token);
    };
    const refused = async (over: object): Promise<string> => String((await change(over)).json()['code']);
    expect(await refused({ password: `${PASSWORD}!` })).toBe('login_refused');
    expect(await refused({ totp: code('zhang', 9) })).toBe('login_refused');
    for (const weak of ['short', PASSWORD, 'zhang zhang zhang'])
      expect(await refused({ next: weak })).toBe('password_weak');
    expect((await change({}, '')).statusCode).toBe(401);
    // nothing of that has changed anything, and failures count as those of logging in do
    expect((await get('/v1/admin/sessions', other)).statusCode).toBe(200);
    await sql(`UPDATE hub.admin SET attempts = 4 WHERE name = 'zhang'`);
    expect(await refused({ password: 'wrong wrong wrong' })).toBe('login_refused');
    expect(await refused({})).toBe('login_refused');
    await sql(`UPDATE hub.admin SET attempts = 0, locked_until = '-infinity'`);
    // two of the test before, and the other one
    const used = code('zhang');
    const answer = await change({ totp: used });
    expect(answer.json()).toEqual({ ended: 3 });
    expect((await get('/v1/admin/sessions', other)).json()).toMatchObject({ code: 'session_ended' });
    expect((await get('/v1/admin/sessions', own)).json<{ items: object[] }>().items).toHaveLength(1);
    // a code that was used once is used, here as well
    const again = { password: next, next: `${next} again`, totp: used };
    expect((await put('/v1/admin/password', again, own)).json()).toMatchObject({ code: 'login_refused' });
    await forgetCodes();
    const old = { name: 'zhang', password: PASSWORD, totp: code('zhang') };
    expect((await post('/v1/admin/sessions', old)).json()).toMatchObject({ code: 'login_refused' });
    expect((await change({ password: next, next: PASSWORD })).json()).toEqual({ ended: 0 });
    const audit = await test.hub.pool.use((session) =>
      session.query(
        `SELECT outcome, count(*)::int4 AS n FROM hub.audit WHERE action = 'admin.password' AND target = 'zhang' GROUP BY 1 ORDER BY 1`,
      ),
    );
    expect(audit).toEqual([
      { outcome: 'done', n: 2 },
      { outcome: 'refused', n: 5 },
    ]);
  });
  it('answers a wrong name, password, code and a locked door with the same words', async () => {
    await forgetCodes();
    const totp = code('zhang');
    const bodies = [
      { name: 'zhang', password: `${PASSWORD}!`, totp },
      { name: 'nobody', password: PASSWORD, totp },
      { name: 'zhang', password: PASSWORD, totp: code('zhang', 9) },
    ];
    const told = async (payload: object): Promise<object> => {
      const { requestId, ...rest } = (await post('/v1/admin/sessions', payload)).json<{ requestId: string }>();
      expect(requestId).toBeTruthy();
      return rest;
    };
    const answers = [];
    for (const body of bodies) answers.push(await told(body));
    for (let i = 0; i < 3; i++) await told(bodies[0] ?? {});
    // the right ones, at a door that is shut
    answers.push(await told({ name: 'zhang', password: PASSWORD, totp }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [row] = await test.hub.pool.use((session) =>
      session.query<{ seconds: number }>(
        `SELECT extract(epoch FROM locked_until - now())::int4 AS seconds FROM hub.admin WHERE name = 'zhang'`,
      ),
    );
    expect(row?.seconds).toBeGreaterThan(30);
    await sql(`UPDATE hub.admin SET locked_until = now() - interval '1 second'`);
    expect((await post('/v1/admin/sessions', { name: 'zhang', password: PASSWORD, totp })).statusCode).toBe(201);
  });
  it('shuts the door longer each time, and counts attempts that come at once', async () => {
    const seconds: number[] = [];
    for (let i = 0; i < 3; i++) {
      await sql(`UPDATE hub.admin SET attempts = $1, locked_until = '-infinity' WHERE name = 'zhang'`, [4 + i]);
      await post('/v1/admin/sessions', { name: 'zhang', password: 'x', totp: '000000' });
      const [row] = await test.hub.pool.use((session) =>
        session.query<{ s: number }>(
          `SELECT round(extract(epoch FROM locked_until - now()) / 60)::int4 AS s FROM hub.admin`,
        ),
      );
      seconds.push(row?.s ?? 0);
    }
    expect(seconds).toEqual([1, 2, 4]);
    await sql(`UPDATE hub.admin SET attempts = 3, locked_until = '-infinity'`);
    await Promise.all(
      Array.from({ length: 4 }, () => post('/v1/admin/sessions', { name: 'zhang', password: 'x', totp: '000000' })),
    );
    const [row] = await test.hub.pool.use((session) =>
      session.query<{ attempts: number }>(`SELECT attempts FROM hub.admin WHERE name = 'zhang'`),
    );
    expect(row?.attempts).toBe(5);
    await sql(`UPDATE hub.admin SET attempts = 0, locked_until = '-infinity'`);
  });
  it('invites the others, each with one role, and lets nobody have two', async () => {
    const system = await logIn('zhang');
    for (const [role, name] of [
      ['security', 'li'],
      ['audit', 'wang'],
    ] as const) {
      const invited = await post('/v1/admin/invitations', { role }, system);
      const token = new URL(invited.json<{ link: string }>().link).searchParams.get('token') ?? '';
      expect((await setUp(token, name)).json()).toEqual({ name, role });
      const second = await post('/v1/admin/invitations', { role: 'system' }, system);
      const taken = new URL(second.json<{ link: string }>().link).searchParams.get('token') ?? '';
      const before = secrets.get(name) ?? Buffer.alloc(0);
      expect((await setUp(taken, name)).json()).toMatchObject({ status: 409, code: 'name_taken' });
      secrets.set(name, before);
    }
    const [security, audit] = [await logIn('li'), await logIn('wang')];
    for (const token of [security, audit])
      expect((await post('/v1/admin/invitations', { role: 'audit' }, token)).statusCode).toBe(403);
    expect((await get('/v1/audit', audit)).statusCode).toBe(200);
    expect((await get('/v1/audit', security)).statusCode).toBe(403);
    expect((await get('/v1/audit', system)).statusCode).toBe(403);
  });
  it('ends a session at once: logged out, ended by the security administrator, suspended, idle, too old', async () => {
    const security = await logIn('li');
    const users = '/v1/admin/users';
    const sessions = '/v1/admin/sessions';
    const ended = async (token: string): Promise<void> =>
      expect((await get(users, token)).json()).toMatchObject({ status: 401, code: 'session_ended' });
    const remove = (id: string, token: string): Promise<Answer> =>
      call({ method: 'DELETE', url: `${sessions}/${id}`, headers: { authorization: `Bearer ${token}` } });

    const first = await logIn('zhang');
    expect((await remove('current', first)).statusCode).toBe(204);
    await ended(first);

    const second = await logIn('zhang');
    const own = (await get(sessions, second)).json<{ items: { id: string; admin: string }[] }>().items;
    expect(new Set(own.map(({ admin }) => admin))).toEqual(new Set(['zhang']));
    const all = (await get(sessions, security)).json<{ items: { id: string; admin: string }[] }>().items;
    expect(new Set(all.map(({ admin }) => admin)).size).toBeGreaterThan(1);
    const li = all.find(({ admin }) => admin === 'li')?.id ?? '';
    expect((await remove(li, second)).statusCode).toBe(404);
    for (const { id, admin } of all) if (admin === 'zhang') await remove(id, security);
    await ended(second);

    const third = await logIn('zhang');
    expect((await put(`${users}/zhang/state`, { state: 'suspended' }, security)).statusCode).toBe(200);
    await ended(third);
    await forgetCodes();
    const refused = await post(sessions, { name: 'zhang', password: PASSWORD, totp: code('zhang') });
    expect(refused.json()).toMatchObject({ code: 'login_refused' });
    expect((await put(`${users}/li/state`, { state: 'suspended' }, security)).statusCode).toBe(403);
    await put(`${users}/zhang/state`, { state: 'active' }, security);

    for (const change of [`last_used_at = now() - interval '31 minutes'`, `expires_at = now() - interval '1 second'`]) {
      const token = await logIn('zhang');
      await sql(`UPDATE hub.admin_session SET ${change} WHERE admin = 'zhang'`);
      await ended(token);
    }
  });
  it('is helped again from the console only, and then everything old is void', async () => {
    await expect(consoleLink(test.hub, undefined)).rejects.toThrow(/admin_unnamed/);
    await expect(consoleLink(test.hub, 'nobody')).rejects.toThrow(/admin_unknown/);
    const before = await logIn('zhang');
    const token = await consoleLink(test.hub, 'zhang');
    const old = secrets.get('zhang') ?? Buffer.alloc(0);
    expect((await setUp(token, 'li')).json()).toMatchObject({ code: 'link_invalid' });
    expect((await setUp(token, 'zhang')).json()).toEqual({ name: 'zhang', role: 'system' });
    expect(secrets.get('zhang')).not.toEqual(old);
    expect((await get('/v1/admin/users', before)).json()).toMatchObject({ code: 'session_ended' });
    secrets.delete('li');
  });
  it('keeps neither token nor password, and tells the audit who came and who did not', async () => {
    const dump = await test.hub.pool.use(async (session) =>
      JSON.stringify([
        await session.query('SELECT * FROM hub.admin'),
        await session.query('SELECT * FROM hub.admin_link'),
        await session.query('SELECT * FROM hub.audit'),
      ]),
    );
    expect(dump).not.toMatch(/correct horse|sh[sl]_[\w-]{43}/);
    expect(dump).toMatch(/admin\.login/);
    expect(dump).not.toContain('nobody');
  });
  it('registers organisations and apps, and shuts them out again', async () => {
    const system = await logIn('zhang');
    const org = { id: 'water', name: '水务局', division: '140100' };
    expect((await post('/v1/orgs', org, system)).json()).toMatchObject({ ...org, state: 'active' });
    expect((await post('/v1/orgs', org, system)).json()).toMatchObject({ code: 'name_taken' });
    const app = { id: 'water-gis', org: 'water', name: '排水系统' };
    expect((await post('/v1/apps', { ...app, org: 'none' }, system)).statusCode).toBe(404);
    expect((await post('/v1/apps', app, system)).json()).toMatchObject({ ...app, answers: false, state: 'active' });
    expect((await get('/v1/apps?org=water', system)).json()).toMatchObject({ items: [app] });
    expect((await get('/v1/orgs?limit=1', system)).json()).toMatchObject({ items: [{ id: 'water' }], next: 'water' });
    const enrol = async (): Promise<string> =>
      (await post('/v1/apps/water-gis/enrolments', {}, system)).json<{ token: string }>().token;
    const old = await enrol();
    const token = await enrol();
    const key = { alg: 'hmac-sha256' };
    expect((await post('/v1/enrolments', { token: old, ...key })).json()).toMatchObject({ code: 'link_invalid' });
    expect((await post('/v1/enrolments', { token, alg: 'ed25519', publicKey: 'x' })).json()).toMatchObject({
      code: 'key_refused',
    });
    const enrolled = (await post('/v1/enrolments', { token, ...key })).json<{ secret: string }>();
    expect(enrolled).toMatchObject({ app: 'water-gis', alg: 'hmac-sha256', state: 'active' });
    expect(Buffer.from(enrolled.secret, 'base64')).toHaveLength(32);
    const leaves = await test.hub.pool.use((session) =>
      session.query(`SELECT orgs, receipt::json ->> 'what' AS what FROM hub.evidence_leaf WHERE kind = 'credential'`),
    );
    expect(leaves).toEqual([{ orgs: ['water'], what: 'enrol' }]);
    expect((await post('/v1/enrolments', { token, ...key })).json()).toMatchObject({ code: 'link_invalid' });
    expect((await put('/v1/apps/water-gis/state', { state: 'suspended' }, system)).json()).toMatchObject({
      state: 'suspended',
    });
    expect((await put('/v1/orgs/nowhere/state', { state: 'suspended' }, system)).statusCode).toBe(404);
  });
  it('has words for all its problems', () => {
    for (const name of ['login_refused', 'session_ended', 'link_invalid', 'totp_wrong', 'password_weak', 'name_taken'])
      expect(PROBLEMS).toHaveProperty(name);
  });
});
