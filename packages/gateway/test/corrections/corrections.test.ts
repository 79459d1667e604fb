import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalateCorrections, findMended } from '../../src/corrections/corrections.ts';
import type { Principal } from '../../src/policy/principal.ts';
import { fill, makeTable } from '../data.ts';
import { addApp, addDataset, addGrant, admin, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

describe.each(ENGINES)('corrections on $name', (engine) => {
  let test: TestHub;
  const water = appOf('water', 'water-bureau');
  const lights = appOf('lights', 'lights-bureau');
  const mute = appOf('mute', 'lights-bureau', '140100', false);
  const other = appOf('other', 'other-bureau');
  const [security, system] = [admin('security'), admin('system')];
  const KEY = '140105~E1~2013';
  beforeAll(async () => {
    test = await startHub(engine, { tickMs: 3_600_000 });
    for (const [app, org] of [
      ['water', 'water-bureau'],
      ['lights', 'lights-bureau'],
      ['mute', 'lights-bureau'],
      ['other', 'other-bureau'],
    ] as const)
      await addApp(test.hub, app, org);
    await addDataset(test.hub, 'events', 'lights-bureau', 'event', '2013');
    const events = await makeTable(test, 'events');
    const row = { edition: '2013', name: '井盖破损', reporter_phone: '13903510001', position: '迎泽街' };
    await fill(test, events, [
      { ...row, division: '140105', event_no: 'E1' },
      { ...row, division: '140202', event_no: 'E2' },
    ]);
    const fields = ['eventNo', 'name', 'reporterPhone', 'note', 'history'].map((name) => ({ name }));
    await addGrant(test.hub, 'seen', 'water', 'events', 'read', { divisions: ['1401'], fields });
    await addGrant(test.hub, 'own', 'lights', 'events', 'read', { fields });
    await addGrant(test.hub, 'few', 'other', 'events', 'read', { divisions: ['1401'], fields: [{ name: 'eventNo' }] });
  });
  afterAll(() => test.stop());

  const REPORT = {
    dataset: 'events',
    key: KEY,
    field: 'name',
    isWrong: '井盖破损',
    suggested: '井盖缺失',
    reason: '现场核实',
  };
  const post = (who: Principal, payload: object, url = '/v1/corrections') =>
    test.as(who, { method: 'POST', url, payload });
  const get = (who: Principal, url: string) => test.as(who, { url });
  const made = async (more: object = {}) => (await post(water, { ...REPORT, ...more })).json<{ id: string }>().id;
  const answer = (who: Principal, id: string, decision: string) =>
    post(who, { decision, reason: '经核查' }, `/v1/corrections/${id}/answer`);
  const sql = (text: string, params: unknown[] = []) => test.hub.pool.use((session) => session.run(text, params));

  it.each<[string, Principal, object]>([
    ['not_found', water, { key: '140202~E2~2013' }],
    ['not_found', water, { key: '140105~E9~2013' }],
    ['request_malformed', water, { key: 'E1' }],
    ['field_not_granted', water, { field: 'position', isWrong: '迎泽街' }],
    ['field_not_granted', other, {}],
    ['grant_missing', mute, {}],
    ['dataset_unknown', water, { dataset: 'nothing' }],
    ['correction_stale', water, { isWrong: '路灯不亮' }],
    ['correction_stale', water, { field: 'reporterPhone', isWrong: '13903510001' }],
    ['correction_stale', water, { field: 'note', isWrong: '' }],
    ['request_malformed', water, { isWrong: { a: 1 } }],
  ])('refuse with %s what the reporter does not see', async (code, who, more) => {
    expect((await post(who, { ...REPORT, ...more })).json()).toMatchObject({ code });
  });

  it('are seen by who reported and by who has to answer, and by nobody else', async () => {
    const id = await made();
    for (const who of [water, lights, security])
      expect((await get(who, `/v1/corrections/${id}`)).json()).toMatchObject({
        state: 'open',
        isWrong: '井盖破损',
        clock: { workingDays: 10 },
      });
    for (const who of [other, mute]) expect((await get(who, `/v1/corrections/${id}`)).statusCode).toBe(404);
    expect((await get(water, `/v1/corrections/${id}`)).body).not.toContain('"seen"');
    expect((await get(other, '/v1/corrections')).json()).toEqual({ corrections: [] });
    expect((await get(lights, '/v1/corrections?state=open')).json()).toMatchObject({ corrections: [{ id }] });
  });

  it.each<[string, Principal, number]>([
    ['the reporter', water, 403],
    ['an app that does not answer for its org', mute, 404],
    ['another org', other, 404],
    ['a system administrator', system, 403],
  ])('are not answered by %s', async (_, who, status) => {
    expect((await answer(who, await made(), 'accept')).statusCode).toBe(status);
  });

  it('are answered once: of two answers at once one counts', async () => {
    const id = await made();
    const answers = await Promise.all([
      answer(lights, id, 'accept'),
      answer(security, id, 'refuse'),
      answer(lights, id, 'refuse'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    const onBehalf = await made();
    expect((await answer(security, onBehalf, 'refuse')).json()).toMatchObject({
      state: 'refused',
      onBehalfOf: 'lights-bureau',
      answer: '经核查',
    });
  });

  it('are mended by the change that puts another value there, which the record shows', async () => {
    const masked = (await get(water, `/v1/datasets/events/records/${KEY}`)).json<{
      record: { reporterPhone: string };
    }>().record.reporterPhone;
    expect(masked).toContain('*');
    const [open, refused, name, phone] = [
      await made(),
      await made(),
      await made(),
      await made({ field: 'reporterPhone', isWrong: masked, suggested: '13903510002' }),
    ];
    await answer(lights, refused, 'refuse');
    await answer(lights, name, 'accept');
    await answer(lights, phone, 'accept');
    await sql(`UPDATE hub.correction SET state = 'refused', answer = 'x' WHERE state = 'accepted' AND id <> ALL($1)`, [
      [name, phone],
    ]);
    expect(await test.hub.pool.use(findMended)).toBe(0);
    await sql(
      `UPDATE shuniu.event SET name = '井盖缺失', origin = 7, valid_from = '2026-11-22T01:00:00Z' WHERE event_no = 'E1'`,
    );
    expect(await test.hub.pool.use(findMended)).toBe(1);
    expect((await get(water, `/v1/corrections/${name}`)).json()).toMatchObject({
      state: 'mended',
      mendedBy: 7,
      mendedAt: '2026-11-22T01:00:00Z',
    });
    await sql(`UPDATE shuniu.event SET deleted = true, origin = 8 WHERE event_no = 'E1'`);
    expect(await test.hub.pool.use(findMended)).toBe(1);
    expect((await get(water, `/v1/corrections/${phone}`)).json()).toMatchObject({ state: 'mended', mendedBy: 8 });
    expect((await get(water, `/v1/corrections/${open}`)).json()).toMatchObject({ state: 'open' });
    await sql(`UPDATE shuniu.event SET deleted = false WHERE event_no = 'E1'`);
    const url = `/v1/datasets/events/records/${KEY}/corrections`;
    const shown = (await get(water, url)).json<{ corrections: { id: string; mendedBy: number | null }[] }>()
      .corrections;
    expect(shown.find(({ id }) => id === name)).toMatchObject({ field: 'name', state: 'mended', mendedBy: 7 });
    // an id is random: of a dozen, one in fourteen times one has 139 in it
    expect(JSON.stringify(shown.map((one) => ({ ...one, id: '' })))).not.toMatch(/井盖|139/);
    expect((await get(other, url)).json()).toMatchObject({ code: 'field_not_granted' });
    const leaves = await test.hub.pool.use((session) =>
      session.query(`SELECT FROM hub.evidence_leaf WHERE kind = 'correction' AND ref = $1`, [`correction/${name}`]),
    );
    expect(leaves).toHaveLength(3);
  });

  it('that are overdue are told once, and count in the punctuality of the department', async () => {
    const id = await made({ isWrong: '井盖缺失', suggested: null });
    await sql(`UPDATE hub.correction SET due_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    expect(await test.hub.pool.use(escalateCorrections)).toBe(1);
    expect(await test.hub.pool.use(escalateCorrections)).toBe(0);
    expect((await get(lights, '/v1/corrections?overdue=true')).json()).toMatchObject({
      corrections: [{ id, escalated: true }],
    });
    const report = async () =>
      (await get(security, '/v1/applications/punctuality?from=2020-01-01&to=2100-01-01')).json<{
        departments: object[];
      }>().departments;
    expect(await report()).toMatchObject([{ department: 'lights-bureau', step: 'correction', late: 0, overdue: 1 }]);
    await answer(lights, id, 'refuse');
    expect(await report()).toMatchObject([{ step: 'correction', late: 1, overdue: 0 }]);
  });
});
