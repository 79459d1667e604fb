import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { table, tables, wholeTable, type LightTable, type TableEvidence } from '../../src/index.ts';

const SCHEMA = join(import.meta.dirname, '../..');

async function bundled(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: SCHEMA, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    minify: true,
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const SLUGS = tables().map(({ ref }) => ref.replace(/[/@]/g, '-'));

it('one code costs its own digits and no table', async () => {
  const text = await bundled(
    `import { STREET_LIGHT } from '@shuniu/schema/unverified/codes/gbt-30428-2-part-2013'; console.log(STREET_LIGHT);`,
  );
  expect(text).toContain('"0137"');
  expect(text.length).toBeLessThan(100);
});

it('a check of one table costs its codes and no names', async () => {
  const text = await bundled(
    `import { isCode } from '@shuniu/schema/unverified/codes/gbt-47678-5-matter-2026'; console.log(isCode('01001'));`,
  );
  expect(Buffer.byteLength(text)).toBeLessThan(3_000);
});

it.each(SLUGS)('the table %s weighs less than 40 KB, evidence apart', async (slug) => {
  const text = await bundled(
    `import { table } from '@shuniu/schema/unverified/tables/${slug}'; console.log(JSON.stringify(table));`,
  );
  expect(Buffer.byteLength(text)).toBeLessThan(40_000);
  expect(text).not.toMatch(/corroborated;|inspection-ai|sha256/);
});

it('one table brings its rows and no other table', async () => {
  const text = await bundled(
    `import { table } from '@shuniu/schema/unverified/tables/cjt-214-part-2007'; console.log(table.codes);`,
  );
  expect(text.includes('"street-light","0118"')).toBe(true);
  expect(text.includes('ref:"gbt-')).toBe(false);
});

it('a look-up runs in a browser: esbuild finds nothing of Node in it', async () => {
  const text = await bundled(`import { lookup } from '@shuniu/schema'; console.log(lookup);`);
  expect(text.includes('化粪池井盖')).toBe(true);
});

it.each(tables().map(({ ref }) => ref))('constants, check, light table and evidence of %s say what the table says', async (ref) => {
  const whole = table(ref);
  const of = (kind: string): Promise<Record<string, unknown>> =>
    import(`../../src/generated/shelf/unverified/${kind}/${ref.replace(/[/@]/g, '-')}.ts`);
  const { isCode, ...constants } = await of('codes');
  const codes = whole.codes.map((each) => each.code);
  expect(Object.values(constants).sort()).toEqual(codes);
  expect([...codes, '', '0', 1, null].filter(isCode as (value: unknown) => boolean)).toEqual(codes);
  const { table: light } = (await of('tables')) as { table: LightTable };
  const { evidence } = (await of('evidence')) as { evidence: TableEvidence };
  expect(wholeTable(light, evidence)).toEqual(whole);
  expect(evidence.codes).toHaveLength(codes.length);
});

it('what nobody has held against print is imported from a path that says so, and from no other', async () => {
  const unverified = tables().filter(({ status }) => status !== 'verified');
  for (const { ref } of unverified) {
    const slug = ref.replace(/[/@]/g, '-');
    for (const kind of ['codes', 'tables', 'evidence']) {
      expect(existsSync(join(SCHEMA, `src/generated/shelf/unverified/${kind}/${slug}.ts`))).toBe(true);
      expect(existsSync(join(SCHEMA, `src/generated/shelf/verified/${kind}/${slug}.ts`))).toBe(false);
    }
  }
});

it('every constant is documented: Chinese name, table and trust, dates, source', async () => {
  for (const slug of SLUGS) {
    const text = await readFile(join(SCHEMA, `src/generated/shelf/unverified/codes/${slug}.ts`), 'utf8');
    const comments = [...text.matchAll(/\/\*\*\n((?: \* .*\n)+) \*\/\nexport const \w+ = '([0-9A-Z]+)';/g)];
    expect(comments).toHaveLength(text.match(/^export const/gm)?.length ?? 0);
    for (const [, comment = '', code = ''] of comments) {
      expect(comment).toMatch(new RegExp(`^ \\* ${code} .*\\p{Script=Han}`, 'u'));
      expect(comment).toMatch(/; this code: \w+; \[.*, .*\)\n \* Source: ./);
    }
  }
});
