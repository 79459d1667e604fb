import { verifyEvidence, type Leaf } from '@shuniu/sdk/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../src/policy/principal.ts';
import { fill, makeTable } from '../data.ts';
import { addApp, addDataset, addGrant, admin, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { idOf, ndjson, part, place, STANDARD, type Receipt } from '../push/records.ts';
import { fetched, sequenced, wholeLog } from './whole-log.ts';

describe.each(ENGINES)('evidence of what other rooms do, on $name', (engine) => {
  let test: TestHub;
  // no signature, so the answer has none either: that is another test's matter
  const city = { ...appOf('city', 'city-org'), via: 'token' } as Principal;
  beforeAll(async () => {
    test = await startHub(engine);
    await addApp(test.hub, 'city', 'city-org');
    await addApp(test.hub, 'owner', 'owner-org');
    await addDataset(test.hub, 'parts', 'owner-org', 'part', '2013', { standard: STANDARD });
    await addDataset(test.hub, 'events', 'owner-org', 'event', '2013');
    await addGrant(test.hub, 'g-push', 'city', 'parts', 'push', { fields: [], divisions: ['1401'] });
    const names = ['eventNo', 'name'].map((name) => ({ name }));
    await addGrant(test.hub, 'g-plain', 'city', 'events', 'read', {
      fields: [...names, { name: 'reporterName', plain: true }, { name: 'reporterPhone' }],
    });
    const events = await makeTable(test, 'events');
    const row = (n: number) => ({
      ...{ division: '140105', division_code: '140105', edition: '2013', event_no: `E${n}`, name: '暴露垃圾' },
      ...{ reporter_name: `张报告${n}`, reporter_phone: '13903510000' },
    });
    await fill(test, events, [row(1), row(2), row(3)]);
  });
  afterAll(() => test.stop());

  const leavesOf = async (kind: string): Promise<Leaf[]> => {
    await sequenced(test);
    return (await wholeLog(test)).leaves.filter((leaf) => leaf.kind === kind);
  };

  it('a pushed record: one file from the hub proves its line, byte by byte as it was sent', async () => {
    const records = [part(1), part(2, { name: '' }), part(3)];
    const payload = Buffer.from(ndjson(records));
    const url = '/v1/datasets/parts/batches';
    const answer = await test.as(city, { method: 'POST', url, headers: place(0, 1), payload });
    expect(answer.statusCode, answer.body).toBe(200);
    const { batch, evidence } = answer.json<unknown>() as Receipt;
    await sequenced(test);
    const key = (await fetched(test, 'key')).toString().trim();
    const lines = payload.toString().split('\n');
    for (const [n, line] of lines.entries()) {
      const file = Buffer.from((await test.as(city, { url: `/v1/batches/${batch}/evidence?record=${n}` })).body);
      expect(verifyEvidence(file, { key, record: Buffer.from(line) })).toMatchObject({
        ok: true,
        proven: {
          leaf: { kind: 'push', ref: batch, digest: evidence.digest },
          receipt: { dataset: 'parts', app: 'city', counts: { accepted: 2, rejected: 1 } },
          record: { line: { index: n, status: n === 1 ? 'rejected' : 'accepted' }, count: 3, same: true },
        },
      });
      expect(file.toString()).toContain(idOf(n + 1));
      const other = Buffer.from(lines[(n + 1) % lines.length] ?? '');
      expect(verifyEvidence(file, { record: other })).toMatchObject({ problem: { code: 'record_other' } });
    }
    const whole = await test.as(city, { url: `/v1/evidence/proof/${evidence.leaf}` });
    expect(verifyEvidence(Buffer.from(whole.body)).ok).toBe(true);
  });

  const read = (query: string) => test.as(city, { url: `/v1/datasets/events/records${query}` });

  it('a read of personal fields as they are: who, what of, how many, and none of their values', async () => {
    expect((await read('?limit=2')).body).toContain('张报告1');
    const [leaf, ...more] = await leavesOf('read');
    expect([leaf?.ref, more]).toEqual(['g-plain', []]);
    const [row] = await test.hub.pool.use((session) =>
      session.query<{ id: string; receipt: string; orgs: string[] }>(
        `SELECT id::text, receipt, orgs FROM hub.evidence_leaf WHERE kind = 'read'`,
      ),
    );
    expect(JSON.parse(row?.receipt ?? '')).toMatchObject({
      ...{ app: 'city', org: 'city-org', dataset: 'events', grant: 'g-plain', purpose: 'test' },
      ...{ fields: ['reporterName'], records: 2 },
    });
    expect(row?.receipt).not.toContain('张报告');
    expect(row?.orgs).toEqual(['city-org', 'owner-org']);
    const file = await test.as(appOf('owner', 'owner-org'), { url: `/v1/evidence/proof/${row?.id}` });
    expect(verifyEvidence(Buffer.from(file.body))).toMatchObject({ ok: true, proven: { leaf: { kind: 'read' } } });
  });

  it.each([
    ['fields that are not personal', '?fields=eventNo,name'],
    ['personal fields under a mask', '?fields=reporterPhone'],
    ['nothing', '?eventNo=E9'],
  ])('a read of %s leaves none', async (_, query) => {
    const before = (await leavesOf('read')).length;
    const answer = await read(query);
    expect([answer.statusCode, answer.body]).toMatchObject([200, expect.not.stringContaining('张报告')]);
    expect(await leavesOf('read')).toHaveLength(before);
  });

  it('is seen by those who oversee', async () => {
    const answer = await test.as(admin('audit'), { url: '/v1/evidence/tile/entries/000.p/1' });
    expect(answer.statusCode).toBe(200);
  });
});
