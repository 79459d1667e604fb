import { afterAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/import/import-files.ts';
import type { ImportOptions } from '../../src/import/options.ts';
import { openStore } from '../../src/store/store.ts';
import type { StoredRow } from '../../src/store/read/rows.ts';
import { ENGINES } from '../store/engines.ts';
import { folder, HEADER, partRow, PARTS, table } from './run.ts';

const put = folder();

/** What stands in the store afterwards is what was judged: the values of a --map file and the codes of the table among them. */
describe.each(ENGINES)('what is stored on $name', ({ place }) => {
  const made = place();
  afterAll(async () => (await made).stop());

  async function stored(
    files: readonly string[],
    options: Pick<ImportOptions, 'as'> & Partial<ImportOptions>,
    name: string,
  ): Promise<StoredRow[]> {
    const store = await openStore(await (await made).address());
    try {
      const defaults = {
        asOf: '2024-06-01',
        onConflict: 'update',
        onMissing: 'keep',
        dryRun: false,
        workers: 0,
        samples: 20,
        lang: 'en',
      } as const;
      const { report, close } = await importFiles({ ...defaults, ...options, files }, { store });
      await close();
      const rows: StoredRow[] = [];
      for await (const row of store.rows(name)) rows.push(row);
      expect(report.counts.inserted).toBe(rows.length);
      return rows;
    } finally {
      await store.close();
    }
  }

  it('dates, numbers and texts that all rows have from the --map file', async () => {
    const map = put('a.yaml', 'constants:\n  changeDate: "20230405"\n  note: 全部\n  classCode: "0101"\n');
    const rows = await stored([put('a.csv', table(HEADER, [partRow(1), partRow(2)]))], { ...PARTS, map }, 'part');
    expect(rows).toHaveLength(2);
    for (const row of rows)
      expect(row).toMatchObject({
        division: '140105',
        class_code: '0101',
        change_date: '2023-04-05',
        note: '全部',
        initial_date: '2013-06-01',
      });
  });

  it('classes as the table has them, whichever way they were written', async () => {
    const csv =
      '事件编号,分类代码,事项代码,区划代码,上报时间\n1,06001,,140105,2024-05-01 08:00:00\n2,14010506001,,140105,\n3,,14010606001,,\n4,9,,140105,\n5,,,140105,\n';
    const rows = await stored([put('b.csv', csv)], { as: 'event', standard: 'gbt-47678-5/matter@2026' }, 'event');
    expect(rows.map((row) => [row['event_no'], row['class_code'], row['matter_code'], row['division']])).toEqual([
      ['1', '06001', null, '140105'],
      ['2', '06001', null, '140105'],
      ['4', '9', null, '140105'],
      ['5', null, null, '140105'],
      ['3', '06001', '14010606001', '140106'],
    ]);
  });

  it('departments of one role and county, the same in two roles', async () => {
    const text =
      '统一社会信用代码,部门名称\n91350100M000100Y43,一公司\n91140100MA00000004,二公司\n91140100MA00000004,二公司\n';
    const map = put('c.yaml', 'fromFileName:\n  role: "^(.*)$"\nconstants:\n  divisionCode: "140105"\n');
    const files = [put('ownership.csv', text), put('maintenance.csv', text)];
    const rows = await stored(files, { as: 'department', map }, 'department');
    expect(rows.map((row) => [row['code'], row['role'], row['division']])).toEqual([
      ['91140100MA00000004', 'maintenance', '140105'],
      ['91140100MA00000004', 'ownership', '140105'],
      ['91350100M000100Y43', 'maintenance', '140105'],
      ['91350100M000100Y43', 'ownership', '140105'],
    ]);
  });

  it('points among other geometries; areas in metres as degrees', async () => {
    const properties = (n: number) => ({
      标识码: `140105010100000${n}`,
      名称: '上水井盖',
      主管部门代码: 'A',
      主管部门名称: '局',
    });
    const feature = (n: number, geometry: object) => ({ type: 'Feature', properties: properties(n), geometry });
    const line = {
      type: 'LineString',
      coordinates: [
        [112.5, 37.8],
        [112.6, 37.8],
      ],
    };
    const layer = JSON.stringify({
      type: 'FeatureCollection',
      features: [feature(1, { type: 'Point', coordinates: [112.5, 37.8] }), feature(2, line)],
    });
    const [row, ...others] = await stored([put('d.geojson', layer)], PARTS, 'part');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id: '1401050101000001', lon: 112.5, lat: 37.8 });
    const ring = [
      [37630000, 4185000],
      [37630100, 4185000],
      [37630100, 4185100],
      [37630000, 4185000],
    ];
    const geometry = JSON.stringify({ type: 'Polygon', coordinates: [ring] }).replaceAll('"', '""');
    const [grid] = await stored(
      [put('e.csv', `单元网格标识码,面积,初始日期,geometry\n140105001001001,5000,20130601,"${geometry}"\n`)],
      { as: 'unit-grid' },
      'unit_grid',
    );
    expect(grid).toMatchObject({ id: '140105001001001', division: '140105', area: 5000 });
    expect(grid?.['west']).toBeCloseTo(112.477, 2);
    expect(grid?.['south']).toBeCloseTo(37.79, 1);
  });
});
