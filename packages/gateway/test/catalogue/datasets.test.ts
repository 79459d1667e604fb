import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addApp, addGrant, admin, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

const PLAIN = {
  type: 'object',
  title: '行道树',
  required: ['treeId'],
  properties: {
    treeId: { type: 'string', maxLength: 20, title: '树木编号' },
    county: { type: 'string' },
    species: { type: 'string', enum: ['国槐', '银杏'] },
    diameter: { type: 'number' },
    lng: { type: 'number' },
    lat: { type: 'number' },
  },
};
const ANNOTATIONS = {
  name: 'street-tree',
  category: 'city-management',
  identity: ['treeId'],
  divisionFrom: ['county'],
  sensitivity: 'internal',
  kinds: { county: 'division', lng: 'easting', lat: 'northing' },
  geometry: { type: 'point', required: false },
};
const TREES = { id: 'trees', title: { zh: '行道树', en: 'Street trees' }, schema: PLAIN, annotations: ANNOTATIONS };
const PARTS = {
  ...{ id: 'parts', title: { zh: '部件', en: 'Parts' }, provider: 'gardens-bureau' },
  ...{ recordType: 'part', edition: '2013' },
};

describe.each(ENGINES)('datasets on $name', (engine) => {
  let test: TestHub;
  const gardens = appOf('gardens', 'gardens-bureau');
  const water = appOf('water', 'water-bureau');
  const mute = appOf('mute', 'gardens-bureau', '140100', false);
  beforeAll(async () => {
    test = await startHub(engine);
    await addApp(test.hub, 'gardens', 'gardens-bureau');
    await addApp(test.hub, 'water', 'water-bureau');
  });
  afterAll(() => test.stop());

  const post = (who: typeof gardens, payload: object) => test.as(who, { method: 'POST', url: '/v1/datasets', payload });
  const put = (id: string, payload: object, version?: number, query = '') =>
    test.as(gardens, {
      method: 'PUT',
      url: `/v1/datasets/${id}${query}`,
      payload,
      ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
    });
  const get = (url: string) => test.as(water, { url });

  it.each<[string, object]>([
    ['dataset_kind', { ...TREES, recordType: 'part' }],
    ['dataset_kind', { id: 'x', title: TREES.title }],
    ['dataset_edition', { ...PARTS, recordType: 'tree' }],
    ['dataset_edition', { ...PARTS, edition: '1999' }],
    ['dataset_edition', { id: 'x', title: TREES.title, provider: 'gardens-bureau', recordType: 'part' }],
    ['dataset_edition', { ...TREES, edition: '2020' }],
    ['dataset_intake', { ...PARTS, intake: { standard: 'gbt-30428-2/event@2013' } }],
    ['dataset_intake', { ...PARTS, intake: { overlay: 'cn-99' } }],
    ['dataset_provider', { ...PARTS, provider: 'nobody' }],
    ['dataset_schema', { ...TREES, annotations: undefined }],
    ['dataset_schema', { ...TREES, annotations: { ...ANNOTATIONS, name: 'part' } }],
    ['dataset_schema', { ...TREES, annotations: { ...ANNOTATIONS, identity: ['species'] } }],
    ['dataset_table', { ...TREES, annotations: { ...ANNOTATIONS, name: 'import' } }],
    ['dataset_table', { ...TREES, annotations: { ...ANNOTATIONS, name: 'import-chunk' } }],
    ['request_malformed', { ...TREES, annotations: { ...ANNOTATIONS, identity: [] } }],
    ['request_malformed', { ...TREES, id: 'trees; DROP TABLE' }],
  ])('are refused with %s', async (code, payload) => {
    const builtIn = 'recordType' in payload && !('schema' in payload);
    const by = builtIn || code === 'dataset_provider' ? admin('system') : gardens;
    expect(
      (await test.as(by as typeof gardens, { method: 'POST', url: '/v1/datasets', payload })).json(),
    ).toMatchObject({ code });
  });

  it('are made by those who speak for their provider', async () => {
    for (const who of [mute, water])
      expect((await post(who, { ...TREES, provider: 'gardens-bureau' })).statusCode).toBe(403);
    expect(
      (await test.as(admin('security') as never, { method: 'POST', url: '/v1/datasets', payload: TREES })).statusCode,
    ).toBe(403);
  });

  it('get a table with its key; of several at once one is made', async () => {
    const answers = await Promise.all([post(gardens, TREES), post(gardens, TREES), post(gardens, TREES)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
    const made = (await get('/v1/datasets')).json<{ datasets: { id: string }[] }>().datasets;
    expect(made).toMatchObject([{ recordType: 'street-tree', builtIn: false, version: 1 }]);
    const [key] = await test.hub.pool.use((session) =>
      session.query<{ key: string }>(
        `SELECT pg_get_constraintdef(oid) AS key FROM pg_constraint WHERE conrelid = 'shuniu.street_tree'::regclass AND contype = 'p'`,
      ),
    );
    expect(key?.key).toBe('PRIMARY KEY (division, tree_id, edition)');
    expect((await post(gardens, TREES)).json()).toMatchObject({ code: 'dataset_exists' });
    expect((await post(gardens, { ...TREES, id: 'more-trees' })).json()).toMatchObject({ code: 'dataset_type_taken' });
  });

  it('of built-in record types share their table', async () => {
    const office = (payload: object) => post(admin('system') as never, payload);
    expect((await post(gardens, PARTS)).json()).toMatchObject({ code: 'dataset_built_in_office' });
    expect((await office({ ...PARTS, provider: 'gardens-bureau' })).statusCode).toBe(201);
    const valves = { ...PARTS, id: 'valves', provider: 'water-bureau' };
    // who answered for a second one would give away the rows of the first
    expect((await office(valves)).json()).toMatchObject({ code: 'dataset_type_taken' });
    expect((await office({ ...valves, edition: '2026' })).statusCode).toBe(201);
    const parts = (await get('/v1/datasets/parts')).json();
    expect(parts).toMatchObject({
      builtIn: true,
      edition: '2013',
      editions: ['2007', '2013', '2026'],
      codeTable: 'gbt-30428-2/part@2013',
      lock: { tables: [{ ref: 'gbt-30428-2/part@2013', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
    });
    expect((await put('parts', { schema: PLAIN, annotations: ANNOTATIONS }, 1)).json()).toMatchObject({
      code: 'dataset_built_in',
    });
  });

  it('say what their records are: fields, JSON Schema, interface, page', async () => {
    expect((await get('/v1/datasets/trees')).json()).toMatchObject({
      identity: ['treeId'],
      geometry: 'point',
      fields: [
        { name: 'treeId', kind: 'text', title: { zh: '树木编号' }, sensitivity: 'internal' },
        {},
        {},
        {},
        {},
        {},
      ],
    });
    const schema = await get('/v1/datasets/trees/schema');
    expect(schema.headers['content-type']).toContain('application/schema+json');
    expect(schema.json()).toMatchObject({ 'x-name': 'street-tree', 'x-identity': ['treeId'] });
    expect((await get('/v1/datasets/trees/openapi')).json()).toMatchObject({
      openapi: '3.1.0',
      components: {
        schemas: { Record: { required: ['treeId'], properties: { species: { enum: ['国槐', '银杏'] } } } },
      },
    });
    expect((await get('/v1/datasets/trees/docs')).body).toContain('| treeId | 树木编号 |');
    expect((await get('/v1/datasets/nothing/docs')).json()).toMatchObject({ code: 'dataset_unknown' });
  });

  it('take a schema that breaks nobody, and the table follows', async () => {
    const schema = { ...PLAIN, properties: { ...PLAIN.properties, height: { type: 'number' } } };
    const broken = { ...PLAIN, required: ['treeId', 'species'] };
    const ask = (plain: object) => ({ schema: plain, annotations: ANNOTATIONS });
    expect((await put('trees', ask(broken), undefined, '?rehearse=true')).json()).toMatchObject({
      changes: [{ rule: 'field_mandatory', level: 'major', field: 'species' }],
    });
    expect((await put('trees', ask(broken), 1)).json()).toMatchObject({
      code: 'dataset_incompatible',
      problems: [{ rule: 'field_mandatory' }],
    });
    expect((await put('trees', ask(schema))).json()).toMatchObject({ code: 'version_conflict' });
    const entry = { id: 'trees', title: '行道树', dataset: 'trees' };
    await test.as(gardens, { method: 'POST', url: '/v1/catalogue/entries', payload: entry });
    expect((await put('trees', ask(schema), 1)).json()).toMatchObject({
      changes: [{ rule: 'field_added', level: 'minor', field: 'height' }],
      dataset: { version: 2 },
    });
    const columns = await test.hub.pool.use((session) =>
      session.query(`SELECT FROM pg_attribute WHERE attrelid = 'shuniu.street_tree'::regclass AND attname = 'height'`),
    );
    expect(columns).toHaveLength(1);
    const after = (await test.as(gardens, { url: '/v1/catalogue/entries/trees' })).json<{
      version: number;
      content: { items: object[] };
    }>();
    expect(after.version).toBe(2);
    expect(after.content.items.at(-1)).toMatchObject({ field: 'height' });
    expect((await get('/v1/datasets/trees/versions')).json()).toMatchObject({
      versions: [{ version: 1 }, { version: 2, changes: [{ rule: 'field_added' }], changedBy: 'app:gardens' }],
    });
  });

  it('are filled by who registered them, checked by their own schema, and read by whom that was granted', async () => {
    const trees = [
      { treeId: 'T1', county: '140105', species: '国槐', diameter: 31.5, height: 9, lng: 112.55, lat: 37.87 },
      { treeId: 'T2', county: '140105', species: '杨树' },
      { species: '银杏', county: '140105' },
    ];
    // by a token: answers to what was not signed are not signed
    const pushed = await test.as({ ...gardens, via: 'token' } as typeof gardens, {
      method: 'POST',
      url: '/v1/datasets/trees/batches',
      headers: {
        'content-type': 'application/x-ndjson',
        'producer-id': 'gardens',
        'producer-epoch': '1',
        'producer-seq': '0',
      },
      payload: trees.map((tree) => JSON.stringify(tree)).join('\n'),
    });
    expect(pushed.statusCode, pushed.body).toBe(200);
    const receipt = pushed.json<{ counts: object; remarks: { line: number; remarks: { code: string }[] }[] }>();
    expect(receipt.counts).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
    expect(receipt.remarks.map(({ line, remarks }) => `${line} ${remarks[0]?.code}`)).toEqual([
      '2 value_not_in_list',
      '3 value_required',
    ]);
    const fields = ['treeId', 'species', 'height'].map((name) => ({ name }));
    await addGrant(test.hub, 'look', 'water', 'trees', 'read', { divisions: ['1401'], fields });
    expect((await get('/v1/datasets/trees/records')).json()).toMatchObject({
      records: [{ treeId: 'T1', species: '国槐', height: 9 }],
    });
  });

  it('are listed in pages', async () => {
    const first = (await get('/v1/datasets?limit=2')).json<{ datasets: { id: string }[]; next: string }>();
    const second = (await get(`/v1/datasets?limit=2&cursor=${first.next}`)).json<{ datasets: { id: string }[] }>();
    expect([...first.datasets, ...second.datasets].map(({ id }) => id)).toEqual(['parts', 'trees', 'valves']);
    expect((await get('/v1/datasets?provider=water-bureau')).json()).toMatchObject({ datasets: [{ id: 'valves' }] });
  });
});
