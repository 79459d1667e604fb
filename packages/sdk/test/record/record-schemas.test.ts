import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { generateRecords } from '../../../../tools/generate/records.ts';

const FOLDER = 'standards/records';
const meta = JSON.parse(readFileSync('standards/schemas/record.schema.json', 'utf8')) as object;
const files = readdirSync(FOLDER);
const read = (file: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
const annotations = [...JSON.stringify(meta).matchAll(/"(x-[a-z-]+)":/g)].map(([, name = '']) => name);

function ajv(): Ajv2020 {
  const instance = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  for (const name of new Set(annotations)) instance.addKeyword(name);
  return instance;
}

describe('record schemas', () => {
  const check = new Ajv2020({ strict: false, allErrors: true }).compile(meta);

  it.each(files)('%s says only what the meta-schema documents', (file) => {
    check(read(file));
    expect(check.errors ?? []).toEqual([]);
  });

  it('the meta-schema refuses what it does not document', () => {
    const part = read('part.schema.json') as { properties: Record<string, object> };
    expect(check({ ...part, 'x-colour': 'red' })).toBe(false);
    expect(check({ ...part, properties: { ...part.properties, colour: { type: 'string', title: '颜色' } } })).toBe(
      false,
    );
    expect(check({ ...part, 'x-category': 'parts' })).toBe(false);
  });

  it.each(files)('%s is a JSON Schema in strict mode, and its editions are those it lists', (file) => {
    const schema = read(file) as { 'x-editions': string[] };
    expect(() => ajv().compile(schema as object)).not.toThrow();
    const named = [...JSON.stringify(schema).matchAll(/"(2[0-9]{3})":/g)].map(([, edition]) => edition);
    expect(schema['x-editions']).toEqual(expect.arrayContaining(named));
  });

  it('no header means two fields of one record type', () => {
    for (const file of files) {
      const { properties } = read(file) as {
        properties: Record<string, { title: string; 'x-synonyms'?: string[]; 'x-titles'?: Record<string, string> }>;
      };
      const owners = new Map<string, Set<string>>();
      for (const [name, field] of Object.entries(properties)) {
        const words = [name, field.title, ...Object.values(field['x-titles'] ?? {}), ...(field['x-synonyms'] ?? [])];
        for (const word of words) {
          const key = word.toLowerCase().replace(/[\s_-]/g, '');
          owners.set(key, (owners.get(key) ?? new Set()).add(name));
        }
      }
      const shared = [...owners].filter(([, names]) => names.size > 1).map(([word, names]) => [file, word, ...names]);
      expect(shared).toEqual([]);
    }
  });
});

it('the generated modules are fresh (else: npm run generate)', async () => {
  for (const { path, content } of await generateRecords('.')) {
    expect(readFileSync(path, 'utf8') === content, path).toBe(true);
  }
});
