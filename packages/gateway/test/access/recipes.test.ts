import { readFileSync } from 'node:fs';
import { readYaml } from '@shuniu/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRules } from '../../src/access/access-rules.ts';
import { addApp, admin, appOf, ENGINES, startHub, type Call, type TestHub } from '../hub.ts';

const [pglite] = ENGINES;
const PAGES = ['docs/catalogue.md', 'docs/access.md'].map((path) => readFileSync(path, 'utf8'));

/** What the recipes send: method, address, If-Match, body. */
const RECIPES = PAGES.flatMap((page) =>
  [...page.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').split(/\n(?=(?:ID=\$\()?(?:hub|curl) )/))
    .filter((command) => command.includes('$HUB/'))
    .map((command): Call => {
      const [, path = ''] = /\$HUB(\/[^\s"']*)/.exec(command) ?? [];
      const [, method = 'GET'] = /-X (\w+)/.exec(command) ?? [];
      const [, match] = /If-Match: ("\d+")/.exec(command) ?? [];
      const [, body] = /-d '([^']*)'/s.exec(command) ?? [];
      return {
        method: method as 'GET',
        url: path.replaceAll(/\$\w+/g, 'x1').replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent),
        ...(match === undefined ? {} : { headers: { 'if-match': match } }),
        ...(body === undefined ? {} : { payload: JSON.parse(body) as object }),
      };
    }),
);

describe('the recipes of docs/catalogue.md and docs/access.md', () => {
  let test: TestHub;
  beforeAll(async () => {
    if (pglite === undefined) throw new Error('no engine');
    test = await startHub(pglite);
    await addApp(test.hub, 'lights', 'lights-bureau');
  });
  afterAll(() => test.stop());

  it('are found', () => expect(RECIPES.length).toBeGreaterThan(18));

  it.each(RECIPES.map((recipe) => [`${recipe.method} ${recipe.url}`, recipe] as const))(
    '%s is what the hub takes',
    async (_, recipe) => {
      const codes: unknown[] = [];
      for (const who of [appOf('lights', 'lights-bureau'), admin('system'), admin('security')]) {
        const answer = await test.as(who, recipe);
        const { code, params } =
          answer.statusCode < 400 ? {} : answer.json<{ code?: string; params?: { what?: string } }>();
        expect([code, params]).not.toContain('request_malformed');
        // an address that no route has names its method
        expect(params?.what ?? '').not.toMatch(/^(GET|POST|PUT) /);
        codes.push(code);
      }
      expect(codes.some((code) => code !== 'forbidden')).toBe(true);
    },
  );

  it('and the rules of a deployment as they are shown', () => {
    const [, yaml = ''] = /```yaml\n(.*?)```/s.exec(PAGES[1] ?? '') ?? [];
    expect(accessRules(readYaml(yaml).value).paths.conditional).toHaveLength(2);
  });
});
