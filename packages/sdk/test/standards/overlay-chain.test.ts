import { builtIn, lookup, resolveTable, withOwn, type Library } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import { libraryFrom, lintStandards, newOverlay, standardsSchemas } from '../../src/standards/index.ts';

const PART = 'gbt-30428-2/part@2013';
const IN = 'gbt-30428-2/2013/part';

interface Rows {
  readonly add?: readonly string[];
  readonly narrow?: readonly string[];
  readonly relabel?: readonly string[];
}

/** Province → city → district, made by `newOverlay`, each with these rows. */
function chain(rows: Readonly<Record<string, Rows>>): Map<string, Uint8Array> {
  const files = new Map<string, string>();
  let library: Library = { ...builtIn, overlays: [] };
  for (const id of ['cn-14', 'cn-140800', 'cn-140802']) {
    for (const [path, text] of newOverlay({ id, bases: [PART], nameZh: '测试', nameEn: 'test' }, library).files) {
      const name = /(\w+)\.csv$/.exec(path)?.[1] as keyof Rows | undefined;
      files.set(path, text + (name === undefined ? [] : (rows[id]?.[name] ?? [])).map((line) => `${line}\n`).join(''));
    }
    library = { ...library, overlays: lay(files).overlays };
  }
  return bytes(files);
}

const bytes = (files: ReadonlyMap<string, string>) =>
  new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
const lay = (files: ReadonlyMap<string, string>) => {
  const { overlays, ...rest } = builtIn;
  void overlays;
  // only to find the parent by division: contents are judged at the end
  const heads = new Map(
    [...files].map(([path, text]) => [path, path.endsWith('.csv') ? `${text.split('\n')[0]}\n` : text]),
  );
  return libraryFrom(bytes(heads), 'test', { ...rest, overlays: [] });
};
const problems = (files: ReadonlyMap<string, Uint8Array>) =>
  lintStandards(files, standardsSchemas, { tables: builtIn.tables, overlays: [] }).problems;

const added = (code: string, name: string, to: string) =>
  `own-${code},${code},01,${name},,,,active,,,,local,city,,${to},${to === '' ? 'nothing like it' : ''}`;

describe('three tiers', () => {
  const files = chain({
    'cn-14': { add: [added('0188', '省井盖', '0101')], relabel: ['0102,污水井,sewage well,local,province,'] },
    'cn-140800': {
      add: [added('0187', '市井盖', '0188')],
      relabel: ['0102,排污井盖,,local,city,', '0188,省级井盖,,local,city,'],
    },
    'cn-140802': { add: [added('0186', '区井盖', '')], narrow: ['0187,not here,local,district,'] },
  });

  it('are found by division and pass lint', () => {
    expect(problems(files)).toEqual([]);
    expect(new TextDecoder().decode(files.get('overlays/cn-140802/overlay.yaml'))).toContain('parent: cn-140800');
  });

  it('resolve in order: the last name counts, roll-ups lead to the nation', () => {
    const library = withOwn(libraryFrom(files, 'test', { ...builtIn, overlays: [] }), { ...builtIn, overlays: [] });
    const district = resolveTable(PART, 'cn-140802', library);
    expect(district.overlays.map(({ id }) => id)).toEqual(['cn-14', 'cn-140800', 'cn-140802']);
    expect(district.codes.get('0188')).toMatchObject({
      name: '省级井盖',
      nameEn: '',
      origin: 'cn-140800',
      rollUp: '0101',
    });
    expect(district.codes.get('0102')?.name).toBe('排污井盖');
    expect(district.codes.get('0186')).toMatchObject({ rollUp: null, rollUpNone: 'nothing like it' });
    expect(district.codes.has('0187')).toBe(false);
    expect(district.narrowed.get('0187')).toMatchObject({ origin: 'cn-140802', base: { rollUp: '0101' } });
    const asked = { standard: PART, asOf: '2026-01-01', library };
    expect(lookup('0187', { ...asked, overlay: 'cn-140800' })?.rollUp).toBe('0101');
    expect(lookup('0102', { ...asked, overlay: 'cn-14' })?.name).toBe('污水井');
  });
});

describe('a lower tier', () => {
  it.each<[string, Readonly<Record<string, Rows>>, string, string]>([
    [
      'may not define again what the province defines',
      { 'cn-14': { add: [added('0188', '省井盖', '0101')] }, 'cn-140800': { add: [added('0188', '市井盖', '0101')] } },
      'overlay_redefines_base',
      `overlays/cn-140800/${IN}/add.csv`,
    ],
    [
      'may not define again what the province took out of use',
      { 'cn-14': { narrow: ['0159,why,local,province,'] }, 'cn-140802': { add: [added('0159', '井', '0101')] } },
      'overlay_redefines_base',
      `overlays/cn-140802/${IN}/add.csv`,
    ],
    [
      'may not count under what the province took out of use',
      { 'cn-14': { narrow: ['0101,why,local,province,'] }, 'cn-140802': { add: [added('0187', '井', '0101')] } },
      'overlay_narrows_rollup',
      `overlays/cn-140802/${IN}/add.csv`,
    ],
    [
      'may not take out of use what the province counts under',
      { 'cn-14': { add: [added('0188', '省井盖', '0101')] }, 'cn-140800': { narrow: ['0101,why,local,city,'] } },
      'overlay_narrows_rollup',
      `overlays/cn-140800/${IN}/narrow.csv`,
    ],
  ])('%s', (_, rows, code, file) => {
    expect(problems(chain(rows))).toMatchObject([{ code, file, line: 2 }]);
  });

  it('may take out of use a class together with all that is counted under it', () => {
    const rows = {
      'cn-14': { add: [added('0188', '省井盖', '0101')] },
      'cn-140800': { narrow: ['0101,why,local,city,', '0188,why,local,city,'] },
    };
    expect(problems(chain(rows))).toEqual([]);
  });
});

it('a base that moved is a warning: the folder can still be worked with', () => {
  const files = new Map(chain({}));
  const path = 'overlays/cn-140800/overlay.yaml';
  const text = new TextDecoder()
    .decode(files.get(path))
    .replace(/base_sha256: '[0-9a-f]+'/, `base_sha256: '${'0'.repeat(64)}'`);
  files.set(path, new TextEncoder().encode(text));
  expect(problems(files).map((each) => [each.code, each.severity])).toEqual([['overlay_base_moved', 'warning']]);
  expect(libraryFrom(files, 'test', { ...builtIn, overlays: [] }).overlays).toHaveLength(3);
});

describe('newOverlay', () => {
  const wanted = { bases: [PART] };
  it.each([
    ['overlay_exists', { ...wanted, id: 'cn-140100' }],
    ['overlay_id_malformed', { ...wanted, id: 'taiyuan' }],
    ['overlay_id_malformed', { ...wanted, id: 'cn-14010' }],
    ['division_unknown', { ...wanted, id: 'cn-99' }],
    ['division_unknown', { ...wanted, id: 'cn-149900' }],
    ['division_unknown', { ...wanted, id: 'cn-140899' }],
    ['overlay_division_outside', { ...wanted, id: 'cn-150100', parent: 'cn-14' }],
    ['overlay_unknown', { ...wanted, id: 'cn-150100', parent: 'cn-15' }],
    ['edition_required', { id: 'cn-140200', bases: ['gbt-30428-2/part'] }],
  ])('refuses: %s', (code, request) => {
    expect(() => newOverlay(request, builtIn)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('finds the nearest parent, or none', () => {
    expect(newOverlay({ ...wanted, id: 'cn-140105' }, builtIn).parent).toBe('cn-140100');
    expect(newOverlay({ ...wanted, id: 'cn-1402' }, builtIn).parent).toBe('cn-14');
    expect(newOverlay({ ...wanted, id: 'cn-31' }, builtIn).parent).toBeNull();
  });

  it('says of names it was not given that they are missing', () => {
    const text = newOverlay({ ...wanted, id: 'cn-140200' }, builtIn).files.get('overlays/cn-140200/overlay.yaml');
    expect(text).toMatch(/名称待填.*\n.*to be filled in/);
  });
});
