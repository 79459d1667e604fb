import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { builtIn, lookup, resolveTable, StandardsError, translate, withOwn } from '@shuniu/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { libraryFrom, openLibrary, readFolder, StandardsBroken } from '../../src/standards/index.ts';

const PART = 'gbt-30428-2/part@2013';
const NEXT = 'gbt-47678-5/part@2026';
const OVERLAY = `id: cn-140200
parent: cn-14
division: '140200'
title: { zh: 大同市（测试）, en: Datong (test) }
status: local
status_reason: { zh: 测试, en: a test }
layers:
  - base: ${PART}
`;
const ADD =
  'key,code,parent,name,name_en,definition,geometry,status,valid_from,valid_to,replaced_by,evidence,source,note,rollup_to,rollup_none_reason\n';
const OWN_CLASS = 'own-cover,0188,01,自有井盖,own cover,,,active,,,,local,city,,0101,\n';
const MAP_YAML = `from: ${PART}
to: ${NEXT}
overlay: cn-140200
title: { zh: 大同的决定, en: decisions of Datong }
status: reviewed
status_reason: { zh: 测试, en: a test }
reversible: false
reversible_reason: { zh: 测试, en: a test }
`;
const MAP_HEAD = 'source,target,relationship,when,valid_from,valid_to,reviewed_by,evidence,comment\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuniu-own-'));
  await put('overlays/cn-140200/overlay.yaml', OVERLAY);
  await put('overlays/cn-140200/gbt-30428-2/2013/part/add.csv', ADD + OWN_CLASS);
  await put('overlays/cn-140200/gbt-30428-2/2013/part/narrow.csv', 'code,reason,evidence,source,note\n');
  await put('overlays/cn-140200/gbt-30428-2/2013/part/relabel.csv', 'code,name,name_en,evidence,source,note\n');
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

describe("a city's own folder", () => {
  it('answers beside what ships, and only where it is asked', async () => {
    const library = await openLibrary(folder);
    const asked = { standard: PART, overlay: 'cn-140200', asOf: '2026-01-01' };
    expect(lookup('0188', { ...asked, library })).toMatchObject({
      name: '自有井盖',
      origin: 'cn-140200',
      rollUp: '0101',
    });
    expect(() => lookup('0188', asked)).toThrow(StandardsError);
    expect(lookup('0188', { ...asked, overlay: 'cn-140100', library })?.name).toBe(
      lookup('0188', { ...asked, overlay: 'cn-140100' })?.name,
    );
  });

  it('may hold all that ships, unchanged', async () => {
    expect(await openLibrary('standards')).toEqual(builtIn);
  });

  it('decides for its own city what the nation left open', async () => {
    await put(
      'maps/own/map.csv',
      `${MAP_HEAD}0101,01002,related,,,,王工,reviewed,test\n0188,01001,source-narrower,,,,王工,reviewed,test\n`,
    );
    await put('maps/own/map.yaml', MAP_YAML);
    const library = await openLibrary(folder);
    const asked = { from: PART, to: NEXT, library };
    expect(translate('0101', { ...asked, overlay: 'cn-140200' })?.candidates).toMatchObject([
      { code: '01002', evidence: 'reviewed' },
    ]);
    expect(translate('0188', { ...asked, overlay: 'cn-140200' })).toMatchObject({
      status: 'mapped',
      candidates: [{ code: '01001' }],
    });
    expect(translate('0101', asked)).toEqual(translate('0101', { from: PART, to: NEXT }));
    expect(translate('0102', { ...asked, overlay: 'cn-140200' })).toEqual(translate('0102', { from: PART, to: NEXT }));
  });

  it('cannot redefine what ships, in whatever order it is loaded', async () => {
    const own = libraryFrom(await readFolder(folder), folder);
    const other = { ...own, overlays: own.overlays.map((each) => ({ ...each, division: '140300' })) };
    const changed = { ...builtIn, tables: builtIn.tables.map((each) => ({ ...each, complete: !each.complete })) };
    for (const [a, b] of [
      [own, other],
      [other, own],
      [changed, builtIn],
      [builtIn, changed],
    ] as const) {
      expect(() =>
        withOwn(a, withOwn(b, { tables: [], overlays: [], maps: [], filingRules: [], categories: [], datasets: [] })),
      ).toThrow(/defined_twice/);
    }
    const twice = withOwn(own, withOwn(own));
    expect(twice.overlays.map(({ id }) => id)).toEqual(['cn-14', 'cn-140100', 'cn-140200']);
    expect(resolveTable(PART, undefined, twice)).toEqual(resolveTable(PART));
  });

  it('is refused with its problems where lint finds any', async () => {
    await put('overlays/cn-140200/gbt-30428-2/2013/part/add.csv', ADD + OWN_CLASS.replace('0101', ''));
    const error: unknown = await openLibrary(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StandardsBroken);
    expect((error as StandardsBroken).problems).toMatchObject([{ code: 'overlay_rollup_missing', line: 2 }]);
  });
});
