import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addApp, addDataset, ANYONE, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

const [pglite] = ENGINES;

/** What the command line says. */
function shuniu(...args: string[]): unknown {
  return JSON.parse(
    execFileSync('node', ['packages/cli/bin/shuniu.js', 'standards', ...args, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
}

describe('standards over HTTP', () => {
  let test: TestHub;
  const water = appOf('water', 'water-bureau');
  beforeAll(async () => {
    if (pglite === undefined) throw new Error('no engine');
    test = await startHub(pglite);
    await addApp(test.hub, 'water', 'water-bureau');
    await addDataset(test.hub, 'parts', 'water-bureau', 'part', '2013');
  });
  afterAll(() => test.stop());
  const get = (url: string) => test.as(ANYONE, { url: `/v1/standards/${url}` });

  const [part, newer] = ['gbt-30428-2/part@2013', 'gbt-47678-5/part@2026'];
  it.each<[string, string[]]>([
    ['tables', ['list']],
    [
      `table?ref=${part}&overlay=cn-140100&asOf=2026-11-22`,
      ['show', part, '--overlay', 'cn-140100', '--as-of', '2026-11-22'],
    ],
    [
      `lookup?code=0101&standard=${part}&asOf=2026-11-22`,
      ['lookup', '0101', '--standard', part, '--as-of', '2026-11-22'],
    ],
    [
      `lookup?code=0118&standard=${part}&overlay=cn-140100&asOf=2026-11-22`,
      ['lookup', '0118', '--standard', part, '--overlay', 'cn-140100', '--as-of', '2026-11-22'],
    ],
    [
      `translate?code=0101&from=${part}&to=${newer}&asOf=2026-11-22`,
      ['translate', '0101', '--from', part, '--to', newer, '--as-of', '2026-11-22'],
    ],
  ])('%s answers what the command line answers', async (url, args) => {
    expect((await get(url)).json()).toEqual(shuniu(...args));
  });

  it('tells editions with their dates and how they stand on a day', async () => {
    const { editions } = (await get('editions?asOf=2026-11-22')).json<{ editions: { ref: string; state: string }[] }>();
    expect(editions.find(({ ref }) => ref === newer)).toMatchObject({ validFrom: '2026-07-01', state: 'current' });
    expect(editions.find(({ ref }) => ref === part)).toMatchObject({ state: 'superseded', supersededBy: newer });
  });

  it.each<[string, string]>([
    [`lookup?code=0199x&standard=${part}`, 'code_unknown_here'],
    ['lookup?code=0101&standard=gbt-30428-2/part', 'standards_question'],
    [`lookup?code=0101&standard=${part}&overlay=cn-99`, 'standards_question'],
    [`lookup?code=0101&standard=${part}&asOf=2026-02-30`, 'standards_question'],
    ['table?ref=nothing@2020', 'standards_question'],
    ['lookup?code=0101', 'request_malformed'],
  ])('%s is refused with %s', async (url, code) => {
    expect((await get(url)).json()).toMatchObject({ code });
  });

  it('checks records and stores nothing', async () => {
    const validate = (payload: object) => test.as(water, { method: 'POST', url: '/v1/standards/validate', payload });
    const records = [{ id: '1401050101000001' }, { id: '140105' }];
    for (const which of [{ dataset: 'parts' }, { recordType: 'part', edition: '2013' }])
      expect((await validate({ ...which, records })).json()).toMatchObject({
        read: 2,
        findings: expect.arrayContaining([
          expect.objectContaining({
            code: 'part_id_malformed',
            line: 2,
            message: { zh: expect.any(String), en: expect.any(String) },
          }),
        ]) as unknown,
      });
    expect((await validate({ records })).json()).toMatchObject({ code: 'dataset_kind' });
    expect((await validate({ recordType: 'tree', records })).json()).toMatchObject({ code: 'dataset_edition' });
    expect((await validate({ dataset: 'nothing', records })).json()).toMatchObject({ code: 'dataset_unknown' });
  });
});
