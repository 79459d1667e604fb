import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApi } from '../../src/openapi/document.ts';
import type { Operation } from '../../src/openapi/operation.ts';
import { ENGINES, type Answer, type Call } from '../hub.ts';
import { RULES, type Acts, type Ask, type Reads, type Rule, type Writes } from './scope-rules.ts';
import { makeScopeWorld, NAMES, PURPOSE, ROW, THING, type Caller, type Case, type ScopeWorld } from './scope-world.ts';

interface At {
  /** Method and path, as the document has them. */
  readonly name: string;
  readonly path: string;
  readonly method: NonNullable<Call['method']>;
  readonly operation: Operation;
}

/** Nothing is left of these. */
const DEAD: readonly Case[] = ['suspended', 'revoked', 'expired', 'unbegun', 'action', 'dataset'];
/** These hold, for other records. */
const NARROW: readonly Case[] = ['division', 'nowhere', 'rows'];
const BLIND: readonly Case[] = ['field', 'masked'];

const engine = ENGINES.at(-1);

describe(`every route × what a grant lets out, ${engine?.name}`, () => {
  let world: ScopeWorld;
  let operations: readonly At[] = [];
  beforeAll(async () => {
    if (engine === undefined) throw new Error('no engine');
    world = await makeScopeWorld(engine);
    const { paths } = (await world.test.app.inject('/openapi.json')).json<OpenApi>();
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...{ name: `${method.toUpperCase()} ${path}`, path, operation },
        method: method.toUpperCase() as At['method'],
      })),
    );
  }, 120_000);
  afterAll(() => world.test.stop());

  const found = (rule: Rule): readonly At[] => operations.filter(({ name }) => rule.at.test(name));
  const of = <R extends Rule>(...classes: readonly R['class'][]): readonly (readonly [At, R])[] =>
    RULES.filter((rule): rule is R => (classes as readonly string[]).includes(rule.class)).flatMap((rule) =>
      found(rule).map((at) => [at, rule] as const),
    );

  /** A request, with nothing in it that the document does not have. */
  function requestOf(at: At, caller: Caller, ...asks: readonly (Ask | undefined)[]): Call {
    const ids: Readonly<Record<string, string>> = { ...world.ids, ...keptBy(caller) };
    const filled = (value: string): string => (value.startsWith('@') ? (ids[value.slice(1)] ?? value) : value);
    const given = (part: 'path' | 'query' | 'headers'): [string, string][] =>
      asks.flatMap((ask) =>
        Object.entries(ask?.[part] ?? {}).map(([name, value]): [string, string] => [name, filled(value)]),
      );
    const known = new Set((at.operation.parameters ?? []).map(({ name, in: place }) => `${place} ${name}`));
    // conditions on fields have the names of the dataset’s fields
    const open = known.has('query division');
    for (const [name] of given('path')) expect(known, at.name).toContain(`path ${name}`);
    for (const [name] of given('query')) if (!open) expect(known, at.name).toContain(`query ${name}`);
    const path = new Map(given('path'));
    const query = new URLSearchParams(Object.fromEntries(given('query'))).toString();
    const url =
      at.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path.get(name) ?? 'x')) +
      (query === '' ? '' : `?${query}`);
    const headers = Object.fromEntries(given('headers'));
    const bodies = asks.flatMap((ask) => (ask?.body === undefined ? [] : [ask.body]));
    if (bodies.length === 0) return { method: at.method, url, headers };
    const text = bodies.find((body) => typeof body === 'string');
    const json = JSON.stringify(Object.assign({}, ...bodies), (_, value: unknown) =>
      typeof value === 'string' ? filled(value) : value,
    );
    return { method: at.method, url, headers, payload: text ?? json };
  }

  /** Of what every app has one of, it asks for its own; whoever has none asks for that of `good`. */
  function keptBy(caller: Caller): Readonly<Record<string, string>> {
    const { file = '', letter = '' } = world.own[caller as Case] ?? world.own.good;
    return { file, letter };
  }

  /** Names the grant of `good` where the document has a place for that. */
  function borrowing({ operation }: At, grant: string): Ask | undefined {
    if ((operation.parameters ?? []).some(({ name }) => name === 'grant')) return { query: { grant } };
    const { schema } = operation.requestBody?.content['application/json'] ?? {};
    return 'grant' in ((schema as { properties?: object } | undefined)?.properties ?? {})
      ? { body: { grant } }
      : undefined;
  }

  const everythingIn = ({ headers, body, rawPayload }: Answer & { readonly rawPayload?: Buffer }): string =>
    JSON.stringify(headers) + body + (rawPayload?.toString('utf8') ?? '');
  /** Where an answer is only the beginning (the feed, an export): everything up to its end. */
  async function followed(caller: Caller, { name }: At, first: Answer): Promise<string> {
    let all = everythingIn(first);
    if (first.statusCode >= 300) return all;
    if (name.endsWith('/changes'))
      for (let page = first.json(); page['more'] === true;) {
        const url = `/v1/datasets/events/changes?cursor=${String(page['cursor'])}`;
        const next = await world.call(caller, { url });
        all += everythingIn(next);
        page = next.json();
      }
    if (name === 'POST /v1/exports') {
      const url = `/v1/exports/${String(first.json()['id'])}`;
      const state = async (): Promise<unknown> => (await world.call(caller, { url })).json()['state'];
      await expect.poll(state, { timeout: 20_000 }).not.toMatch(/waiting|running/);
      all += everythingIn(await world.call(caller, { url: `${url}/files/1` }));
    }
    return all;
  }

  const codeOf = ({ body, headers }: Answer): string =>
    String(headers['content-type']).includes('problem+json') ? (JSON.parse(body) as { code: string }).code : '';
  const told = (answer: Answer): string => [answer.statusCode, codeOf(answer)].join(' ').trim();

  it('has one rule for each operation, and an operation for each rule, that fits whom it lets in', () => {
    expect(operations.length).toBeGreaterThan(100);
    const wrong = operations.flatMap(({ name, operation: { 'x-access': access } }) => {
      const rules = RULES.filter((rule) => rule.at.test(name));
      const [rule] = rules;
      if (rules.length !== 1 || rule === undefined) return [`${name}: ${rules.length} rules`];
      const fits =
        rule.class === 'public'
          ? access === 'anyone'
          : access !== 'anyone' && access.includes('app') === (rule.class !== 'office');
      // nobody but an app has grants
      const alone = rule.class !== 'reads' && rule.class !== 'writes' ? true : access.length === 1;
      return fits && alone ? [] : [`${name}: ${rule.class}, but ${String(access)}`];
    });
    expect(wrong).toEqual([]);
    expect(RULES.filter((rule) => found(rule).length === 0).map(({ at }) => at.source)).toEqual([]);
  });

  /** What a reading has to be answered with; nothing where only the planted text counts. */
  function expected({ of: kind, status = 200 }: Reads, name: Case, field: boolean, names: boolean): string | undefined {
    const ok = String(status);
    if (name === 'good') return ok;
    if (kind === 'kept')
      return DEAD.includes(name) ? '403 grant_unknown' : name === 'unusable' ? undefined : '403 grant_changed';
    if (kind === 'each' || kind === 'list') return '200';
    if (DEAD.includes(name)) return '403 grant_missing';
    if (names) return '403 grant_unknown';
    if (kind === 'terms') return name === 'unusable' ? undefined : ok;
    if (name === 'unusable') return '403 grant_unusable';
    if (BLIND.includes(name)) return field ? '403 field_not_granted' : ok;
    return kind === 'one' ? '404 not_found' : undefined;
  }

  it('reads what the grant lets out, and nothing else', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    for (const [at, rule] of of<Reads>('reads'))
      for (const field of rule.field === undefined ? [false] : [false, true])
        for (const name of NAMES) {
          const grant = name === 'borrowed' ? borrowing(at, 'r-good') : undefined;
          const before = at.method === 'GET' ? '' : await world.everything();
          const answer = await world.call(name, requestOf(at, name, rule, grant, field ? rule.field : undefined));
          const all = await followed(name, at, answer);
          const said = `${name} ${at.name}${field ? ' by a field' : ''}: ${told(answer)}`;
          const due = expected(rule, name, field, grant !== undefined);
          if (due === undefined ? answer.statusCode >= 500 : told(answer) !== due) wrong.push(`${said}, not ${due}`);
          const seen = all.includes(rule.shows ?? ROW) || (field && all.includes(ROW));
          if (name === 'good' && !seen) wrong.push(`${said}: shows nothing`);
          if (name !== 'good' && (all.includes(ROW) || all.includes(THING))) wrong.push(`${said}: LEAKS`);
          const narrow = NARROW.includes(name) || name === 'borrowed';
          const hidden = DEAD.includes(name) || (narrow && rule.of !== 'terms' && rule.of !== 'list');
          if (seen && hidden && answer.statusCode < 300) wrong.push(`${said}: shows ${rule.shows ?? ROW}`);
          if (before !== '' && answer.statusCode >= 300 && before !== (await world.everything()))
            wrong.push(`${said}: WRITES`);
        }
    expect(wrong).toEqual([]);
  });

  it('says in headers what it says, and begins no other header', async () => {
    const records = await world.call('good', { url: '/v1/datasets/events/records' });
    expect(decodeURIComponent(String(records.headers['shuniu-purpose']))).toBe(PURPOSE);
    expect(records.headers).not.toHaveProperty('set-cookie');
    const { headers } = await world.call('good', { url: `/v1/exports/${world.ids['file']}/files/1` });
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.%-]+"$/);
  });

  it('lets nobody go on with what he began while he might', async () => {
    for (const name of NAMES)
      for (const [path, cursor] of [
        ['records', 'records'],
        ['changes', 'changes'],
      ] as const) {
        const url = `/v1/datasets/events/${path}?limit=1&cursor=${encodeURIComponent(world.own[name][cursor] ?? '')}`;
        const answer = await world.call(name, { url });
        if (name === 'good') continue;
        expect(everythingIn(answer), `${name} ${url}`).not.toContain(ROW);
        if (DEAD.includes(name)) expect(told(answer), `${name} ${url}`).toBe('403 grant_missing');
      }
  });

  it('takes back at once, also what was shown a moment before', async () => {
    const wrong: string[] = [];
    const now = (state: string): Promise<number> =>
      world.test.hub.pool.use((session) =>
        session.run(`UPDATE hub.permit SET state = $1, version = version + 1 WHERE id = 'r-sibling'`, [state]),
      );
    for (const [at, rule] of of<Reads>('reads')) {
      if (rule.of === 'kept') continue;
      await now('active');
      const before = await world.call('sibling', requestOf(at, 'sibling', rule));
      await now('revoked');
      const after = await world.call('sibling', requestOf(at, 'sibling', rule));
      const shows = after.statusCode < 300 && everythingIn(after).includes(rule.shows ?? ROW);
      const due = rule.of === 'each' || rule.of === 'list' ? '200' : '403 grant_missing';
      if (before.statusCode >= 300 || told(after) !== due || shows)
        wrong.push(`${at.name}: ${told(before)}, then ${told(after)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('gives nothing of what was withdrawn, and takes nothing for it', async () => {
    const wrong: string[] = [];
    const now = (state: string, version: number): Promise<number> =>
      world.test.hub.pool.use((session) =>
        session.run(`UPDATE hub.dataset SET state = $1, version = $2`, [state, version]),
      );
    // what is remembered of it does not count
    for (const [at, rule] of of<Reads>('reads'))
      if (rule.of === 'list') await world.call('good', requestOf(at, 'good', rule));
    await now('withdrawn', 2);
    const before = await world.everything();
    for (const [at, rule] of of<Reads | Writes>('reads', 'writes')) {
      const answer = await world.call('good', requestOf(at, 'good', rule));
      const several = rule.class === 'reads' && (rule.of === 'each' || rule.of === 'list');
      const shows = rule.class === 'reads' && several && answer.body.includes(rule.shows ?? ROW);
      const due = several ? '200' : '404 dataset_unknown';
      if (told(answer) !== due || shows || everythingIn(answer).includes(ROW))
        wrong.push(`${at.name}: ${told(answer)}`);
    }
    const after = await world.everything();
    await now('active', 1);
    expect([wrong, after]).toEqual([[], before]);
  });

  it('writes what the grant lets in, and nothing else', async () => {
    const wrong: string[] = [];
    // the good one last: what it does would hide what others did
    for (const [at, rule] of of<Writes>('writes'))
      for (const name of [...NAMES].reverse()) {
        const grant = name === 'borrowed' ? borrowing(at, 'p-good') : undefined;
        const stored = await partsOf();
        const before = await world.everything();
        const answer = await world.call(name, requestOf(at, name, rule, grant));
        const said = `${name} ${at.name}: ${told(answer)} ${answer.body.slice(0, 300)}`;
        const refused = DEAD.includes(name) ? 'grant_missing' : name === 'unusable' ? 'grant_unusable' : undefined;
        const due = refused !== undefined ? `403 ${refused}` : grant === undefined ? '200' : '403 grant_unknown';
        if (told(answer) !== due) wrong.push(`${said}, not ${due}`);
        if (name === 'good' && (await partsOf()) === stored) wrong.push(`${said}: writes nothing`);
        if (name !== 'good' && (await partsOf()) !== stored) wrong.push(`${said}: WRITES`);
        if (answer.statusCode >= 300 && (await world.everything()) !== before) wrong.push(`${said}: CHANGES`);
        if (answer.body.includes(ROW) || answer.body.includes(THING)) wrong.push(`${said}: LEAKS`);
      }
    expect(wrong).toEqual([]);
  });

  const partsOf = (): Promise<string> =>
    world.test.hub.pool.use(async (session) => {
      const rows = await session.query<{ told: string }>(`SELECT t::text AS told FROM shuniu.part t ORDER BY 1`);
      return rows.map(({ told: row }) => row).join('\n');
    });

  it('leaves what is one’s own, and what the provider answers for, to them', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    let before = await world.everything();
    for (const [at, rule] of of<Acts>('own', 'provider')) {
      for (const caller of ['outsider', 'division', 'revoked', 'sibling', 'mute', 'good'] as const) {
        // whose things these are
        const org = rule.class === 'own' ? ['good', 'sibling'] : ['provider', 'mute'];
        if (caller === org[0] || (rule.org === true && caller === org[1])) continue;
        if (caller === 'mute' && BOTH.test(at.name)) continue;
        const answer = await world.call(caller, requestOf(at, 'good', rule));
        const said = `${caller} ${at.name}: ${told(answer)}`;
        if (answer.statusCode !== 403 && answer.statusCode !== 404) wrong.push(said);
        const all = everythingIn(answer);
        if (all.includes(THING) || all.includes(ROW)) wrong.push(`${said}: LEAKS`);
      }
      const after = await world.everything();
      if (after !== before) wrong.push(`somebody ${at.name}: CHANGES`);
      before = after;
    }
    expect(wrong).toEqual([]);
  });

  it('tells nobody else of what is one’s own in any list, or anywhere', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    for (const [at, rule] of of<Rule>('shared', 'own', 'provider', 'public'))
      for (const caller of ['outsider', 'division', 'revoked'] as const) {
        if (at.method !== 'GET') continue;
        const path = { app: 'good', org: 'org-good', id: 'events', dataset: 'events', rest: '000.p/1' };
        const ask = rule.class === 'own' || rule.class === 'provider' ? rule : known(at, path);
        const answer = await world.call(caller, requestOf(at, 'good', ask));
        const all = everythingIn(answer);
        if (all.includes(THING) || all.includes(ROW)) wrong.push(`${caller} ${at.name}: ${told(answer)}`);
      }
    expect(wrong).toEqual([]);
  });

  const known = ({ operation }: At, values: Readonly<Record<string, string>>): Ask => ({
    path: Object.fromEntries(
      (operation.parameters ?? [])
        .filter(({ name, in: place }) => place === 'path' && values[name] !== undefined)
        .map(({ name }) => [name, values[name] ?? '']),
    ),
  });

  it('was right to refuse: who may does each of it', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    for (const [at, rule] of of<Acts>('own', 'provider')) {
      const answer = await world.call(rule.class === 'own' ? 'good' : 'provider', requestOf(at, 'good', rule));
      if (answer.statusCode >= 300) wrong.push(`${at.name}: ${told(answer)} ${answer.body}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Receipts are for the org that pushed and for all of the org that answers for the dataset. */
const BOTH = /^GET \/v1\/(batches\/\{id\}\/(receipt|records|evidence)|evidence\/proof\/\{leaf\})$/;
