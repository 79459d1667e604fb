import { hubClient, HubProblem, type HubClient } from '@shuniu/sdk/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApi } from '../../src/openapi/document.ts';
import type { Principal } from '../../src/policy/principal.ts';
import { addApp, addGrant, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';
import { EVERY_CALL, LEFT_TO_OTHERS } from './every-call.ts';

const TREES = {
  id: 'trees',
  title: { zh: '行道树', en: 'Street trees' },
  schema: {
    type: 'object',
    title: '行道树',
    required: ['treeId'],
    properties: {
      treeId: { type: 'string', maxLength: 20, title: '树木编号' },
      county: { type: 'string' },
      species: { type: 'string', enum: ['国槐', '银杏'] },
    },
  },
  annotations: {
    name: 'street-tree',
    category: 'city-management',
    identity: ['treeId'],
    divisionFrom: ['county'],
    sensitivity: 'internal',
    kinds: { county: 'division' },
  },
};

describe('the client, against a hub', () => {
  let test: TestHub;
  let gardens: HubClient;
  let water: HubClient;
  const sent = new Set<string>();
  const clientOf = (principal: Principal): HubClient =>
    hubClient({
      url: test.app.listeningOrigin,
      // no signature, so receipts come unsigned
      authorise: () => Promise.resolve({ 'x-test-principal': JSON.stringify({ ...principal, via: 'token' }) }),
      retry: { attempts: 1, firstMs: 1, longestMs: 1 },
      fetch: (url, init) => {
        sent.add(`${init.method ?? 'GET'} ${new URL(url).pathname}`);
        return fetch(url, init);
      },
    });
  beforeAll(async () => {
    const [engine] = ENGINES;
    if (engine === undefined) throw new Error('no engine');
    test = await startHub(engine);
    await addApp(test.hub, 'gardens', 'gardens-bureau');
    await addApp(test.hub, 'water', 'water-bureau');
    await test.app.listen({ host: '127.0.0.1', port: 0 });
    gardens = clientOf(appOf('gardens', 'gardens-bureau'));
    water = clientOf(appOf('water', 'water-bureau'));
  });
  afterAll(() => test.stop());

  it('has a function for whatever an app may call, or says why not', async () => {
    const { paths } = (await test.app.inject('/openapi.json')).json<OpenApi>();
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        forApps: operation['x-access'].includes('app'),
        shape: new RegExp(`^${method.toUpperCase()} ${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      })),
    );
    sent.clear();
    for (const [name, call] of Object.entries(EVERY_CALL)) {
      const answer = call(water);
      try {
        if (Symbol.asyncIterator in answer) await answer[Symbol.asyncIterator]().next();
        else await answer;
      } catch (error) {
        if (!(error instanceof HubProblem)) throw error;
        expect(error.code, name).not.toBe('internal');
      }
    }
    const reached = new Set<string>();
    for (const request of sent) {
      const fitting = operations.filter(({ shape }) => shape.test(request)).sort((a, b) => braces(a) - braces(b));
      expect(fitting[0]?.name, `${request} is no operation`).toBeDefined();
      reached.add(fitting[0]?.name ?? '');
    }
    const missing = operations.filter(({ name, forApps }) => forApps && !reached.has(name)).map(({ name }) => name);
    expect(missing.sort()).toEqual(Object.keys(LEFT_TO_OTHERS).sort());
  });

  it('registers a dataset, fills it, and changes it by its version', async () => {
    const made = await gardens.createDataset(TREES);
    expect(made).toMatchObject({ id: 'trees', version: 1, state: 'active' });
    const body = ['1', '2', '3'].map((n) => JSON.stringify({ treeId: `T${n}`, county: '140105', species: '国槐' }));
    const pushed = await gardens.push('trees', {
      producer: { id: 'survey', epoch: 0, seq: 0 },
      body: [...body, '{"treeId":"T4","county":"140105","species":"松"}'].join('\n'),
    });
    expect(pushed.receipt.counts).toMatchObject({ accepted: 3, rejected: 1 });
    expect((await gardens.receipt(pushed.receipt.batch)).text).toBe(pushed.text);
    const title = { zh: '行道树台账', en: 'Street trees' };
    expect((await gardens.changeDataset('trees', { title }, 1, true)).dataset).toBeUndefined();
    expect(await gardens.changeDataset('trees', { title }, 1)).toMatchObject({ dataset: { version: 2, title } });
    await expect(gardens.changeDataset('trees', { title }, 1)).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await all(gardens.datasets({ provider: 'gardens-bureau' }))).toMatchObject([
      { id: 'trees', builtIn: false, version: 2 },
    ]);
    expect(await gardens.datasetSchema('trees')).toMatchObject({ properties: { treeId: {} } });
    expect(await gardens.datasetVersions('trees')).toHaveLength(2);
  });

  it('mends a dead letter and sends it again', async () => {
    const letters = await all(gardens.deadLetters({ dataset: 'trees' }));
    expect(letters).toMatchObject([{ status: 'rejected', line: 4 }]);
    const id = letters[0]?.id ?? '';
    expect(await gardens.replayLetter(id)).toMatchObject({ counts: { rejected: 1 } });
    const mended = { treeId: 'T4', county: '140105', species: '银杏' };
    expect(await gardens.editLetter(id, mended)).toMatchObject({ edited: mended });
    expect(await gardens.replayLetter(id)).toMatchObject({ counts: { accepted: 1 } });
    await expect(gardens.dropLetter(id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('publishes an entry, changes it, deprecates it in favour of another', async () => {
    const content = {
      title: '行道树',
      abstract: '全市行道树',
      format: { kind: 'database' },
      shareType: 'unconditional',
      shareMethod: '共享平台',
      open: false,
      updateCycle: 'daily',
      dataset: 'trees',
    } as const;
    const published = async (id: string) => {
      const { version } = await gardens.createEntry(id, { ...content, resourceCode: `307001/${id}` });
      return gardens.moveEntry(id, version, { to: 'published' });
    };
    const first = await published('tree1');
    await published('tree2');
    const changed = await gardens.changeEntry('tree1', first.version, {
      ...content,
      resourceCode: '307001/tree1',
      abstract: '全市行道树台账',
    });
    expect(changed).toMatchObject({ version: first.version + 1, content: { abstract: '全市行道树台账' } });
    const old = await water.entry('tree1', first.version);
    expect(old.content.abstract).toBe('全市行道树');
    await expect(
      gardens.moveEntry('tree1', first.version, { to: 'deprecated', sunset: '2099-01-01' }),
    ).rejects.toMatchObject({ code: 'version_conflict' });
    expect(
      await gardens.moveEntry('tree1', changed.version, {
        to: 'deprecated',
        sunset: '2099-01-01',
        successor: 'tree2',
      }),
    ).toMatchObject({ state: 'deprecated', sunset: '2099-01-01', successor: 'tree2' });
    const states = (await water.entryVersions('tree1')).map(({ state }) => state);
    expect(states.at(-1)).toBe('deprecated');
    const { changes, upToDate, next } = await water.catalogueChanges();
    expect([changes.at(-1)?.id, upToDate]).toEqual(['tree1', true]);
    expect((await water.catalogueChanges(next)).changes).toEqual([]);
    await expect(water.createEntry('x', { title: 'x', provider: 'gardens-bureau' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('reports an error in a record; the provider answers; both see it', async () => {
    const fields = ['treeId', 'species', 'history'].map((name) => ({ name }));
    await addGrant(test.hub, 'seen', 'water', 'trees', 'read', { divisions: ['1401'], fields });
    const [tree] = await all(water.records('trees', { treeId: 'T1' }));
    const key = tree?.key ?? '';
    expect(await water.record('trees', key)).toMatchObject({ grant: 'seen', record: { treeId: 'T1' } });
    expect(await water.history('trees', key)).toMatchObject({ count: 1, versions: [{ validTo: null }] });
    const asked = { dataset: 'trees', key, field: 'species', isWrong: '国槐', suggested: '银杏', reason: '现场核实' };
    await expect(water.correct({ ...asked, isWrong: '银杏' })).rejects.toMatchObject({ code: 'correction_stale' });
    const { id, state } = await water.correct(asked);
    expect(state).toBe('open');
    const open = await all(gardens.corrections({ state: 'open', dataset: 'trees' }));
    expect(open).toMatchObject([{ id, suggested: '银杏' }]);
    const answer = { decision: 'accept', reason: '已派人复查' } as const;
    await expect(water.answerCorrection(id, answer)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await gardens.answerCorrection(id, answer)).toMatchObject({ state: 'accepted', answer: '已派人复查' });
    expect(await water.correction(id)).toMatchObject({ state: 'accepted' });
    expect(await water.correctionsOf('trees', key)).toMatchObject([{ id, field: 'species', state: 'accepted' }]);
  });
});

const braces = ({ name }: { readonly name: string }): number => name.split('{').length;

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
