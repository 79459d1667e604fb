import { recordEditions, recordType, recordTypes, type RecordType } from '@shuniu/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snakeCase, tableSpecOf } from '../../../src/store/ddl/table-spec.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { ENGINES, type Place } from '../engines.ts';
import { PARTS, spec } from '../rows.ts';

const TYPES: RecordType[] = recordTypes().flatMap((name) => {
  const editions = recordEditions(name);
  return editions.length === 0 ? [recordType(name)] : editions.map((edition) => recordType(name, edition));
});

it.each([
  ['partId', 'part_id'],
  ['BGID', 'bgid'],
  ['ObjID', 'obj_id'],
  ['x2', 'x2'],
  ['GLBJBSM', 'glbjbsm'],
  ['deptCode1', 'dept_code1'],
])('%s becomes %s', (name, column) => expect(snakeCase(name)).toBe(column));

describe('table of a record type', () => {
  it.each(TYPES.map((type) => [`${type.name}@${type.edition ?? ''}`, type] as const))('%s', (_, type) => {
    const table = tableSpecOf(type);
    expect(table.primaryKey[0]).toBe('division');
    expect(table.primaryKey.at(-1)).toBe('edition');
    for (const name of type.identity) expect(table.primaryKey).toContain(snakeCase(name));
    expect(table.point !== undefined).toBe(type.geometry === 'point');
    expect(table.polygon !== undefined).toBe(type.geometry === 'polygon');
    expect(
      table.columns
        .filter((column) => column.notNull)
        .map((column) => column.name)
        .sort(),
    ).toEqual([...table.primaryKey].sort());
  });
});

describe.each(ENGINES)('datasets on $name', (engine) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await engine.place();
    store = await openStore(await place.address());
  });
  afterAll(async () => {
    await store?.close();
    await place?.stop();
  });

  it.each(TYPES.map((type) => [`${type.name}@${type.edition ?? ''}`, type] as const))(
    'has room for %s beside its other editions',
    async (name, type) => {
      const job = await store.job(spec(name, { table: tableSpecOf(type) }));
      await job.finish();
      await job.close();
    },
  );

  it('refuses a column that is there with another type', async () => {
    const job = await store.job(spec('a'));
    await job.finish();
    await job.close();
    const columns = PARTS.columns.map((column) =>
      column.name === 'name' ? ({ ...column, type: 'date' } as const) : column,
    );
    await expect(store.job(spec('b', { table: { ...PARTS, columns } }))).rejects.toMatchObject({
      code: 'store_table_conflict',
      params: { column: 'name', found: 'text', wanted: 'date' },
    });
  });

  it.each(['import', 'import_chunk', 'dataset', 'migration', 'part_history', 'Part', 'a"b'])(
    'gives nobody the name %s',
    async (name) => {
      await expect(store.job(spec(name, { table: { ...PARTS, name } }))).rejects.toThrow(RangeError);
    },
  );
});
