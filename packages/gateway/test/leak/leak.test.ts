import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config/config.ts';
import type { Dataset } from '../../src/policy/dataset.ts';
import { appOf, ENGINES, startHub, type Call, type TestHub } from '../hub.ts';
import { ENDPOINTS, type LeakEndpoint } from './endpoints.ts';
import {
  APP,
  DATASET,
  enter,
  isInside,
  makeWorld,
  pastCells,
  plainColumns,
  secretOf,
  world,
  type World,
} from './world.ts';

const reader = appOf(APP, 'leak-bureau');

interface Secrets {
  readonly allowed: ReadonlySet<string>;
  readonly forbidden: ReadonlySet<string>;
}

/** Every cell of the world, by whether the grant lets it out of this endpoint. */
function secretsOf({ rows, grant }: World, { history }: LeakEndpoint): Secrets {
  const plain = plainColumns(grant);
  const versions = history === true && grant.history;
  const [allowed, all] = [new Set<string>(), new Set<string>()];
  const add = (cells: World['rows'][number]['cells'], out: boolean): void => {
    for (const [column, value] of Object.entries(cells)) {
      if (value === null || column === 'division' || column === 'class_code') continue;
      const secret = secretOf(column, value);
      all.add(secret);
      if (out && plain.has(column)) allowed.add(secret);
    }
  };
  for (const row of rows) {
    add(row.cells, isInside(row, row.cells, grant) && (!row.deleted || versions));
    if (row.past) add(pastCells(row), isInside(row, pastCells(row), grant) && versions);
  }
  return { allowed, forbidden: new Set([...all].filter((secret) => !allowed.has(secret))) };
}

describe.each(ENGINES)('nothing leaves that was not granted, on $name', (engine) => {
  let test: TestHub;
  let other: TestHub;
  let dataset: Dataset;
  beforeAll(async () => {
    // so few that tiles of a world are drawn and counted by turns
    test = await startHub(engine, { limits: { ...DEFAULTS.limits, tileRecords: 9 } });
    other = engine.name === 'postgres' ? await test.second() : test;
    dataset = await makeWorld(test);
  });
  afterAll(() => test.stop());

  async function ask(call: Call): Promise<string> {
    const answer = await other.as(reader, call);
    expect(answer.statusCode, `${call.url} ${answer.body}`).toBeLessThan(500);
    return JSON.stringify(answer.headers) + answer.body;
  }

  it.each(ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))('by %s', async (_, endpoint) => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(
        world.chain((made) =>
          fc.tuple(fc.constant(made), fc.array(endpoint.calls(made), { minLength: 3, maxLength: 6 })),
        ),
        async ([made, calls]) => {
          await enter(test, dataset, made);
          await endpoint.before?.(test);
          const { allowed, forbidden } = secretsOf(made, endpoint);
          for (const call of calls) {
            const body = await (endpoint.fetch?.(test, call) ?? ask(call));
            const leaked = [...forbidden].filter((secret) => body.includes(secret));
            expect(leaked, `${call.method ?? 'GET'} ${call.url}\n${body}`).toEqual([]);
            seen += [...allowed].filter((secret) => body.includes(secret)).length;
          }
        },
      ),
      { numRuns: endpoint.runs ?? 25 },
    );
    expect(seen, 'a way that lets nothing out shows nothing').toBeGreaterThan(0);
  });

  it('and everything leaves that was', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom('json', 'geojson', 'csv', 'ndjson'), async (made, format) => {
        await enter(test, dataset, made);
        const { allowed } = secretsOf(made, { name: 'all', calls: () => fc.constant({ url: '' }) });
        let [body, cursor] = ['', ''];
        do {
          const url = `/v1/datasets/${DATASET}/records?limit=3&format=${format}${cursor === '' ? '' : `&cursor=${cursor}`}`;
          const answer = await other.as(reader, { url });
          expect(answer.statusCode, answer.body).toBe(200);
          body += answer.body;
          cursor = String(answer.headers['shuniu-cursor'] ?? '');
        } while (cursor !== '');
        expect([...allowed].filter((secret) => !body.includes(secret))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
