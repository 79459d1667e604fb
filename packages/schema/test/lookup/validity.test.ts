import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtIn,
  explainUnknown,
  lookup,
  resolveTable,
  withOwn,
  type CodeMap,
  type CodeTable,
  type Library,
  type Lookup,
  type Overlay,
} from '../../src/index.ts';
import { BASE, code, dropping } from '../diff/tables.ts';

const NEXT = 'test/part@2026';
const words = { zh: '测试', en: 'test' };

/** Two editions of a table of our own, the switch on 2026-07-01, and a city that leaves one class out of use. */
const first: CodeTable = {
  ...BASE,
  supersededBy: NEXT,
  codes: [
    code({ key: 'a', code: '0101', name: '甲' }),
    code({ key: 'b', code: '0102', name: '乙', validFrom: '2020-01-01' }),
    code({ key: 'c', code: '0103', name: '丙', status: 'retired', validTo: '2021-01-01', replacedBy: '0104' }),
    code({ key: 'd', code: '0104', name: '丁', status: 'retired', validTo: '2022-01-01', replacedBy: '0101' }),
    code({ key: 'e', code: '0105', name: '戊', status: 'retired', validTo: '2022-01-01', replacedBy: '0106' }),
    code({ key: 'f', code: '0106', name: '己', status: 'retired', validTo: '2022-01-01', replacedBy: '0105' }),
    code({ key: 'h', code: '0108', name: '辛', status: 'retired', validTo: '2021-01-01', replacedBy: '0109' }),
    code({ key: 'i', code: '0109', name: '壬', status: 'retired', validTo: '2023-01-01' }),
    code({ key: 'g', code: '0107', name: '庚', status: 'deprecated' }),
  ],
};
const openEnded = dropping('validTo');
const second: CodeTable = {
  ...openEnded,
  ref: NEXT,
  edition: '2026',
  validFrom: '2026-07-01',
  codes: [code({ key: 'a', code: '0201', name: '甲' }), code({ key: 'b', code: '0202', name: '乙' })],
};
const map: CodeMap = {
  from: BASE.ref,
  to: NEXT,
  title: words,
  status: 'by-name',
  statusReason: words,
  reversible: true,
  rows: [
    ['0101', '0201', 'equivalent', '', '', '', '', 'by-name', ''],
    ['0102', '0201', 'source-broader', '', '', '', '', 'by-reading', '拆分'],
    ['0102', '0202', 'source-broader', '', '', '', '', 'by-reading', '拆分'],
    ['0103', '', 'none', '', '', '', '', 'by-name', '无'],
  ],
};
const city: Overlay = {
  id: 'cn-990100',
  division: '990100',
  title: words,
  status: 'local',
  statusReason: words,
  layers: [
    {
      base: BASE.ref,
      sha256: '01',
      bigClasses: [],
      add: [],
      relabel: [],
      narrow: [{ code: '0101', reason: '本市没有' }],
    },
  ],
};
const library: Library = {
  tables: [first, second],
  overlays: [city],
  maps: [map],
  filingRules: [],
  categories: [],
  datasets: [],
};

function ask(which: string, asOf: string, overlay?: string, standard = BASE.ref): Lookup {
  const found = lookup(which, { standard, asOf, library, ...(overlay !== undefined && { overlay }) });
  if (found === undefined) throw new Error(`${which} is unknown`);
  return found;
}

describe('was it valid in that city, under that edition, on that day; and if not, what is it now', () => {
  it.each([
    // code, day, overlay; valid, why, now
    ['0101', '2013-01-01', undefined, true, [], null],
    ['0101', '2026-06-30', undefined, true, [], null],
    ['0107', '2020-01-01', undefined, true, [], null],
    ['0101', '2012-12-31', undefined, false, [['edition_not_yet', '2013-01-01', null]], null],
    ['0101', '2026-07-01', undefined, false, [['edition_superseded', '2026-07-01', NEXT]], ['mapped', '0201']],
    [
      '0102',
      '2026-07-01',
      undefined,
      false,
      [['edition_superseded', '2026-07-01', NEXT]],
      ['ambiguous', '0201', '0202'],
    ],
    [
      '0104',
      '2026-07-01',
      undefined,
      false,
      [
        ['edition_superseded', '2026-07-01', NEXT],
        ['code_retired', '2022-01-01', '0101'],
      ],
      ['unreviewed'],
    ],
    [
      '0103',
      '2026-07-01',
      undefined,
      false,
      [
        ['edition_superseded', '2026-07-01', NEXT],
        ['code_retired', '2021-01-01', '0104'],
      ],
      ['none'],
    ],
    ['0102', '2019-12-31', undefined, false, [['code_not_yet', '2020-01-01', null]], null],
    ['0102', '2020-01-01', undefined, true, [], null],
    ['0103', '2020-12-31', undefined, true, [], null],
    ['0103', '2021-01-01', undefined, false, [['code_retired', '2021-01-01', '0104']], ['mapped', '0104']],
    // the replacement was itself replaced a year later
    ['0103', '2022-01-01', undefined, false, [['code_retired', '2021-01-01', '0104']], ['mapped', '0101']],
    // the replacement was used until it was retired itself, with nothing in its place
    ['0108', '2022-12-31', undefined, false, [['code_retired', '2021-01-01', '0109']], ['mapped', '0109']],
    ['0108', '2023-01-01', undefined, false, [['code_retired', '2021-01-01', '0109']], null],
    // replaced by each other: nothing is said, and it ends
    ['0105', '2022-01-01', undefined, false, [['code_retired', '2022-01-01', '0106']], null],
    ['0101', '2020-01-01', 'cn-990100', false, [['out_of_use', null, 'cn-990100']], null],
    [
      '0101',
      '2026-07-01',
      'cn-990100',
      false,
      [
        ['edition_superseded', '2026-07-01', NEXT],
        ['out_of_use', null, 'cn-990100'],
      ],
      ['mapped', '0201'],
    ],
  ] as const)('%s on %s in %s', (which, day, overlay, valid, why, now) => {
    const found = ask(which, day, overlay);
    expect(found.valid).toBe(valid);
    expect(found.why.map(({ because, date, by }) => [because, date, by])).toEqual(why);
    expect(found.now && [found.now.status, ...found.now.candidates.map((each) => each.code)]).toEqual(now);
  });

  it('a code of the next edition before its day: what it was until then', () => {
    const found = ask('0201', '2026-06-30', undefined, NEXT);
    expect(found).toMatchObject({ valid: false, why: [{ because: 'edition_not_yet', date: '2026-07-01' }] });
    expect(found.now).toMatchObject({ ref: BASE.ref, status: 'ambiguous' });
  });

  it('dates that nobody knows give no answer, and say so', () => {
    const found = lookup('0118', { standard: 'cjt-214/part@2007', asOf: '2020-01-01' });
    expect(found).toMatchObject({ valid: null, why: [{ because: 'edition_unknown', by: 'gbt-30428-2/part@2013' }] });
    expect(found?.now).toMatchObject({ ref: 'gbt-30428-2/part@2013', candidates: [{ code: '0137', name: '路灯' }] });
  });

  it('whose decision it is: nation, province, city', () => {
    const at = { standard: 'gbt-30428-2/part@2013', overlay: 'cn-140100', asOf: '2020-01-01' };
    expect(lookup('0199', at)).toMatchObject({ tier: 'city', overlays: ['cn-14', 'cn-140100'], rollUpName: '路灯' });
    expect(lookup('0118', at)).toMatchObject({ tier: 'nation', parents: [{ code: '01', name: '公用设施' }] });
    expect(lookup('0188', at)).toMatchObject({
      rollUp: null,
      rollUpName: null,
      rollUpNone: expect.stringMatching(/水位/) as string,
    });
  });

  it('a code that is unknown here: what it is elsewhere, and what that class is here', () => {
    const told = explainUnknown('0103', { standard: NEXT, asOf: '2026-07-01', library });
    expect(told.editions).toMatchObject([{ ref: BASE.ref, name: '丙', here: { status: 'none', candidates: [] } }]);
    expect(explainUnknown('0101', { standard: NEXT, asOf: '2026-07-01', library })).toMatchObject({
      nearMatches: [{ code: '0201' }],
      editions: [{ here: { status: 'mapped', candidates: [{ code: '0201' }] } }],
    });
  });

  it('an answer of valid has no reasons, any other has one', () => {
    const everything = builtIn.tables.flatMap(({ ref, codes }) => codes.map((each) => ({ ref, code: each.code })));
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...everything), day, ({ ref, code: which }, on) => {
        const found = lookup(which, { standard: ref, asOf: on.toISOString().slice(0, 10) });
        expect(found?.valid === true).toBe(found?.why.length === 0);
        if (found?.valid === true) expect(found.now).toBeNull();
      }),
    );
  });
});

describe('the order in which libraries are joined never changes an answer', () => {
  /** Cities with a class, a name and a decision of their own, on the tables that ship. */
  const own = (division: string, name: string): Library => {
    const overlay: Overlay = {
      ...city,
      id: `cn-${division}`,
      division,
      parent: 'cn-14',
      layers: [
        {
          base: 'gbt-30428-2/part@2013',
          sha256: division,
          bigClasses: [],
          add: [
            {
              row: [`own-${division}`, '0185', '01', name, name, '', '', 'active', '', '', '', 'local', 'city', ''],
              rollUp: '0137',
              rollUpNone: '',
            },
          ],
          narrow: [{ code: '0118', reason: name }],
          relabel: [{ code: '0137', name: `${name}路灯`, nameEn: name }],
        },
      ],
    };
    const decisions: CodeMap = {
      ...map,
      from: 'gbt-30428-2/part@2013',
      to: 'gbt-47678-5/part@2026',
      overlay: overlay.id,
      rows: [['0185', '01037', 'equivalent', '', '', '', name, 'reviewed', '']],
    };
    const table: CodeTable = {
      ...BASE,
      ref: `cn-${division}/part@2013`,
      codes: [code({ key: name, code: '0101', name })],
    };
    return { tables: [table], overlays: [overlay], maps: [decisions], filingRules: [], categories: [], datasets: [] };
  };
  const libraries = [own('140200', '甲'), own('140300', '乙'), own('140400', '丙')];
  const joined = (order: readonly Library[]) => order.reduce((base, each) => withOwn(each, base), builtIn);
  const questions = [undefined, 'cn-140100', 'cn-140200', 'cn-140300', 'cn-140400'].flatMap((overlay) =>
    ['0101', '0118', '0137', '0185', '0199', '0117', '9999'].flatMap((which) =>
      ['gbt-30428-2/part@2013', 'gbt-47678-5/part@2026'].map((standard) => ({ which, standard, overlay })),
    ),
  );
  const answers = (all: Library) =>
    questions.map(({ which, standard, overlay }) => {
      try {
        const asked = { standard, asOf: '2026-11-21', library: all, ...(overlay !== undefined && { overlay }) };
        return lookup(which, asked) ?? explainUnknown(which, asked);
      } catch (error) {
        return String(error);
      }
    });

  it('for any order of joining', () => {
    const expected = answers(joined(libraries));
    fc.assert(
      fc.property(fc.shuffledSubarray(libraries, { minLength: libraries.length }), (order) => {
        expect(answers(joined(order))).toEqual(expected);
      }),
    );
  });

  it('and what ships answers as if nothing had been joined', () => {
    const all = joined(libraries);
    for (const { ref, codes } of builtIn.tables) {
      for (const { code: which } of codes) {
        const asked = { standard: ref, asOf: '2026-11-21' };
        expect(lookup(which, { ...asked, library: all })).toEqual(lookup(which, asked));
      }
    }
    expect(resolveTable('gbt-30428-2/part@2013', 'cn-140100', all)).toEqual(
      resolveTable('gbt-30428-2/part@2013', 'cn-140100'),
    );
  });
});
