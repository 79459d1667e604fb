import { build } from 'esbuild';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { table } from '../../src/index.ts';

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

it('one code costs its own digits and no table', async () => {
  const text = await bundled(`import { STREET_LIGHT } from '@shuniu/schema/codes/gbt-30428-2-part-2013'; console.log(STREET_LIGHT);`);
  expect(text).toContain('"0137"');
  expect(text.length).toBeLessThan(100);
});

it('one table brings its rows and no other table', async () => {
  const text = await bundled(
    `import { table } from '@shuniu/schema/tables/cjt-214-part-2007'; console.log(table.codes);`,
  );
  expect(text.includes('"street-light","0118"')).toBe(true);
  expect(text.includes('ref:"gbt-')).toBe(false);
});

it('a look-up runs in a browser: esbuild finds nothing of Node in it', async () => {
  const text = await bundled(`import { lookup } from '@shuniu/schema'; console.log(lookup);`);
  expect(text.includes('化粪池井盖')).toBe(true);
});

it('constants say what the table says', async () => {
  const constants: Record<string, string> = await import('../../src/generated/codes/gbt-30428-2-part-2013.ts');
  expect(Object.values(constants).sort()).toEqual(table('gbt-30428-2/part@2013').codes.map((each) => each.code));
});
