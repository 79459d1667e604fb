import { describe, expect, it } from 'vitest';
import { check, folder, HEADER, noticesOf, partRow, table } from './run.ts';

const three = [partRow(1), partRow(2), partRow(3)];
/** Northings and eastings in place of degrees. */
const metres = (east: (n: number) => string) =>
  [1, 2, 3].map((n) => partRow(n, { 经度: east(n), 纬度: `418500${n}.5` }));

const put = folder();
let count = 0;
const parts = (rows: readonly (readonly string[])[], header: readonly string[] = HEADER): string =>
  put(`${++count}.csv`, table(header, rows));

describe('what is said of a file as a whole', () => {
  it('a sound file gets nothing', async () => {
    const report = await check(parts(three));
    expect(noticesOf(report)).toEqual([]);
    expect(report.counts).toMatchObject({ read: 3, accepted: 3, refused: 0 });
    expect(report.inputs[0]).toMatchObject({
      crs: 'EPSG:4490',
      axes: '经度=east, 纬度=north',
      rows: 3,
      encoding: 'utf-8',
    });
  });

  it('a mandatory field has no column: nothing of the file is accepted', async () => {
    const report = await check(
      parts(
        three.map((row) => row.slice(1)),
        HEADER.slice(1),
      ),
    );
    expect(noticesOf(report)).toEqual(['header_missing error 1: 0 id -']);
    expect(report.counts).toMatchObject({ read: 0, accepted: 0, refused: 0 });
    expect(report.inputs[0]).toMatchObject({ crs: null, axes: null, rows: 0 });
  });

  it('a column nobody knows', async () => {
    const report = await check(
      parts(
        three.map((row) => [...row, 'x']),
        [...HEADER, '处置时限'],
      ),
    );
    expect(noticesOf(report)).toEqual(['header_unknown warning 1: 0 处置时限 处置时限']);
    expect(report.counts.accepted).toBe(3);
  });

  it('values under no header are not dropped silently', async () => {
    const header = HEADER.toSpliced(4, 0, ' ');
    const valued = await check(
      parts(
        three.map((row, i) => row.toSpliced(4, 0, i === 2 ? 'x' : '')),
        header,
      ),
    );
    expect(noticesOf(valued)).toEqual(['header_unknown warning 1: 0 - ']);
    expect(valued.notices[0]?.samples[0]?.column).toBe(5);
    expect(
      noticesOf(
        await check(
          parts(
            three.map((row) => row.toSpliced(4, 0, ' ')),
            header,
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('two columns claim one field', async () => {
    const report = await check(
      parts(
        three.map((row) => [...row, '上水井盖']),
        [...HEADER, '名称'],
      ),
    );
    expect(noticesOf(report)).toEqual(['header_ambiguous error 1: 0 name 名称[2], 名称[8]']);
  });

  it('a county can come from nowhere', async () => {
    const path = put('events.csv', '事件编号,事件名称\nA-1,私搭乱建\n');
    const report = await check(path, { as: 'event', standard: 'gbt-30428-2/event@2013' });
    expect(noticesOf(report)).toEqual(['header_missing error 1: 0 divisionCode -']);
  });

  it.each([
    ['gbt-30428-2/part@2013', '2026-06-30', []],
    [
      'gbt-30428-2/part@2013',
      '2026-07-01',
      ['edition_superseded warning 1: 0 - gbt-30428-2/part@2013 → gbt-47678-5/part@2026'],
    ],
    ['cjt-214/part@2007', '2013-06-01', []],
    [
      'cjt-214/part@2007',
      '2024-06-01',
      ['edition_superseded warning 1: 0 - cjt-214/part@2007 → gbt-30428-2/part@2013'],
    ],
  ])('%s on %s', async (standard, asOf, notices) => {
    expect(noticesOf(await check(parts(three), { standard, asOf }))).toEqual(notices.map((notice) => notice));
  });

  it('eastings of six digits and nothing that tells the meridian', async () => {
    const report = await check(parts(metres((n) => `63000${n}.5`)));
    expect(noticesOf(report)).toEqual(['crs_unknown error 1: 0 - 630001.5, 4185001.5']);
    expect(report.counts.read).toBe(0);
  });

  it('eastings with their zone', async () => {
    const report = await check(parts(metres((n) => `3763000${n}.5`)));
    expect(noticesOf(report)).toEqual([]);
    expect(report.inputs[0]).toMatchObject({ crs: 'EPSG:4525' });
  });

  it('a system without a zone for eastings with the zone of the same meridian', async () => {
    const report = await check(parts(metres((n) => `3763000${n}.5`)), { crs: 'EPSG:4546' });
    expect(noticesOf(report)).toEqual([]);
    expect(report.inputs[0]).toMatchObject({ crs: 'EPSG:4525' });
  });

  it('a system of another zone', async () => {
    const report = await check(parts(metres((n) => `3763000${n}.5`)), { crs: 'EPSG:4547' });
    expect(noticesOf(report)[0]).toMatch(/^coordinate_zone_mismatch error 3: 2 easting 37630001.5/);
    expect(report.counts).toMatchObject({ read: 3, accepted: 0, refused: 3 });
  });

  it.each([
    ['EPSG:4546', 'crs_contradicted error 1: 0 - EPSG:4546'],
    ['EPSG:4610', 'datum_needs_parameters error 1: 0 - EPSG:4610'],
    ['EPSG:2381', 'datum_needs_parameters error 1: 0 - EPSG:2381'],
    ['EPSG:9999', 'crs_unknown error 1: 0 - EPSG:9999'],
  ])('degrees said to be in %s', async (crs, notice) => {
    const report = await check(parts(three), { crs });
    expect(noticesOf(report)).toEqual([notice]);
    expect(report.counts.read).toBe(0);
  });

  it('as many rows for one order as for the other', async () => {
    const swapped = partRow(2, { 经度: '37.8', 纬度: '112.5' });
    const report = await check(parts([partRow(1), swapped]));
    expect(noticesOf(report)).toEqual(['coordinate_axes_unknown error 1: 0 - 112.51, 37.8']);
  });

  it('rows that contradict the order of most', async () => {
    const swapped = partRow(4, { 经度: '37.8', 纬度: '112.5' });
    const report = await check(parts([...three, swapped]));
    expect(noticesOf(report)).toEqual(['coordinate_axes_swapped error 1: 5 easting 37.8, 112.5 → 112.5, 37.8']);
  });

  it('no coordinates in any row: every row says what it lacks', async () => {
    const report = await check(parts(three.map((row) => row.with(5, '').with(6, ''))));
    expect(noticesOf(report)).toEqual(['coordinate_missing error 3: 2 easting  | 3 easting  | 4 easting ']);
    expect(report.inputs[0]).toMatchObject({ crs: null, axes: null });
    const angles = await check(parts(three.map((row) => row.with(5, '112°30′E').with(6, '37°48′N'))));
    expect(noticesOf(angles)[0]).toMatch(/^coordinate_malformed error 6: 2 easting 112°30′E → 112.50000000/);
    expect(angles.counts.refused).toBe(3);
  });

  it('coordinates with blanks of every kind around them settle the file all the same', async () => {
    const report = await check(parts(metres((n) => `\u00a03763000${n}.5\u3000`)));
    expect(report.inputs[0]).toMatchObject({ crs: 'EPSG:4525' });
    expect(report.notices.map(({ code, total }) => [code, total])).toEqual([['value_whitespace', 3]]);
    expect(report.counts.accepted).toBe(3);
  });

  it('a header and no rows', async () => {
    const report = await check(parts([]));
    expect(noticesOf(report)).toEqual(['rows_none warning 1: 0 - -']);
  });

  it('exactly as many rows in every county', async () => {
    const of = (county: number, rows: number) =>
      Array.from({ length: rows }, (_, i) =>
        partRow(i + 1, { 标识码: `14010${county}0101${String(i + 1).padStart(6, '0')}` }),
      );
    const capped = await check(parts([...of(5, 100), ...of(6, 100), ...of(7, 40)]));
    expect(noticesOf(capped)).toEqual(['rows_capped warning 1: 0 - 240']);
    expect(noticesOf(await check(parts([...of(5, 101), ...of(6, 101)])))).toEqual([]);
    expect(noticesOf(await check(parts([...of(5, 100), ...of(6, 99)])))).toEqual([]);
    expect(noticesOf(await check(parts(of(5, 100))))).toEqual([]);
  });

  it('a broken file beside a sound one', async () => {
    const broken = put('broken.csv', Buffer.from('%TSD-Header-###%'));
    const sound = parts(three);
    const report = await check([broken, sound]);
    expect(noticesOf(report)).toEqual(['file_encrypted error 1: 0 - -']);
    expect(report.counts).toMatchObject({ read: 3, accepted: 3 });
    expect(report.inputs.map(({ name, rows, bytes }) => [name, rows, bytes])).toEqual([
      ['broken.csv', 0, 16],
      [expect.stringMatching(/csv$/), 3, expect.any(Number)],
    ]);
    expect(report.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('--map', () => {
  it('names a header that the file does not have: said once', async () => {
    const map = put('a.yaml', 'columns:\n  id: 编号\n');
    const report = await check(
      parts(
        three.map((row) => row.slice(1)),
        HEADER.slice(1),
      ),
      { map },
    );
    expect(noticesOf(report)).toEqual(['header_missing error 1: 0 id 编号']);
  });

  it('takes the class from the name of the file, and the id must agree', async () => {
    const map = put('b.yaml', 'fromFileName:\n  classCode: "^部件_(\\\\d{4})"\n');
    const sound = put('部件_0101.csv', table(HEADER, three));
    expect(noticesOf(await check(sound, { map }))).toEqual([]);
    const other = put('部件_0102.csv', table(HEADER, three));
    expect(noticesOf(await check(other, { map }))[0]).toMatch(/^part_id_class_mismatch error 3: 2 id 1401050101000001/);
    const none = put('部件.csv', table(HEADER, three));
    expect(noticesOf(await check(none, { map }))).toEqual(['header_missing error 1: 0 classCode /^部件_(\\d{4})/u']);
  });

  it('gives values to all rows that are wrong themselves: said once, of the file', async () => {
    const map = put(
      'c.yaml',
      'constants:\n  changeDate: 2013年\n  note: N/A\n  maintenanceUnitCode: 91350100M000100Y44\n',
    );
    const report = await check(parts(three), { map });
    expect(noticesOf(report)).toEqual([
      'date_malformed error 1: 0 changeDate 2013年',
      'uscc_check_digit warning 1: 0 maintenanceUnitCode 91350100M000100Y44 → 91350100M000100Y43',
      'value_placeholder warning 1: 0 note N/A',
    ]);
    expect(report.counts.read).toBe(0);
  });

  it('one class for all events, unknown in a table with gaps', async () => {
    const map = put('d.yaml', 'constants:\n  classCode: "9999"\n  divisionCode: "140105"\n');
    const path = put('e.csv', '事件编号,事件名称\nA-1,私搭乱建\nA-2,私搭乱建\n');
    const report = await check(path, { as: 'event', standard: 'gbt-30428-2/event@2013', map });
    expect(noticesOf(report)).toEqual(['code_unknown warning 1: 0 classCode 9999']);
    expect(report.counts.accepted).toBe(2);
  });

  it('one county for all events, not the one that is wanted', async () => {
    const map = put('f.yaml', 'constants:\n  divisionCode: "140106"\n');
    const path = put('g.csv', '事件编号,事件名称\nA-1,私搭乱建\n');
    const report = await check(path, { as: 'event', standard: 'gbt-30428-2/event@2013', map, division: '140105' });
    expect(noticesOf(report)).toEqual(['id_division_mismatch error 1: 2 divisionCode 140106 → 140105']);
  });

  it('own values become those of the standard, and rejects have them as they stood', async () => {
    const map = put('h.yaml', 'values:\n  status:\n    "1": 完好\n    "2": 破掉\n');
    const header = [...HEADER, '部件状态'];
    const path = parts(
      [
        [...partRow(1), '1'],
        [...partRow(2), '2'],
        [...partRow(3, { 名称: '' }), '1'],
      ],
      header,
    );
    const rejects = put('rejects.csv', '');
    const report = await check(path, { map, rejects });
    expect(noticesOf(report)).toEqual([
      'value_required error 1: 4 name ',
      'value_not_in_list warning 1: 3 status 2 → 完好/破损/丢失/占用/废弃/移除',
    ]);
    expect((await import('./run.ts')).textOf(rejects).split('\r\n')[1]).toMatch(/,37\.8,1,4,value_required,name,/);
  });

  it('finds own values behind their blanks', async () => {
    const map = put('blanks.yaml', 'values:\n  status:\n    "1": 完好\n');
    const report = await check(parts([[...partRow(1), '\u00a01 ']], [...HEADER, '部件状态']), { map });
    expect(noticesOf(report)).toEqual([]);
  });

  it('is no UTF-8, no YAML, or not there', async () => {
    const path = parts(three);
    await expect(check(path, { map: put('i.yaml', Buffer.from([0x61, 0x3a, 0xb1, 0xea])) })).rejects.toMatchObject({
      name: 'MapFileError',
    });
    await expect(check(path, { map: put('j.yaml', 'columns: [') })).rejects.toMatchObject({ name: 'MapFileError' });
    await expect(check(path, { map: put('k.yaml', 'columns:\n  identity: 标识码\n') })).rejects.toMatchObject({
      name: 'MapFileError',
    });
    await expect(check(path, { map: `${path}.none` })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
