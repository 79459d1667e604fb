import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptDigest } from '@shuniu/sdk/evidence';
import { recordAudit } from '../../src/evidence/record-audit.ts';
import { recordEvidence } from '../../src/evidence/record-evidence.ts';
import { admin, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

describe.each(ENGINES)('evidence on $name', (engine) => {
  let test: TestHub;
  beforeAll(async () => {
    test = await startHub(engine);
  });
  afterAll(() => test.stop());

  const grant = (ref: string) =>
    ({ kind: 'grant', ref, orgs: ['water'], receipt: { grant: ref, state: 'active' } }) as const;

  it('is left by the transaction that it is about, or not at all', async () => {
    const { pool } = test.hub;
    const kept = await pool.transaction((session) => recordEvidence(session, grant('g-1')));
    expect(receiptDigest(kept.receipt)).toBe(kept.digest);
    const broken = pool.transaction(async (session) => {
      await recordEvidence(session, grant('g-2'));
      throw new Error('changed my mind');
    });
    await expect(broken).rejects.toThrow('changed my mind');
    const rows = await pool.use((session) => session.query<{ ref: string }>('SELECT ref FROM hub.evidence_leaf'));
    expect(rows).toEqual([{ ref: 'g-1' }]);
  });
  it('has no names of persons in what it is called by', async () => {
    const named = test.hub.pool.use((session) => recordEvidence(session, grant('张三')));
    await expect(named).rejects.toThrow(TypeError);
  });
  it('has an audit beside it', async () => {
    await test.hub.pool.use(async (session) => {
      await recordAudit(session, { by: admin('security'), action: 'grant.revoke', target: 'g-1', outcome: 'done' });
      await recordAudit(session, {
        by: appOf('water', 'water-bureau'),
        action: 'records.read',
        target: 'parts',
        outcome: 'refused',
        problem: 'grant_missing',
        request: 'r-1',
        detail: { rows: 0 },
      });
      await recordAudit(session, { by: 'hub', action: 'audit.purge', target: 'audit', outcome: 'done' });
    });
    const rows = await test.hub.pool.use((session) =>
      session.query('SELECT actor_kind, actor, org, outcome FROM hub.audit ORDER BY id'),
    );
    expect(rows).toEqual([
      { actor_kind: 'admin', actor: 'test-security', org: null, outcome: 'done' },
      { actor_kind: 'app', actor: 'water', org: 'water-bureau', outcome: 'refused' },
      { actor_kind: 'hub', actor: 'hub', org: null, outcome: 'done' },
    ]);
  });
});
