import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApi } from '../../src/openapi/document.ts';
import { TAGS } from '../../src/server/tags.ts';
import { addApp, addDataset, admin, appOf, ENGINES, startHub, type TestHub } from '../hub.ts';

const [pglite] = ENGINES;

/** What the public linter finds under its recommended rules; nothing is switched off. */
async function findings(document: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  return problems.map(({ ruleId, severity, message, location }) =>
    [severity, ruleId, message, location[0]?.pointer ?? ''].join(' '),
  );
}

describe('the description of the interface', () => {
  let test: TestHub;
  let document: OpenApi;
  beforeAll(async () => {
    if (pglite === undefined) throw new Error('no engine');
    test = await startHub(pglite);
    await addApp(test.hub, 'water', 'water-bureau');
    await addDataset(test.hub, 'parts', 'water-bureau', 'part', '2013');
    document = (await test.app.inject('/openapi.json')).json<OpenApi>();
  });
  afterAll(() => test.stop());

  it('tells of every route, in both languages', () => {
    const silent = test.app.described
      .filter(({ schema }) => {
        const text = schema?.text;
        return (
          text === undefined ||
          !/\p{Script=Han}/u.test(text.summary.zh) ||
          !/[a-z]{2}/.test(text.summary.en) ||
          !(text.tag in TAGS) ||
          Object.keys(text.answers).length === 0
        );
      })
      .map(({ method, url }) => `${String(method)} ${url}`);
    expect(silent).toEqual([]);
  });
  it('holds under the recommended rules of a public linter', async () => {
    expect(await findings(document)).toEqual([]);
  });
  it('says who may call each operation, and how they say who they are', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, operation })),
    );
    expect(operations.length).toBe(test.app.described.length);
    for (const { at, operation } of operations) {
      const open = operation['x-access'] === 'anyone';
      expect(operation.security.length === 0, at).toBe(open);
      expect('401' in operation.responses || open, at).toBe(true);
    }
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });
  it('tells of one dataset under its own name, with the schema of its records, to who is known', async () => {
    const url = '/v1/datasets/parts/openapi.json';
    expect((await test.app.inject(url)).statusCode).toBe(401);
    const answer = await test.as(appOf('water', 'water-bureau'), { url });
    const own = answer.json<OpenApi>();
    expect(Object.keys(own.paths)).toContain('/v1/datasets/parts/records');
    expect(JSON.stringify(own.components['schemas'])).toContain('partId');
    expect(await findings(own)).toEqual([]);
    const none = await test.as(admin('system'), { url: '/v1/datasets/none/openapi.json' });
    expect(none.json()).toMatchObject({ code: 'dataset_unknown' });
  });
  it('is a page for people too, that loads nothing and runs nothing', async () => {
    const { headers, body } = await test.app.inject('/docs');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(body).not.toMatch(/<script|<link|<img|@import|url\(|https?:\/\//i);
    expect(body).toContain('/v1/apps/{app}');
  });
});
