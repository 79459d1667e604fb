import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSql, type EntryFilter } from '../../src/catalogue/find-entries.ts';
import { gramsOf, searchable } from '../../src/catalogue/grams.ts';
import { entriesOf, GROUPS } from '../../../../tools/bench/catalogue/entries.ts';
import { storeMany } from '../../../../tools/bench/catalogue/store-many.ts';
import { addApp, addDataset, admin, appOf, ENGINES, startHub, type Answer, type TestHub } from '../hub.ts';

const LIGHTS = {
  id: 'street-lights',
  title: '路灯设施台账',
  resourceCode: '307001/000001',
  abstract: '全市路灯杆、灯具与控制箱的位置和状态',
  format: { kind: 'database' },
  items: [
    { name: '灯杆编号', type: 'C', length: 20 },
    { name: '安装日期', type: 'D' },
  ],
  shareType: 'conditional',
  shareCondition: '用于城市运行管理',
  shareMethod: '共享平台',
  open: false,
  updateCycle: 'daily',
  themes: ['lighting'],
};

const without = (value: object, member: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));

describe.each(ENGINES)('the catalogue on $name', (engine) => {
  let test: TestHub;
  const system = admin('system');
  const lights = appOf('lights', 'lights-bureau');
  const water = appOf('water', 'water-bureau');
  beforeAll(async () => {
    test = await startHub(engine);
    await addApp(test.hub, 'lights', 'lights-bureau');
    await addApp(test.hub, 'water', 'water-bureau', '140105');
    await addDataset(test.hub, 'parts', 'lights-bureau', 'part', '2013');
    for (const [id, parent] of [['city'], ['lighting', 'city'], ['pipes', 'city']])
      await put(system, `/v1/catalogue/themes/${id}`, {
        name: { zh: `专题${id}`, en: `${id}` },
        ...(parent && { parent }),
      });
  });
  afterAll(() => test.stop());

  const get = (who: typeof lights, url: string) => test.as(who, { url });
  const put = (who: typeof lights, url: string, payload: object, version?: number) =>
    test.as(who, {
      method: 'PUT',
      url,
      payload,
      ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
    });
  const post = (who: typeof lights, payload: object) =>
    test.as(who, { method: 'POST', url: '/v1/catalogue/entries', payload });
  const move = (who: typeof lights, id: string, version: number, payload: object) =>
    test.as(who, {
      method: 'POST',
      url: `/v1/catalogue/entries/${id}/state`,
      payload,
      headers: { 'if-match': `"${version}"` },
    });
  const ids = (answer: Answer) => answer.json<{ entries: { id: string }[] }>().entries.map(({ id }) => id);

  it('is made as a draft that only its provider and administrators see', async () => {
    const made = await post(lights, LIGHTS);
    expect(made.statusCode).toBe(201);
    expect(made.headers).toMatchObject({ etag: '"1"', location: '/v1/catalogue/entries/street-lights' });
    expect(made.json()).toMatchObject({
      state: 'draft',
      providerName: 'lights-bureau',
      content: { provider: 'lights-bureau', division: '140100' },
      changedBy: 'app:lights',
    });
    expect((await get(water, '/v1/catalogue/entries/street-lights')).statusCode).toBe(404);
    expect((await get(water, '/v1/catalogue/entries/street-lights/versions')).statusCode).toBe(404);
    expect((await get(water, '/v1/catalogue/changes')).json()).toMatchObject({ changes: [] });
    expect(ids(await get(water, '/v1/catalogue/entries?state=draft'))).toEqual([]);
    expect(ids(await get(system, '/v1/catalogue/entries?state=draft'))).toEqual(['street-lights']);
  });

  it.each([
    ['entry_exists', LIGHTS],
    ['request_malformed', { ...LIGHTS, id: 'Not an id' }],
    ['request_malformed', { ...LIGHTS, id: 'x', resourceCode: '307' }],
    ['request_malformed', { ...LIGHTS, id: 'x', quality: 'good' }],
    ['entry_incomplete', { ...LIGHTS, id: 'x', themes: ['nowhere'] }],
    ['entry_incomplete', { ...LIGHTS, id: 'x', legalBasis: '保密法' }],
    ['entry_incomplete', { ...LIGHTS, id: 'x', dataset: 'parts' }],
    ['dataset_unknown', { ...LIGHTS, id: 'x', dataset: 'nothing' }],
    ['forbidden', { ...LIGHTS, id: 'x', provider: 'water-bureau' }],
  ])('refuses with %s', async (code, payload) => {
    expect((await post(lights, payload)).json()).toMatchObject({ code });
  });

  it('lets nobody else change it, and no version that is not the newest', async () => {
    const content = without(LIGHTS, 'id');
    expect((await put(water, '/v1/catalogue/entries/street-lights', content, 1)).statusCode).toBe(404);
    expect((await put(lights, '/v1/catalogue/entries/street-lights', content, 7)).json()).toMatchObject({
      code: 'version_conflict',
      params: { version: 1 },
    });
    expect((await put(lights, '/v1/catalogue/entries/street-lights', content)).statusCode).toBe(400);
    expect((await put(lights, '/v1/catalogue/entries/street-lights', content, 1)).json()).toMatchObject({ version: 1 });
    const next = await put(lights, '/v1/catalogue/entries/street-lights', { ...content, titleEn: 'Street lights' }, 1);
    expect(next.json()).toMatchObject({ version: 2, content: { titleEn: 'Street lights' } });
  });

  it('is published when the guide has what it asks for', async () => {
    await post(lights, { id: 'bare', title: '空条目', provider: 'lights-bureau', shareType: 'not-shared' });
    const refused = (await move(lights, 'bare', 1, { to: 'published' })).json<{ problems: { at: string }[] }>();
    expect(refused).toMatchObject({ code: 'entry_incomplete', status: 422 });
    expect(refused.problems.map(({ at }) => at)).toEqual([
      '/resourceCode',
      '/abstract',
      '/format',
      '/shareMethod',
      '/open',
      '/updateCycle',
      '/items',
      '/legalBasis',
    ]);
    expect((await move(lights, 'street-lights', 2, { to: 'withdrawn' })).json()).toMatchObject({ code: 'entry_state' });
    expect((await move(lights, 'street-lights', 2, { to: 'published' })).json()).toMatchObject({
      version: 3,
      state: 'published',
      publishedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect((await get(water, '/v1/catalogue/entries/street-lights')).statusCode).toBe(200);
  });

  it('of two changes at once takes one', async () => {
    const content = without(LIGHTS, 'id');
    const answers = await Promise.all(
      ['一', '二', '三', '四'].map((title) =>
        put(lights, '/v1/catalogue/entries/street-lights', { ...content, title: `路灯${title}` }, 3),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412, 412]);
    await put(lights, '/v1/catalogue/entries/street-lights', content, 4);
  });

  it('keeps every version readable and tells the changes in the order of commits', async () => {
    const versions = (await get(water, '/v1/catalogue/entries/street-lights/versions')).json<{
      versions: { version: number; state: string }[];
    }>().versions;
    expect(versions.map(({ version }) => version)).toEqual([3, 4, 5]);
    expect((await get(lights, '/v1/catalogue/entries/street-lights?version=1')).json()).toMatchObject({
      state: 'draft',
    });
    expect((await get(water, '/v1/catalogue/entries/street-lights?version=1')).statusCode).toBe(404);
    let next = '';
    const seen: number[] = [];
    for (;;) {
      const page = (await get(system, `/v1/catalogue/changes?limit=2${next}`)).json<{
        changes: { seq: number }[];
        upToDate: boolean;
        next: string;
      }>();
      seen.push(...page.changes.map(({ seq }) => seq));
      next = `&cursor=${page.next}`;
      if (page.upToDate) break;
    }
    expect(seen).toEqual(seen.map((_, i) => i + 1));
    await post(lights, { id: 'later', title: '后来的' });
    const later = await get(system, `/v1/catalogue/changes?limit=2${next}`);
    expect(later.json()).toMatchObject({ changes: [{ id: 'later', version: 1 }] });
  });

  it('takes the items of a dataset from its record type, and measures how fresh it is', async () => {
    const content = without({ ...LIGHTS, id: 'parts', resourceCode: '307001/000002', dataset: 'parts' }, 'items');
    const made = (await post(lights, content)).json<{ content: { items: object[] } }>();
    expect(made.content.items[0]).toMatchObject({ name: '标识码', field: 'id', type: 'C' });
    await move(lights, 'parts', 1, { to: 'published' });
    const measured = async () => (await get(water, '/v1/catalogue/entries/parts')).json()['measured'];
    expect(await measured()).toEqual({ lastChange: null, freshness: 'never' });
    for (const [at, freshness] of [
      ['25 hours', 'late'],
      ['23 hours', 'fresh'],
    ]) {
      await test.hub.pool.use((session) =>
        session.run(
          `INSERT INTO shuniu.import (dataset, key, on_conflict, on_missing, description, started_at, finished_at, closed_at)
           SELECT 'part', 'k', 'update', 'keep', '{}', t, t, t FROM (SELECT now() - $1::interval AS t) x`,
          [at],
        ),
      );
      expect(await measured()).toMatchObject({ freshness });
      expect(ids(await get(water, `/v1/catalogue/entries?freshness=${freshness}`))).toEqual(['parts']);
    }
    expect(ids(await get(water, `/v1/catalogue/entries?freshness=never`))).toEqual([]);
  });

  it('measures datasets that share a table each by itself', async () => {
    await addDataset(test.hub, 'parts-2026', 'lights-bureau', 'part', '2026');
    const content = { ...LIGHTS, id: 'parts-2026', resourceCode: '307001/000003', dataset: 'parts-2026' };
    expect((await post(lights, without(content, 'items'))).statusCode).toBe(201);
    const measured = async () => {
      const shown = ['parts', 'parts-2026'].map(async (id) => {
        const entry = (await get(lights, `/v1/catalogue/entries/${id}`)).json<{ measured: { lastChange: string } }>();
        return [id, entry.measured.lastChange] as const;
      });
      return Object.fromEntries(await Promise.all(shown));
    };
    const changed = async (minutesAgo: number, description: object) => {
      const [row] = await test.hub.pool.use((session) =>
        session.query<{ at: Date }>(
          `INSERT INTO shuniu.import (dataset, key, on_conflict, on_missing, description, started_at, finished_at, closed_at)
           SELECT 'part', 'k', 'update', 'keep', $2, t, t, t
             FROM (SELECT date_trunc('milliseconds', now()) - make_interval(mins => $1) AS t) x RETURNING finished_at AS at`,
          [minutesAgo, JSON.stringify(description)],
        ),
      );
      return row!.at.toISOString();
    };
    // imports of files, pushes, changes of edition, and what names none: each newer than those before it
    const imported = (standard: string | null) => ({ version: '1.0.0', as: 'part', standard, overlays: [] });
    const pushed = (dataset: string) => ({ dataset, org: 'lights-bureau', producer: { id: 'p', epoch: 1, seq: 0 } });
    const migrated = (from: string, to: string) => ({ migrate: 'part', from, to, overlay: null, asOf: '2026-01-01' });
    const changes: [description: object, ...of: string[]][] = [
      [imported('gbt-30428-2/part@2013'), 'parts'],
      [imported('gbt-47678-5/part@2026'), 'parts-2026'],
      [imported('cjt-214/part@2007')],
      [pushed('parts'), 'parts'],
      [pushed('parts-2026'), 'parts-2026'],
      [pushed('elsewhere')],
      [migrated('cjt-214/part@2007', 'gbt-30428-2/part@2013'), 'parts'],
      [migrated('gbt-47678-5/part@2026', 'own/part@2030'), 'parts-2026'],
      [migrated('gbt-30428-2/part@2013', 'gbt-47678-5/part@2026'), 'parts', 'parts-2026'],
      [imported(null), 'parts', 'parts-2026'],
      [{}, 'parts', 'parts-2026'],
    ];
    const expected = await measured();
    for (const [n, [description, ...of]] of changes.entries()) {
      const at = await changed(60 - n, description);
      for (const id of of) expected[id] = at;
      expect([description, await measured()]).toEqual([description, expected]);
    }
    // what makes one fresh leaves the other late
    await test.hub.pool.use((session) =>
      session.run(`UPDATE shuniu.import SET finished_at = finished_at - interval '2 days'`),
    );
    await changed(30, imported('gbt-30428-2/part@2013'));
    for (const [freshness, published, drafts] of [
      ['fresh', ['parts'], []],
      ['late', [], ['parts-2026']],
    ]) {
      expect(ids(await get(lights, `/v1/catalogue/entries?freshness=${freshness}`))).toEqual(published);
      expect(ids(await get(lights, `/v1/catalogue/entries?freshness=${freshness}&state=draft`))).toEqual(drafts);
    }
  });

  it('is deprecated with a day and a successor, and withdrawn after that day', async () => {
    const id = 'street-lights';
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    for (const payload of [
      { to: 'deprecated' },
      { to: 'deprecated', sunset: '2020-01-01' },
      { to: 'deprecated', sunset: soon, successor: id },
      { to: 'deprecated', sunset: soon, successor: 'later' },
    ])
      expect((await move(lights, id, 5, payload)).json()).toMatchObject({ code: 'entry_incomplete' });
    expect((await move(lights, id, 5, { to: 'deprecated', sunset: '2027-02-30' })).statusCode).toBe(400);
    const deprecated = await move(lights, id, 5, { to: 'deprecated', sunset: soon, successor: 'parts' });
    expect(deprecated.json()).toMatchObject({ version: 6, state: 'deprecated', sunset: soon, successor: 'parts' });
    expect(new Date(String(deprecated.headers['sunset'])).toISOString()).toBe(
      new Date(`${soon}T00:00:00+08:00`).toISOString(),
    );
    expect(deprecated.headers['link']).toBe('</v1/catalogue/entries/parts>; rel="successor-version"');
    expect((await move(lights, id, 6, { to: 'withdrawn' })).json()).toMatchObject({ code: 'entry_before_sunset' });
    await test.hub.pool.use((session) => session.run(`UPDATE hub.entry SET sunset = '2020-01-01' WHERE id = $1`, [id]));
    expect((await move(lights, id, 6, { to: 'withdrawn' })).json()).toMatchObject({ state: 'withdrawn' });
    expect((await move(lights, id, 7, { to: 'published' })).json()).toMatchObject({ code: 'entry_state' });
    expect(ids(await get(water, '/v1/catalogue/entries'))).toEqual(['parts']);
    expect((await get(water, `/v1/catalogue/entries/${id}`)).json()).toMatchObject({ state: 'withdrawn' });
  });

  it('has groups in a tree, without circles', async () => {
    expect((await get(water, '/v1/catalogue/themes')).json()).toMatchObject({
      themes: [{ id: 'city', entries: 0 }, { id: 'lighting', parent: 'city', entries: 1 }, { id: 'pipes' }],
    });
    const name = { zh: '城市', en: 'city' };
    for (const parent of ['lighting', 'city', 'nowhere'])
      expect((await put(system, '/v1/catalogue/themes/city', { name, parent })).json()).toMatchObject({
        code: 'theme_parent',
      });
    expect((await put(water, '/v1/catalogue/themes/city', { name })).statusCode).toBe(403);
  });

  it('counts the entries of a group as they are, whatever is done to them, several at once', async () => {
    const both = ['lighting', 'pipes'];
    const some = ['count-1', 'count-2', 'count-3', 'count-4'];
    const counts = () =>
      test.hub.pool.use((session) =>
        session.query(
          `SELECT t.theme, t.entries::int4 AS kept, (SELECT count(*)::int4 FROM hub.entry e, unnest(e.themes) theme
               WHERE theme = t.theme AND e.state IN ('published', 'deprecated')) AS counted
             FROM hub.theme_count t ORDER BY t.theme`,
        ),
      );
    const each = (work: (id: string, n: number) => Promise<Answer>) => Promise.all(some.map(work));
    const content = (id: string, n: number, themes: string[]) => ({
      ...{ ...LIGHTS, id, resourceCode: `307001/00010${n}` },
      themes: n % 2 === 0 ? themes : [...themes].reverse(),
    });
    await each((id, n) => post(lights, content(id, n, both)));
    expect(await counts()).toEqual([{ theme: 'lighting', kept: 1, counted: 1 }]);
    await each((id) => move(lights, id, 1, { to: 'published' }));
    expect(await counts()).toEqual(both.map((theme, n) => ({ theme, kept: 5 - n, counted: 5 - n })));
    await each((id, n) =>
      put(lights, `/v1/catalogue/entries/${id}`, without(content(id, n, ['city', 'pipes']), 'id'), 2),
    );
    expect(await counts()).toEqual([
      { theme: 'city', kept: 4, counted: 4 },
      { theme: 'lighting', kept: 1, counted: 1 },
      { theme: 'pipes', kept: 4, counted: 4 },
    ]);
    await test.hub.pool.transaction(async (session) => {
      await session.run(`UPDATE hub.entry SET state = 'withdrawn' WHERE id = ANY ($1)`, [some.slice(2)]);
      await session.run('DELETE FROM hub.entry_version WHERE entry = ANY ($1)', [some]);
      await session.run('DELETE FROM hub.entry WHERE id = ANY ($1)', [some]);
    });
    expect(await counts()).toEqual(
      ['city', ...both].map((theme) => ({ theme, kept: +(theme === 'lighting'), counted: +(theme === 'lighting') })),
    );
  });

  it('is a DCAT catalogue', async () => {
    const answer = await get(water, '/v1/catalogue/dcat?limit=1');
    expect(answer.headers['content-type']).toContain('application/ld+json');
    const catalogue = answer.json<Record<string, unknown>>();
    expect(catalogue).toMatchObject({ '@type': 'dcat:Catalog', 'dct:title': { '@language': 'zh' } });
    const prefixes = new Set(Object.keys(catalogue['@context'] as object));
    const unknown: string[] = [];
    JSON.stringify(catalogue, function (key, value: unknown) {
      if (/^[a-z]+:[A-Za-z]/.test(key) && !prefixes.has(key.split(':')[0] ?? '')) unknown.push(key);
      if (key === '@id' && !/^https?:\/\/[^ ]+$/.test(String(value))) unknown.push(String(value));
      if (key === '@type')
        for (const each of [value].flat())
          if (!prefixes.has(String(each).split(':')[0] ?? '')) unknown.push(String(each));
      return value;
    });
    expect(unknown).toEqual([]);
    expect(catalogue['dcat:dataset']).toMatchObject([
      {
        '@type': 'dcat:Dataset',
        'dct:identifier': ['parts', '307001/000002'],
        'dct:accrualPeriodicity': { '@id': 'http://purl.org/cld/freq/daily' },
        'dct:accessRights': { 'rdfs:label': { '@value': '有条件共享：用于城市运行管理' } },
      },
    ]);
  });

  describe('with 1,400 entries in 44 groups', () => {
    const entries = entriesOf(1_400, ['lights-bureau', 'water-bureau']);
    const idsOf = (wanted: (entry: (typeof entries)[number]) => boolean) => entries.filter(wanted).map(({ id }) => id);
    beforeAll(() => test.hub.pool.use((session) => storeMany(session, entries)));
    afterAll(() =>
      test.hub.pool.use((session) =>
        session.script(`DELETE FROM hub.entry WHERE id LIKE 'qd-%'; DELETE FROM hub.theme WHERE id LIKE 'group-%'`),
      ),
    );
    async function walk(query: string): Promise<string[]> {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const answer = await get(water, `/v1/catalogue/entries?${encodeURI(query)}${cursor}`);
        seen.push(...ids(answer));
        const { next } = answer.json<{ next?: string }>();
        if (next === undefined) return seen;
        cursor = `&cursor=${next}`;
      }
    }

    it('lists them all, each once', async () => {
      expect(await walk('division=3702&limit=99')).toEqual(entries.map(({ id }) => id));
    });

    it('gives each group its own, and counts them', async () => {
      const { themes } = (await get(water, '/v1/catalogue/themes')).json<{
        themes: { id: string; name: { zh: string }; entries: number }[];
      }>();
      expect(GROUPS).toHaveLength(44);
      for (const { id, name } of GROUPS) {
        const own = idsOf(({ content }) => content.themes.includes(id));
        expect(own.length).toBeGreaterThan(30);
        expect(await walk(`theme=${id}&limit=20`)).toEqual(own);
        expect(themes).toContainEqual({ id, name: { zh: name, en: id }, entries: own.length });
      }
    });

    it.each([
      '供水',
      '区供水管网台',
      '台账 市北',
      '名',
      '2006',
      '垃圾分类 维修工单',
      '鮟鱇',
      '网养',
      '灯阀',
      '供水管网 路灯照明',
    ])('finds %s where it stands in name, abstract or items, and nowhere else', async (q) => {
      const lines = ({ content: { title, abstract = '', items } }: (typeof entries)[number]) => [
        title,
        abstract,
        ...items.map(({ name }) => name),
      ];
      const found = idsOf((entry) => q.split(' ').every((word) => lines(entry).some((line) => line.includes(word))));
      expect(await walk(`q=${q}&division=3702&limit=300`)).toEqual(found);
      const theme = GROUPS[0]!.id;
      const both = idsOf(({ id, content }) => found.includes(id) && content.themes.includes(theme));
      expect(await walk(`q=${q}&theme=${theme}`)).toEqual(both);
    });
  });

  describe('with 100,000 entries', () => {
    const subjects = [
      '供水管网',
      '排水管网',
      '燃气管线',
      '热力管线',
      '道路桥梁',
      '公园绿地',
      '环卫设施',
      '建筑工地',
      '户外广告',
      '停车泊位',
    ];
    beforeAll(async () => {
      const texts = subjects.flatMap((subject) =>
        ['台账', '监测', '巡查记录', '养护计划', '考核结果'].map((what) => searchable(`${subject}${what}`)),
      );
      await test.hub.pool.use(async (session) => {
        await session.run(
          `INSERT INTO hub.entry (id, state, provider, division, share_type, themes, content, words, grams, changed_by)
           SELECT 'e' || lpad((n * 50 + t.i)::text, 6, '0'), 'published', 'water-bureau', '140105', 'unconditional',
             CASE WHEN n = 7 THEN ARRAY['pipes'] ELSE '{}' END,
             json_build_object('title', t.text, 'provider', 'water-bureau', 'division', '140105', 'themes', '{}'::text[], 'items', '[]'::json),
             t.text, (SELECT array_agg(g) FROM json_array_elements_text(t.grams) g), 'test'
           FROM json_to_recordset($1) AS t(i int, text text, grams json), generate_series(0, 1999) n`,
          [JSON.stringify(texts.map((text, i) => ({ i, text, grams: gramsOf(text) })))],
        );
        await session.run(
          `UPDATE hub.entry SET words = words || '\n克重', grams = grams || ARRAY['克', '克重', '重'] WHERE id IN ('e000123', 'e099999')`,
        );
        await session.script('ANALYZE hub.entry');
      });
    }, 120_000);

    it.each([
      ['q=克重', ['e000123', 'e099999']],
      ['q=排水 巡查记&limit=2', ['e000007', 'e000057']],
      ['q=克&limit=1', ['e000123']],
      ['theme=city&limit=2', ['e000350', 'e000351']],
      ['theme=lighting', ['parts']],
      ['provider=lights-bureau', ['parts']],
      ['shareType=conditional', ['parts']],
      ['division=1401&limit=1', ['e000000']],
      ['division=140100', ['parts']],
      ['q=克路', []],
    ])('%s', async (query, expected) => {
      expect(ids(await get(water, `/v1/catalogue/entries?${encodeURI(query)}`))).toEqual(expected);
    });

    it('pages through all that match, once each', async () => {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = (
          await get(water, `/v1/catalogue/entries?limit=500&q=${encodeURIComponent('燃气管线监')}${cursor}`)
        ).json<{
          entries: { id: string }[];
          next?: string;
        }>();
        seen.push(...page.entries.map(({ id }) => id));
        cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      expect(seen).toHaveLength(2000);
      expect(new Set(seen).size).toBe(2000);
      expect([...seen].sort()).toEqual(seen);
    });

    it('opens a cursor only for the query and the reader that it was given to', async () => {
      const first = (await get(water, '/v1/catalogue/entries?limit=1')).json<{ next: string }>();
      expect(first.next).not.toContain('e000000');
      const as = (who: typeof water, query: string) => get(who, `/v1/catalogue/entries?limit=1&${query}`);
      expect(ids(await as(water, `cursor=${first.next}`))).toEqual(['e000001']);
      expect((await as(water, `cursor=${first.next}&provider=x`)).json()).toMatchObject({ code: 'cursor_invalid' });
      expect((await as(lights, `cursor=${first.next}`)).json()).toMatchObject({ code: 'cursor_invalid' });
      expect((await as(water, `cursor=AAAA`)).json()).toMatchObject({ code: 'cursor_invalid' });
    });

    const planOf = async (filter: EntryFilter) => {
      const { sql, params } = findSql(water, filter, 'e050000', 51);
      const plan = await test.hub.pool.use((session) =>
        session.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, params),
      );
      return plan.map((line) => line['QUERY PLAN']).join('\n');
    };

    it.each<[EntryFilter, string | RegExp]>([
      [{}, 'entry_pkey'],
      [{ q: '克重' }, 'entry_grams'],
      [{ theme: 'pipes' }, /entry_themes|entry_pkey/],
      [{ provider: 'lights-bureau' }, 'entry_provider'],
      [{ shareType: 'conditional' }, 'entry_share_type'],
      [{ division: '140100' }, 'entry_division'],
      [{ q: '台账' }, /entry_pkey|entry_grams/],
    ])('%j is found by an index', async (filter, index) => {
      const text = await planOf(filter);
      expect(text).toMatch(index);
      expect(text).not.toContain('Seq Scan on entry');
    });

    it.each<[EntryFilter]>([[{}], [{ freshness: 'late' }]])(
      '%j is measured by indexes, once for a row',
      async (filter) => {
        await test.hub.pool.use(async (session) => {
          await session.run(
            `INSERT INTO shuniu.import (dataset, key, on_conflict, on_missing, description, started_at, finished_at)
           SELECT 'part', 'm' || n, 'update', 'keep', json_build_object('dataset', 'parts'), now(), now()
             FROM generate_series(1, 2000) n ON CONFLICT DO NOTHING`,
          );
          await session.script('ANALYZE shuniu.import');
        });
        const text = await planOf(filter);
        const measured = filter.freshness === undefined ? 1 : 2;
        const uses = (index: string) => text.split(` using ${index} on import `).length - 1;
        expect([uses('import_finished'), uses('import_named'), uses('import_left')]).toEqual(
          [1, 3, 1].map((each) => each * measured),
        );
        expect(text).not.toContain('Seq Scan on import');
      },
    );
  });
});
