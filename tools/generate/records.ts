import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { parseDocument } from '../../packages/sdk/src/yaml.ts';
import { header, type GeneratedFile } from './generator.ts';

const OUT = 'packages/schema/src/record/generated';
const HEAD = header('standards/records');

type Schema = { 'x-name': string; 'x-category': string; 'x-ts-name': string; 'x-editions': string[] } & JSONSchema;

/** Record schemas as one module of data, the TypeScript types of records, and the categories that they may belong to. */
export async function generateRecords(root: string): Promise<GeneratedFile[]> {
  const categories = await categoryIds(join(root, 'standards/categories/categories.yaml'));
  const folder = join(root, 'standards/records');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json')).sort();
  const schemas: Schema[] = [];
  for (const name of names) {
    const schema = JSON.parse(await readFile(join(folder, name), 'utf8')) as Schema;
    if (`${schema['x-name']}.schema.json` !== name)
      throw new Error(`standards/records/${name}: x-name differs from the file name`);
    if (!categories.includes(schema['x-category']))
      throw new Error(`standards/records/${name}: no category ${schema['x-category']} in categories.yaml`);
    schemas.push(schema);
  }
  return [
    { path: `${OUT}/schemas.ts`, content: schemasModule(schemas) },
    { path: `${OUT}/types.ts`, content: await typesModule(schemas) },
    { path: `${OUT}/category-ids.ts`, content: categoryIdsModule(categories) },
  ];
}

async function categoryIds(path: string): Promise<string[]> {
  const { categories } = parseDocument(await readFile(path, 'utf8')).toJS() as { categories: { id: string }[] };
  return categories.map(({ id }) => id);
}

function categoryIdsModule(ids: readonly string[]): string {
  return `${header('standards/categories')}
/** The categories of the national data standard (CJ/T 545), in its order. The ids are ours. */
export const CATEGORY_IDS = ${JSON.stringify(ids)} as const;
`;
}

function schemasModule(schemas: readonly Schema[]): string {
  const entries = schemas.map((schema) => `  [${JSON.stringify(schema['x-name'])}, ${JSON.stringify(schema)}],\n`);
  return `${HEAD}import type { RecordSchema } from '../record-schema.ts';\n\nexport const RECORD_SCHEMAS: ReadonlyMap<string, RecordSchema> = new Map<string, RecordSchema>([\n${entries.join('')}]);\n`;
}

async function typesModule(schemas: readonly Schema[]): Promise<string> {
  const parts: string[] = [];
  for (const schema of schemas) {
    const types = await compile(withoutTitles(schema) as JSONSchema, schema['x-ts-name'], {
      bannerComment: '',
      style: { singleQuote: true, printWidth: 120 },
      customName: (part) => (part as Partial<Schema>)['x-ts-name'],
    });
    parts.push(types);
  }
  return `${HEAD}\n${parts.join('\n')}`;
}

/** The compiler names types by their titles and drops what is not ASCII; so Chinese titles become descriptions. */
function withoutTitles(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutTitles);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'title' || typeof value !== 'string') copy[key] = withoutTitles(value);
    else if (!('description' in node)) copy['description'] = value;
  }
  return copy;
}
