import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedScope } from '../../src/access/asked-scope.ts';
import { narrowed } from '../../src/access/narrow-scope.ts';
import type { GrantedField, Mask } from '../../src/policy/scope.ts';

const FULL: AskedScope = {
  divisions: ['1401', '140202'],
  fields: [
    { name: 'id' },
    { name: 'owner', plain: true },
    { name: 'phone', mask: { kind: 'edges', head: 3, tail: 4 } },
  ],
  rowFilter: { field: 'state', op: 'eq', value: '完好' },
  quota: { rowsPerDay: 1000 },
  notBefore: '2026-01-01',
  notAfter: '2026-12-31',
};

describe('what is given of what was asked for', () => {
  it.each<[string, Partial<AskedScope>]>([
    ['nothing said', {}],
    ['fewer divisions', { divisions: ['140105'] }],
    ['fewer fields', { fields: [{ name: 'id' }] }],
    ['masked', { fields: [{ name: 'id', mask: { kind: 'hidden' } }, { name: 'owner' }] }],
    ['more of a mask', { fields: [{ name: 'phone', mask: { kind: 'edges', head: 0, tail: 4 } }] }],
    ['a quota', { quota: { rowsPerDay: 10, requestsPerDay: 5 } }],
    ['a shorter time', { notBefore: '2026-06-01', notAfter: '2026-06-30' }],
  ])('may be %s', (_, answer) => {
    expect(narrowed(FULL, answer)).toMatchObject({
      scope: { ...FULL, ...answer, quota: { ...FULL.quota, ...answer.quota } },
    });
  });

  it.each<[string, Partial<AskedScope>]>([
    ['/divisions/0', { divisions: ['14'] }],
    ['/divisions/0', { divisions: [''] }],
    ['/fields/0/name', { fields: [{ name: 'secret' }] }],
    ['/fields/0/plain', { fields: [{ name: 'id', plain: true }] }],
    ['/fields/0/mask', { fields: [{ name: 'phone' }] }],
    ['/fields/0/mask', { fields: [{ name: 'phone', mask: { kind: 'edges', head: 4, tail: 4 } }] }],
    ['/fields/0/mask', { fields: [{ name: 'phone', mask: { kind: 'year' } }] }],
    ['/quota/rowsPerDay', { quota: { rowsPerDay: 1001 } }],
    ['/notBefore', { notBefore: '2025-12-31' }],
    ['/notAfter', { notAfter: '2027-01-01' }],
    ['/fields', { fields: [] }],
  ])('is never more: %s', (at, answer) => {
    expect(narrowed(FULL, answer)).toMatchObject({ faults: [{ at }] });
  });

  it('keeps the filter that was asked for beside that of the answer', () => {
    const rowFilter = { field: 'x', op: 'empty' } as const;
    expect(narrowed(FULL, { rowFilter })).toMatchObject({ scope: { rowFilter: { all: [FULL.rowFilter, rowFilter] } } });
  });

  const mask: fc.Arbitrary<Mask> = fc.oneof(
    fc.record({ kind: fc.constant('edges' as const), head: fc.nat(3), tail: fc.nat(3) }),
    fc.constant({ kind: 'hidden' } as const),
    fc.constant({ kind: 'year' } as const),
  );
  const field: fc.Arbitrary<GrantedField> = fc
    .record({ name: fc.constantFrom('a', 'b', 'c'), mask: fc.option(mask, { nil: undefined }), plain: fc.boolean() })
    .map(({ name, mask, plain }) => ({
      name,
      ...(mask !== undefined ? { mask } : plain ? { plain: true as const } : {}),
    }));
  const scope: fc.Arbitrary<AskedScope> = fc.record({
    divisions: fc.array(fc.constantFrom('', '14', '1401', '140105', '15'), { minLength: 1, maxLength: 3 }),
    fields: fc.uniqueArray(field, { selector: ({ name }) => name, minLength: 1 }),
  });
  /** What of a text of digits a field shows, as sets of positions that can be read. */
  const shows = (given: GrantedField): Set<number> => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7];
    const masked = given.mask;
    if (masked === undefined) return new Set(given.plain === true ? [...all, 8] : all);
    if (masked.kind === 'edges') return new Set(all.filter((i) => i < masked.head || i >= 8 - masked.tail));
    return new Set(masked.kind === 'year' ? [0, 1, 2, 3, 9] : []);
  };

  it('shows no row and no character that what was asked for does not', () => {
    fc.assert(
      fc.property(scope, scope, (asked, answer) => {
        const result = narrowed(asked, answer);
        if ('faults' in result) return;
        for (const division of result.scope.divisions)
          expect(asked.divisions.some((each) => division.startsWith(each))).toBe(true);
        for (const given of result.scope.fields) {
          const most = asked.fields.find(({ name }) => name === given.name);
          expect(most).toBeDefined();
          // a year is not what edges show, whichever way round
          if (most?.mask !== undefined && given.mask?.kind !== 'hidden') expect(given.mask?.kind).toBe(most.mask.kind);
          if (most !== undefined && given.mask?.kind !== 'year')
            for (const i of shows(given)) expect(shows(most)).toContain(i);
        }
      }),
      { numRuns: 500 },
    );
  });
});
