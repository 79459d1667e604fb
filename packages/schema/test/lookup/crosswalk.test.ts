import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtIn,
  conditionHolds,
  conditionOf,
  crosswalk,
  parseCondition,
  translate,
  type CodeMap,
  type Library,
  type MapRow,
} from '../../src/index.ts';

const FROM = 'gbt-30428-2/part@2013';
const TO = 'gbt-47678-5/part@2026';
const WORDS = { zh: '测试', en: 'a test' };

/** What ships, with decisions of the example city. */
function decided(...rows: readonly (readonly [string, string, MapRow[2], string, string?, string?])[]): Library {
  const map: CodeMap = {
    ...{ from: FROM, to: TO, overlay: 'cn-140100', title: WORDS, status: 'reviewed', statusReason: WORDS },
    reversible: false,
    rows: rows.map(([source, target, relationship, when, from = '', to = '']) => [
      ...([source, target, relationship, when, from, to, '张三', 'reviewed', 'why'] as const),
    ]),
  };
  return { ...builtIn, maps: [...builtIn.maps, map] };
}

describe('a condition', () => {
  it.each([
    ['', []],
    ['status=完好', [{ field: 'status', equals: true, value: '完好' }]],
    [
      'status!=完好; note=',
      [
        { field: 'status', equals: false, value: '完好' },
        { field: 'note', equals: true, value: '' },
      ],
    ],
    ['note=a=b', [{ field: 'note', equals: true, value: 'a=b' }]],
    ['status', undefined],
    ['=x', undefined],
    ['权属=供水', undefined],
    ['status=完好;', undefined],
    ['status=完好;status=完好', undefined],
  ])('%j', (text, terms) => {
    expect(parseCondition(text)).toEqual(terms);
  });

  it.each([
    ['', {}, true],
    ['status=完好', {}, undefined],
    ['status=完好', { status: '完好' }, true],
    ['status=完好', { status: '' }, false],
    ['status!=完好', { status: '' }, true],
    ['status=', { status: '' }, true],
    ['status=完好;note=x', { note: 'y' }, false],
    ['status=完好;note=x', { note: 'x' }, undefined],
    ['toString=x', {}, undefined],
  ])('%j in %j holds: %j', (text, context, expected) => {
    expect(conditionHolds(parseCondition(text) ?? [], context)).toBe(expected);
  });

  it('is read back as it was written, and holds for the values that it was made of', () => {
    const value = fc.string().map((text) => text.trim());
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,5}$/), value), (values) => {
        const text = conditionOf(values);
        if (text === undefined) return;
        expect(conditionHolds(parseCondition(text) ?? [], values)).toBe(true);
      }),
    );
  });
});

describe('what a city decided under conditions', () => {
  const library = decided(
    ['0113', '01013', 'related', 'ownershipUnitName=供水公司'],
    ['0113', '01014', 'related', 'ownershipUnitName!=供水公司'],
    ['0199', '01037', 'related', '', '2027-01-01'],
    ['0198', '', 'none', 'status=废弃'],
  );
  it.each([
    ['a value that settles it', '0113', { ownershipUnitName: '供水公司' }, 'mapped', ['01013']],
    ['another value', '0113', { ownershipUnitName: '' }, 'mapped', ['01014']],
    ['no such field', '0113', {}, 'ambiguous', ['01013', '01014']],
    ['not decided yet on that day', '0199', {}, 'unreviewed', ['01037']],
    ['none under a condition', '0198', { status: '废弃' }, 'none', []],
    ['none only under a condition', '0198', {}, 'ambiguous', []],
    ['the condition does not hold, and nothing lies beneath', '0198', { status: '完好' }, 'unreviewed', undefined],
  ])('%s', (_, code, context, status, codes) => {
    const answer = translate(code, { from: FROM, to: TO, overlay: 'cn-140100', asOf: '2026-08-01', context, library });
    expect(answer?.status).toBe(status);
    if (codes !== undefined) expect(answer?.candidates.map((each) => each.code)).toEqual(codes);
  });

  it('leaves other cities alone, and what the nation says where the condition does not hold', () => {
    const asked = {
      from: FROM,
      to: TO,
      asOf: '2026-08-01',
      library: decided(['0101', '01002', 'related', 'status=废弃']),
    };
    const codes = (overlay: string | undefined, status: string) =>
      translate('0101', { ...asked, ...(overlay && { overlay }), context: { status } })?.candidates.map(
        ({ code }) => code,
      );
    expect(codes('cn-140100', '废弃')).toEqual(['01002']);
    expect(codes('cn-140100', '完好')).toEqual(['01001']);
    expect(codes('cn-14', '废弃')).toEqual(['01001']);
  });
});

describe('crosswalk', () => {
  it('tells one to one, one to several, several to one, none and not looked at apart', () => {
    const { rows } = crosswalk({ from: 'cjt-214/part@2007', to: TO });
    const of = (code: string) => rows.get(code)?.cardinality;
    expect([of('0101'), of('0117'), of('0601'), of('0502')]).toEqual(['1:1', '1:n', 'none', 'none']);
    const back = crosswalk({ from: TO, to: 'cjt-214/part@2007' }).rows;
    expect([...back.values()].filter(({ cardinality }) => cardinality === 'n:1').length).toBeGreaterThan(0);
  });

  it.each(builtIn.maps.flatMap(({ from, to }) => [[from, to] as const, [to, from] as const]))(
    '%s → %s: every class once, and its cardinality agrees with its status',
    (from, to) => {
      const { rows, from: table } = crosswalk({ from, to });
      expect([...rows.keys()]).toEqual([...table.codes.keys()]);
      for (const { status, cardinality, candidates } of rows.values()) {
        expect(cardinality === 'unreviewed').toBe(status === 'unreviewed');
        expect(cardinality === 'none').toBe(status === 'none');
        if (status === 'mapped') expect(['1:1', 'n:1']).toContain(cardinality);
        if (cardinality === '1:n') expect(candidates.length).toBeGreaterThan(1);
      }
    },
  );

  it('names the fields that conditions depend on', () => {
    const library = decided(['0113', '01013', 'related', 'status=完好;note!=']);
    expect(crosswalk({ from: FROM, to: TO, overlay: 'cn-140100', library }).rows.get('0113')?.fields).toEqual([
      'note',
      'status',
    ]);
  });
});
