import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditRow } from '../../src/evidence/list-audit.ts';
import { purgeAudit } from '../../src/evidence/purge-audit.ts';
import { recordAudit, type AuditEntry } from '../../src/evidence/record-audit.ts';
import { admin, ANYONE, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

const [pglite] = ENGINES;

interface Page {
  readonly entries: readonly AuditRow[];
  readonly next?: string;
}

describe.each(ENGINES)('the audit on $name', (engine) => {
  let test: TestHub;
  const revoke: AuditEntry = { by: admin('security') as never, action: 'grant.revoke', target: 'g-1', outcome: 'done' };
  const refused: AuditEntry = {
    by: appOf('water', 'water-bureau') as never,
    action: 'records.read',
    target: 'parts',
    outcome: 'refused',
    problem: 'grant_missing',
    request: 'r-1',
    detail: { rows: 0 },
  };
  beforeAll(async () => {
    test = await startHub(engine);
    await test.hub.pool.use(async (session) => {
      await recordAudit(session, revoke);
      await recordAudit(session, refused);
      await recordAudit(session, { ...revoke, action: 'grant.suspend', target: 'g-2' });
      for (let n = 0; n < 5; n += 1)
        await recordAudit(session, { by: 'hub', action: 'credential.expire', target: `k-${n}`, outcome: 'done' });
    });
  });
  afterAll(() => test.stop());

  const ask = async (query: string): Promise<Page> =>
    (await test.as(admin('audit'), { url: `/v1/audit${query}` })).json<Page>();

  it('says who did what to what, and what came of it', async () => {
    const { entries } = await ask('?request=r-1');
    expect(entries).toMatchObject([
      {
        actorKind: 'app',
        actor: 'water',
        org: 'water-bureau',
        action: 'records.read',
        target: 'parts',
        outcome: 'refused',
        problem: 'grant_missing',
        detail: { rows: 0 },
      },
    ]);
    expect(entries[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  it.each([
    ['?actor=test-security', 2],
    ['?org=water-bureau', 1],
    ['?action=grant.revoke', 1],
    ['?action=grant.', 2],
    ['?action=grant', 0],
    ['?target=k-3', 1],
    ['?outcome=refused', 1],
    ['?to=2020-01-01T00:00:00Z', 0],
    ['?to=2020-02-30T00:00:00.000001%2B08:00', 0],
    ['?from=2020-01-01T00:00:00Z&action=credential.', 5],
  ])('finds with %s', async (query, rows) => {
    expect((await ask(query)).entries).toHaveLength(rows);
  });

  it('comes in pages, newest first, without an offset', async () => {
    const first = await ask('?action=credential.&limit=2');
    const second = await ask(`?action=credential.&limit=2&before=${first.next}`);
    const third = await ask(`?action=credential.&limit=2&before=${second.next}`);
    const targets = [first, second, third].flatMap(({ entries }) => entries.map(({ target }) => target));
    expect(targets).toEqual(['k-4', 'k-3', 'k-2', 'k-1', 'k-0']);
    expect(third.next).toBeUndefined();
  });

  it('knows who has read it', async () => {
    await ask('?outcome=failed');
    const { entries } = await ask('?action=audit.read&limit=1');
    expect(entries).toMatchObject([{ actorKind: 'admin', actor: 'test-audit', detail: { rows: 0 } }]);
  });

  it.each([
    [admin('security'), 403],
    [admin('system'), 403],
    [appOf('water', 'water-bureau'), 403],
    [ANYONE, 401],
  ])('is for the audit role alone: %j', async (principal, status) => {
    expect((await test.as(principal, { url: '/v1/audit' })).statusCode).toBe(status);
  });

  it.each([
    '?limit=0',
    '?limit=1001',
    '?before=0',
    "?before=1'",
    '?outcome=x',
    '?from=yesterday',
    '?from=2020-13-01T00:00:00Z',
    '?to=2020-01-01T29:00:00Z',
    '?x=1',
    '?action=%',
  ])('refuses %s', async (query) => {
    const answer = await test.as(admin('audit'), { url: `/v1/audit${query.replace('%', '%25')}` });
    expect(answer.json()).toMatchObject({ status: 400, code: 'request_malformed' });
  });

  it('forgets what is older than it is kept, nothing younger, and says so', async () => {
    await test.hub.pool.use((session) =>
      session.run(
        `INSERT INTO hub.audit (at, actor_kind, actor, action, target, outcome)
         SELECT now() - make_interval(days => d), 'hub', 'hub', 'old', 'day-' || d, 'done' FROM unnest(ARRAY[179, 181, 400]) d`,
      ),
    );
    expect(await purgeAudit(test.hub.pool, 180)).toBe(2);
    expect((await ask('?action=old')).entries.map(({ target }) => target)).toEqual(['day-179']);
    expect((await ask('?action=audit.purge')).entries).toMatchObject([{ detail: { rows: 2, days: 180 } }]);
    expect(await purgeAudit(test.hub.pool, 180)).toBe(0);
  });
});

it('a hub that is to keep its audit for less than 180 days does not start, and says why', async () => {
  if (pglite === undefined) throw new Error('no engine');
  await expect(startHub(pglite, { auditDays: 90 })).rejects.toThrow(/不能少于 180.*not 90/s);
});
