import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtIn, crosswalk, type CodeMap, type Library, type MapRow } from '@shuniu/schema';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertFile, type ConvertMigration, type ConvertOptions } from '../../src/convert/index.ts';
import { readWorklist } from '../../src/crosswalk/index.ts';
import { openSource } from '../../src/read/open.ts';
import { textsOf } from '../../src/read/cell-text.ts';
import { encode } from '../../src/write/encode.ts';

const OLD = 'gbt-30428-2/part@2013';
const NEW = 'gbt-47678-5/part@2026';
const WORDS = { zh: '测试', en: 'a test' };

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shuniu-migrate-'))));
afterEach(() => rmSync(folder, { recursive: true }));

interface Asked extends Partial<ConvertMigration> {
  readonly convert?: Partial<ConvertOptions>;
}

function migrate(from: string, to: string, { convert, ...asked }: Asked = {}) {
  return convertFile({
    ...{ from: join(folder, from), to: join(folder, to), asOf: '2026-08-01', samples: 20, lang: 'zh-CN' },
    ...convert,
    migration: {
      ...{ as: 'part', standard: OLD, toStandard: NEW, library: builtIn },
      kept: join(folder, `kept-${to}`),
      worklist: join(folder, 'work.csv'),
      ...asked,
    },
  });
}

function write(name: string, header: string, rows: readonly string[]): void {
  writeFileSync(join(folder, name), [header, ...rows, ''].join('\n'));
}

/** All rows of a file of any format, header first. */
async function read(name: string): Promise<string[][]> {
  const source = await openSource(join(folder, name));
  try {
    const rows = [[...source.header]];
    for await (const batch of source.batches())
      for (let row = 0; row < batch.rows; row++) rows.push(textsOf(batch, row));
    return rows;
  } finally {
    await source.close();
  }
}

function decided(...rows: readonly (readonly [string, string, MapRow[2], string])[]): Library {
  const map: CodeMap = {
    ...{ from: OLD, to: NEW, overlay: 'cn-140100', title: WORDS, status: 'reviewed', statusReason: WORDS },
    reversible: false,
    rows: rows.map(([source, target, relationship, when]) => [
      ...([source, target, relationship, when, '', '', '张三', 'reviewed', 'why'] as const),
    ]),
  };
  return { ...builtIn, maps: [...builtIn.maps, map] };
}

describe('rows of a survey', () => {
  it('become what their class became; the rest stays whole and is told by its reason', async () => {
    write('in.csv', '标识码,名称,分类代码', [
      '1401050102000001,污水井盖,0102',
      '1401050101000002,上水井盖,1401050101',
      '1401050102000003,我的井盖,',
      '1401050504000004,液化气站,0504',
      '1401050199000005,x,0199',
      '1401050777000006,x,',
      '14010501020O0007,x,',
      '1401050102000008,x,0103',
      '1401050102000000,x,',
      ',x,0102',
    ]);
    const { report, migration } = await migrate('in.csv', 'out.csv', { overlay: 'cn-140100' });
    expect(report.counts).toMatchObject({ read: 10, accepted: 10, refused: 0 });
    expect(migration).toMatchObject({
      ...{ migrated: 3, unreviewedEvidence: 3, renamed: 1, undecided: 3 },
      kept: { ambiguous: 0, none: 1, unreviewed: 1, unknown: 1, unusable: 4, taken: 0 },
    });
    expect(await read('out.csv')).toEqual([
      ['标识码', '名称', '分类代码', '原标识2013', '原代码2013'],
      ['14010501002000001', '污水井盖', '01002', '1401050102000001', '0102'],
      ['14010501001000002', '供水井盖', '14010501001', '1401050101000002', '0101'],
      ['14010501002000003', '我的井盖', '', '1401050102000003', '0102'],
    ]);
    const kept = await read('kept-out.csv');
    expect(kept[0]).toEqual(['标识码', '名称', '分类代码']);
    expect(kept.slice(1)).toEqual((await read('in.csv')).slice(4));
    expect(report.notices.map(({ code, severity, total }) => [code, severity, total]).sort()).toEqual([
      ['crosswalk_code_unknown', 'warning', 1],
      ['crosswalk_id_unusable', 'warning', 4],
      ['crosswalk_name_kept', 'warning', 1],
      ['crosswalk_none', 'warning', 1],
      ['crosswalk_unreviewed', 'warning', 1],
    ]);
    const work = await readWorklist(join(folder, 'work.csv'));
    expect(
      work.map(({ cells }) => [cells.code, cells.status, cells.rows, cells.first_lines, cells.candidates]),
    ).toEqual([
      ['0199 多功能智慧灯杆（示例）', 'unreviewed', '1', '6', '01037 路灯 (原类更窄, by-roll-up)'],
      ['0504 液化气站', 'none', '1', '5', ''],
      ['0777 ?', 'unknown', '1', '7', ''],
    ]);
  });

  it('follow conditions on their own fields; each combination stands in the worklist once', async () => {
    const library = decided(
      ['0113', '01013', 'related', 'ownershipUnitName=供水公司'],
      ['0113', '01014', 'related', 'ownershipUnitName=电力公司'],
    );
    write('in.csv', '标识码,名称,权属单位名称', [
      '1401050113000001,x,供水公司',
      '1401050113000002,x,电力公司',
      '1401050113000003,x, 其他公司 ',
      '1401050113000004,x,其他公司',
      '1401050113000005,x,=1+1',
    ]);
    const { migration } = await migrate('in.csv', 'out.csv', { overlay: 'cn-140100', library });
    expect((await read('out.csv')).slice(1).map(([id]) => id)).toEqual([
      ...['14010501013000001', '14010501014000002'],
      // neither holds: then what the nation says counts
      ...['14010501013000003', '14010501013000004', '14010501013000005'],
    ]);
    expect(migration).toMatchObject({ migrated: 5, unreviewedEvidence: 3 });
    write('no-owner.csv', '标识码,名称', ['1401050113000001,x']);
    const blind = await migrate('no-owner.csv', 'blind.csv', { overlay: 'cn-140100', library });
    expect(blind.migration?.kept.ambiguous).toBe(1);
    const other = await migrate('in.csv', 'other.csv', {
      ...{ overlay: 'cn-140100', library: decided(['0199', '', 'none', 'ownershipUnitName=x']) },
    });
    expect(other.migration?.migrated).toBe(5);
  });

  it('never get an identifier that another row has: it is kept, or numbered anew', async () => {
    const library = decided(['0199', '01037', 'source-narrower', '']);
    write('in.csv', '标识码,名称', [
      '1401050199000001,a',
      '1401050137000001,b',
      '1401050137000007,c',
      '1401060137000001,d',
      '1401050199000007,e',
    ]);
    const asked = { overlay: 'cn-140100', library };
    const kept = await migrate('in.csv', 'out.csv', asked);
    expect(kept.migration).toMatchObject({ migrated: 3, kept: { taken: 2 } });
    const renumbered = await migrate('in.csv', 'again.csv', { ...asked, onTaken: 'renumber' });
    expect(renumbered.migration).toMatchObject({ migrated: 5, kept: { taken: 0 } });
    expect((await read('again.csv')).slice(1).map(([id]) => id)).toEqual([
      '14010501037000001',
      '14010501037000008',
      '14010501037000007',
      '14010601037000001',
      '14010501037000009',
    ]);
  });

  it.each([
    ['csv', 'gb18030'],
    ['csv', 'utf-8'],
    ['tsv', 'utf-8'],
    ['xlsx', 'utf-8'],
  ] as const)('go through .%s (%s)', async (ending, toEncoding) => {
    const text = '标识码,名称\r\n1401050102000001,污水井盖\r\n1401050504000004,液化气站\r\n';
    writeFileSync(join(folder, 'in.csv'), encode(text, 'gb18030'));
    const outcome = await migrate('in.csv', `out.${ending}`, { convert: { toEncoding } });
    expect(outcome.report.inputs[0]?.encoding).toBe('gb18030');
    expect((await read(`out.${ending}`))[1]).toEqual(['14010501002000001', '污水井盖', '1401050102000001', '0102']);
    expect((await read(`kept-out.${ending}`)).slice(1)).toEqual([['1401050504000004', '液化气站']]);
  });

  it.each(['shp', 'geojson', 'ndjson'])('go through .%s with their places', async (ending) => {
    write('in.csv', '标识码,名称,X,Y', [
      '1401050102000001,污水井盖,112.5,37.8',
      '1401050504000004,液化气站,112.6,37.9',
    ]);
    await migrate('in.csv', `there.${ending}`, { convert: { crs: 'EPSG:4490' } });
    const [header, row] = await read(`there.${ending}`);
    expect(header?.slice(0, 4)).toEqual(['标识码', '名称', '原标识2013', '原代码2013']);
    expect(row?.slice(0, 4)).toEqual(['14010501002000001', '污水井盖', '1401050102000001', '0102']);
    expect((await read(`kept-there.${ending}`))[1]?.slice(0, 2)).toEqual(['1401050504000004', '液化气站']);
  });

  it('a number where digits may be lost is no identifier', async () => {
    const feature = (id: string) => `{"type":"Feature","geometry":null,"properties":{"标识码":${id},"名称":"x"}}`;
    const features = ['1.401050102E+15', '1401050102000001', '"1401050102000002"'].map(feature);
    writeFileSync(join(folder, 'in.geojson'), `{"type":"FeatureCollection","features":[${features.join()}]}`);
    const { migration } = await migrate('in.geojson', 'out.csv');
    expect(migration).toMatchObject({ migrated: 2, kept: { unusable: 1 } });
  });

  it('a file that says nothing of classes is refused, and leaves nothing behind', async () => {
    write('in.csv', '名称,备注', ['污水井盖,x']);
    await expect(migrate('in.csv', 'out.csv')).rejects.toMatchObject({ code: 'convert_no_class' });
    expect(() => readFileSync(join(folder, 'out.csv'))).toThrow(/ENOENT/);
  });
});

describe('events', () => {
  it('change their class code, alone or behind the county, and the matter code', async () => {
    write('in.csv', '案卷号,事件代码,事件名称', [
      '1,0104,建筑物外立面不洁',
      '2,1401050110,暴露垃圾',
      '3,0131,餐厨垃圾遗撒和污染',
    ]);
    const asked = { as: 'event', standard: 'gbt-30428-2/event@2013', toStandard: 'gbt-47678-5/matter@2026' };
    const { migration } = await migrate('in.csv', 'out.csv', asked);
    expect(migration).toMatchObject({ migrated: 2, kept: { unreviewed: 1 } });
    expect(await read('out.csv')).toEqual([
      ['案卷号', '事件代码', '事件名称', '原代码2013'],
      ['1', '06004', '建筑物外立面污损', '0104'],
      ['2', '14010506010', '暴露垃圾', '0110'],
    ]);
    const back = { ...asked, standard: asked.toStandard, toStandard: asked.standard };
    await migrate('out.csv', 'back.csv', back);
    expect((await read('back.csv')).map((row) => row.slice(0, 3))).toEqual((await read('in.csv')).slice(0, 3));
  });
});

const there = crosswalk({ from: OLD, to: NEW });
const back = crosswalk({ from: NEW, to: OLD });
const oneToOne = [...there.rows.values()].filter(
  ({ status, cardinality, candidates: [target] }) =>
    status === 'mapped' && cardinality === '1:1' && back.rows.get(target?.code ?? '')?.status === 'mapped',
);
const newNames = new Set([...there.to.codes.values()].map(({ name }) => name));

describe('properties', () => {
  const code = fc.constantFrom(...there.from.codes.keys(), '0777', 'x');
  const row = (classes: fc.Arbitrary<string>) =>
    fc
      .tuple(classes, fc.integer({ min: 0, max: 99 }), fc.constantFrom('名称', '', '我的', '=1', ' 空 格 '))
      .map(([at, n, name]) => [
        `140105${at}${String(n).padStart(6, '0')}`,
        name === '名称' ? (there.from.codes.get(at)?.name ?? '') : name,
        at,
      ]);

  it('there and back loses nothing where the map is one to one both ways', async () => {
    expect(oneToOne.length).toBeGreaterThan(100);
    const classes = fc.constantFrom(...oneToOne.map((each) => each.code));
    const rows = fc.array(row(classes), { minLength: 1, maxLength: 40 }).map((all) =>
      // all zeros are what spreadsheets leave of a number, and a name that is one of the new edition becomes one of the old
      all.filter(
        ([id = '', name = '', at = '']) =>
          !id.endsWith('000000') && (!newNames.has(name) || there.from.codes.get(at)?.name === name),
      ),
    );
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        write(
          'in.csv',
          '标识码,名称,分类代码',
          all.map((cells) => cells.join(',')),
        );
        const forth = await migrate('in.csv', 'forth.csv');
        expect(forth.migration?.migrated).toBe(all.length);
        const home = await migrate('forth.csv', 'home.csv', { standard: NEW, toStandard: OLD });
        expect(home.migration?.migrated).toBe(all.length);
        expect((await read('home.csv')).map((cells) => cells.slice(0, 3))).toEqual(await read('in.csv'));
      }),
      { numRuns: 15 },
    );
  });

  it('every row stands in one of the two files, counts add up, and the same input gives the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row(code), { maxLength: 40 }),
        fc.constantFrom('keep', 'renumber'),
        async (all, onTaken) => {
          write(
            'in.csv',
            '标识码,名称,分类代码',
            all.map((cells) => cells.join(',')),
          );
          const asked = { onTaken, overlay: 'cn-140100', library: decided(['0199', '01037', 'related', '']) } as const;
          const { report, migration } = await migrate('in.csv', 'a.csv', asked);
          const work = readFileSync(join(folder, 'work.csv'));
          await migrate('in.csv', 'b.csv', asked);
          for (const name of ['', 'kept-'])
            expect(readFileSync(join(folder, `${name}a.csv`))).toEqual(readFileSync(join(folder, `${name}b.csv`)));
          expect(readFileSync(join(folder, 'work.csv'))).toEqual(work);

          const [migrated, kept] = [(await read('a.csv')).slice(1), (await read('kept-a.csv')).slice(1)];
          const reasons = Object.values(migration?.kept ?? {}).reduce((sum, n) => sum + n, 0);
          expect([migrated.length, kept.length]).toEqual([migration?.migrated, reasons]);
          expect(report.counts).toMatchObject({ read: all.length, accepted: all.length });
          const sources = [...migrated.map((cells) => cells[3] ?? ''), ...kept.map((cells) => cells[0] ?? '')].sort();
          expect(sources).toEqual(all.map(([id]) => id).sort());
          const listed = (await readWorklist(join(folder, 'work.csv'))).reduce(
            (sum, { cells }) => sum + Number(cells.rows),
            0,
          );
          const { ambiguous = 0, none = 0, unreviewed = 0, unknown = 0 } = migration?.kept ?? {};
          expect(listed).toBe(ambiguous + none + unreviewed + unknown);
        },
      ),
      { numRuns: 15 },
    );
  });
});
