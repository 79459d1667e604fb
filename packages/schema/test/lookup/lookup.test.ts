import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeMaps,
  editionsWith,
  editionState,
  lookup,
  nearMatches,
  overlays,
  resolveTable,
  StandardsError,
  statusAt,
  tables,
  translate,
} from '../../src/index.ts';

const DAY = '2026-11-21';

/** Every code of every table under every overlay that lies on it. */
const everything = tables().flatMap(({ ref }) =>
  [undefined, ...overlays().flatMap(({ id, layers }) => (layers.some(({ base }) => base === ref) ? [id] : []))].flatMap(
    (overlay) => [...resolveTable(ref, overlay).codes.keys()].map((code) => ({ ref, overlay, code })),
  ),
);

function ask({ ref, overlay, code }: { ref: string; overlay: string | undefined; code: string }) {
  return lookup(code, { standard: ref, asOf: DAY, ...(overlay !== undefined && { overlay }) });
}

describe('lookup', () => {
  it('returns every code of every table and overlay as itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everything), (one) => {
        const found = ask(one);
        expect(found).toMatchObject({ ref: one.ref, code: one.code });
        expect(found?.name).not.toBe('');
        expect([one.ref, 'cn-14', 'cn-140100']).toContain(found?.origin);
      }),
      { numRuns: 1000 },
    );
  });

  it('returns nothing for anything else', () => {
    const listed = new Set(everything.map(({ ref, code }) => `${ref} ${code}`));
    fc.assert(
      fc.property(fc.constantFrom(...tables()), fc.stringMatching(/^[0-9]{0,6}$/), ({ ref }, code) => {
        fc.pre(!listed.has(`${ref} ${code}`));
        expect(lookup(code, { standard: ref, asOf: DAY })).toBeUndefined();
      }),
    );
  });

  it('has the members of the contract, and an answer', () => {
    expect(lookup('0118', { standard: 'gbt-30428-2/part@2013', asOf: DAY })).toEqual({
      ref: 'gbt-30428-2/part@2013',
      code: '0118',
      name: '化粪池井盖',
      parent: '01',
      status: 'active',
      validFrom: null,
      validTo: '2026-07-01',
      evidence: 'corroborated',
      origin: 'gbt-30428-2/part@2013',
      rollUp: '0118',
      predecessors: [],
      successors: [
        {
          ref: 'gbt-47678-5/part@2026',
          code: '01018',
          name: '化粪池井盖',
          relationship: 'equivalent',
          evidence: 'by-name',
        },
      ],
      asOf: DAY,
      valid: false,
      why: [{ because: 'edition_superseded', date: '2026-07-01', by: 'gbt-47678-5/part@2026', reason: null }],
      now: {
        ref: 'gbt-47678-5/part@2026',
        status: 'mapped',
        candidates: [{ code: '01018', name: '化粪池井盖', relationship: 'equivalent', evidence: 'by-name' }],
      },
      overlays: [],
      nameEn: 'septic-tank manhole cover',
      parents: [{ code: '01', name: '公用设施', nameEn: 'public utilities' }],
      tier: 'nation',
      rollUpName: '化粪池井盖',
      rollUpNone: null,
      source: 'yuncheng (0118 化粪池井盖); inspection-ai (01018 化粪池井盖)',
      note: null,
    });
  });

  it('tells where a street lamp came from and went to', () => {
    const lamp = lookup('0137', { standard: 'gbt-30428-2/part@2013', asOf: DAY });
    expect(lamp?.predecessors).toMatchObject([{ ref: 'cjt-214/part@2007', code: '0118', name: '路灯' }]);
    expect(lamp?.successors).toMatchObject([{ ref: 'gbt-47678-5/part@2026', code: '01037', name: '路灯' }]);
  });

  it('gives what an overlay added no history, but a roll-up', () => {
    expect(ask({ ref: 'gbt-30428-2/part@2013', overlay: 'cn-140100', code: '0199' })).toMatchObject({
      origin: 'cn-140100',
      rollUp: '0137',
      predecessors: [],
      successors: [],
    });
  });

  it.each(['gbt-30428-2/part', 'gbt-47678-5/part', 'cjt-214/part'])(
    'refuses 0118 in %s: which edition?',
    (standard) => {
      expect(() => lookup('0118', { standard, asOf: DAY })).toThrow(StandardsError);
    },
  );

  it.each(['2026-02-30', '20261121', '', 'today', '2026-1-1'])('refuses the day %s', (asOf) => {
    expect(() => lookup('0118', { standard: 'gbt-30428-2/part@2013', asOf })).toThrow(/date_malformed/);
  });
});

describe('statusAt', () => {
  const code = {
    key: 'k',
    code: '0101',
    name: 'n',
    nameEn: 'n',
    parent: '01',
    evidence: 'single',
    source: 's',
  } as const;

  it.each([
    ['active', undefined, '2020-01-01', 'active'],
    ['retired', '2020-01-01', '2019-12-31', 'active'],
    ['retired', '2020-01-01', '2020-01-01', 'retired'],
    ['active', '2020-01-01', '2020-01-01', 'retired'],
    ['retired', undefined, '1999-01-01', 'retired'],
    ['deprecated', '2020-01-01', '2019-01-01', 'deprecated'],
  ] as const)('%s until %s is on %s %s', (status, validTo, day, expected) => {
    expect(statusAt({ ...code, status, ...(validTo !== undefined && { validTo }) }, day)).toBe(expected);
  });
});

describe('editionState', () => {
  it.each([
    ['gbt-30428-2/part@2013', '2026-06-30', 'current'],
    ['gbt-30428-2/part@2013', '2026-07-01', 'superseded'],
    ['gbt-30428-2/part@2013', '2012-12-31', 'not-yet'],
    ['gbt-47678-5/part@2026', '2026-06-30', 'not-yet'],
    ['gbt-47678-5/matter@2026', '2026-07-01', 'current'],
    ['cjt-214/part@2007', '2010-01-01', 'current'],
    ['cjt-214/part@2007', '2015-01-01', 'unknown'],
    ['cjt-214/event@2007', '2026-11-21', 'superseded'],
    ['cn-140100/service-item@2022', '2026-11-21', 'current'],
  ])('%s on %s: %s', (ref, day, expected) => {
    expect(editionState(ref, day)).toBe(expected);
  });
});

describe('translate', () => {
  const directions = codeMaps().flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ]);
  const questions = directions.flatMap(({ from, to }) =>
    [...resolveTable(from).codes.keys()].map((code) => ({ code, from, to })),
  );

  it('answers for every code, with candidates that exist', () => {
    for (const { code, from, to } of questions) {
      const answer = translate(code, { from, to });
      expect(answer).toBeDefined();
      for (const each of answer?.candidates ?? []) {
        expect(resolveTable(to).codes.get(each.code)?.name).toBe(each.name);
      }
      if (answer?.status === 'mapped') expect(answer.candidates).toHaveLength(1);
      if (answer?.status === 'none' || answer?.status === 'unreviewed') expect(answer.candidates).toEqual([]);
    }
  });

  it('comes back to where it started, wherever both ways are one to one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), ({ code, from, to }) => {
        const there = translate(code, { from, to });
        fc.pre(there?.status === 'mapped');
        const back = translate(there?.candidates[0]?.code ?? '', { from: to, to: from });
        expect(back?.candidates.map((each) => each.code)).toContain(code);
        if (back?.status === 'mapped') expect(back.candidates).toMatchObject([{ code }]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['0118', 'cjt-214/part@2007', 'gbt-30428-2/part@2013', 'mapped', ['0137']],
    ['0117', 'cjt-214/part@2007', 'gbt-30428-2/part@2013', 'ambiguous', ['0130', '0131', '0132', '0133', '0134']],
    ['0307', 'cjt-214/part@2007', 'gbt-47678-5/part@2026', 'ambiguous', ['03006', '03007']],
    ['0130', 'gbt-30428-2/part@2013', 'cjt-214/part@2007', 'mapped', ['0117']],
    ['0306', 'gbt-30428-2/part@2013', 'cjt-214/part@2007', 'ambiguous', ['0306', '0307']],
    ['0504', 'gbt-30428-2/part@2013', 'gbt-47678-5/part@2026', 'none', []],
    ['0405', 'cjt-214/part@2007', 'gbt-47678-5/part@2026', 'mapped', ['04013']],
    ['0405', 'cjt-214/part@2007', 'gbt-30428-2/part@2013', 'unreviewed', []],
    ['0118', 'gbt-30428-2/part@2013', 'cjt-214/part@2007', 'unreviewed', []],
    ['0118', 'gbt-30428-2/part@2013', 'gbt-30428-2/part@2013', 'mapped', ['0118']],
    ['0102', 'cjt-214/event@2007', 'gbt-30428-2/event@2013', 'mapped', ['0110']],
    ['0203', 'cjt-214/event@2007', 'gbt-30428-2/event@2013', 'unreviewed', []],
    ['0112', 'cjt-214/event@2007', 'gbt-47678-5/matter@2026', 'mapped', ['06014']],
  ])('%s %s → %s: %s %j', (code, from, to, status, codes) => {
    const answer = translate(code, { from, to });
    expect(answer?.status).toBe(status);
    expect(answer?.candidates.map((each) => each.code)).toEqual(codes);
  });

  it('does not claim to know where a local class goes', () => {
    const answer = translate('0199', {
      from: 'gbt-30428-2/part@2013',
      to: 'gbt-47678-5/part@2026',
      overlay: 'cn-140100',
    });
    expect(answer).toEqual({
      status: 'unreviewed',
      candidates: [{ code: '01037', name: '路灯', relationship: 'source-narrower', evidence: 'by-roll-up' }],
    });
  });

  it('knows nothing of an unknown code and refuses tables that have nothing to do with each other', () => {
    expect(translate('9999', { from: 'cjt-214/part@2007', to: 'gbt-30428-2/part@2013' })).toBeUndefined();
    expect(() => translate('0101', { from: 'cjt-214/part@2007', to: 'gbt-30428-2/event@2013' })).toThrow(/map_unknown/);
  });
});

describe('an unknown code', () => {
  it.each([
    ['101', ['0101']],
    ['0181', ['0118']],
    ['01018', ['0101', '0118']],
    ['路灯', ['0137', '0106', '0160']],
    ['', []],
  ])('%s is near %j', (text, expected) => {
    const near = nearMatches(text, resolveTable('gbt-30428-2/part@2013')).map((each) => each.code);
    for (const code of expected) expect(near).toContain(code);
    expect(near[0]).toBe(expected[0]);
  });

  it('is found in the editions that have it, oldest first', () => {
    expect(editionsWith('0118', 'part').map(({ table, code }) => [table.ref, code.name])).toEqual([
      ['cjt-214/part@2007', '路灯'],
      ['gbt-30428-2/part@2013', '化粪池井盖'],
    ]);
    expect(editionsWith('0118', 'service-item')).toEqual([]);
    expect(editionsWith('06001', 'event').map(({ table }) => table.ref)).toEqual(['gbt-47678-5/matter@2026']);
  });
});
