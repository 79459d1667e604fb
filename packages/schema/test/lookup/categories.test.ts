import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  builtIn,
  categories,
  CATEGORY_IDS,
  datasetsIn,
  recordSchema,
  recordTypes,
  recordTypesIn,
  smallClassesOf,
  StandardsError,
  withOwn,
  type Category,
  type Dataset,
  type Library,
} from '../../src/index.ts';

const NOTHING: Library = { tables: [], overlays: [], maps: [], filingRules: [], categories: [], datasets: [] };
const dataset = (id: string, some: Partial<Dataset> = {}): Dataset => ({
  id,
  name: id,
  evidence: 'local',
  source: 'city',
  ...some,
});
const catalogue = (deployment: string, datasets: readonly Dataset[]): Library['datasets'][number] => ({
  deployment,
  title: { zh: '测试', en: 'test' },
  status: 'local',
  statusReason: { zh: '测试', en: 'test' },
  complete: false,
  completeReason: { zh: '测试', en: 'test' },
  datasets,
  sha256: '00',
});

describe('the five categories', () => {
  it('stand in the order of the standard, with what they rest on', () => {
    expect(categories().map(({ name }) => name.zh)).toEqual([
      '城市基础数据',
      '城市运行数据',
      '城市管理数据',
      '城市服务数据',
      '综合评价数据',
    ]);
    for (const category of categories()) expect(category.status).toBe('single-source');
  });

  it('hold every record type once, as its own schema says', () => {
    const placed = CATEGORY_IDS.flatMap((id) => recordTypesIn(id).map((name) => [name, id] as const));
    expect(placed.map(([name]) => name).sort()).toEqual(recordTypes().sort());
    for (const [name, id] of placed) expect(recordSchema(name)['x-category']).toBe(id);
  });

  it('are those that a record schema may name', () => {
    const meta = JSON.parse(readFileSync('standards/schemas/record.schema.json', 'utf8')) as {
      properties: { 'x-category': { enum: string[] } };
    };
    expect(meta.properties['x-category'].enum).toEqual(CATEGORY_IDS);
  });

  it('refuse one that does not exist', () => {
    expect(() => datasetsIn('parts' as Category)).toThrow(RangeError);
    expect(() => recordTypesIn('parts' as Category)).toThrow(RangeError);
  });
});

describe('datasets', () => {
  const own: Library = {
    ...NOTHING,
    datasets: [
      catalogue('cn-140200', [
        dataset('parts', { recordType: 'part', smallClass: '01' }),
        dataset('hotline', { recordType: 'event', category: 'city-service' }),
        dataset('lamps', { recordType: 'part', smallClass: '01' }),
        dataset('pumps', { category: 'city-operation' }),
      ]),
    ],
  };

  it.each<[Category, readonly string[]]>([
    ['city-foundation', []],
    ['city-operation', ['pumps']],
    ['city-management', ['parts', 'lamps']],
    ['city-service', ['hotline']],
    ['evaluation', []],
  ])('%s: the deployment’s word first, else that of the record type', (category, ids) => {
    const found = datasetsIn(category, own);
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const each of found) expect(each).toMatchObject({ category, deployment: 'cn-140200', status: 'local' });
  });

  it('of one small class count once, those without one by themselves', () => {
    expect(smallClassesOf(datasetsIn('city-management', own))).toBe(1);
    expect(smallClassesOf([dataset('01'), dataset('a', { smallClass: '01' }), dataset('b')])).toBe(3);
  });

  it('of a city come beside those that ship; neither they nor the categories can be redefined', () => {
    const both = withOwn(own);
    expect(both.datasets.map(({ deployment }) => deployment)).toEqual(['cn-140200', 'example']);
    expect(datasetsIn('city-service', both).map(({ id }) => id)).toEqual(['hotline', 'service-items']);
    const [first] = builtIn.categories;
    if (first === undefined) throw new Error('no categories');
    const renamed = { ...NOTHING, categories: [{ ...first, name: { zh: '别的', en: 'other' } }] };
    for (const other of [renamed, { ...NOTHING, datasets: [catalogue('example', [])] }])
      expect(() => withOwn(other)).toThrow(StandardsError);
    expect(categories(withOwn(builtIn))).toEqual(categories());
  });

  it('that ship are all marked as made up, with the counts of one city as an example', () => {
    expect(builtIn.datasets.map(({ deployment, status }) => [deployment, status])).toEqual([['example', 'synthetic']]);
    const [example] = builtIn.datasets;
    expect(example?.datasets.map(({ evidence }) => evidence)).not.toContain('local');
    expect(CATEGORY_IDS.map((id) => example?.smallClasses?.counts[id])).toEqual([7, 5, 9, 3, 2]);
  });
});
