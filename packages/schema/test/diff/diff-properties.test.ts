import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code, CodeTable, MapRow } from '@shuniu/schema';
import { diffTables } from '../../src/diff/diff-tables.ts';
import type { Diff } from '../../src/diff/change.ts';
import { BASE, changing, code, next, seenBy, table } from './tables.ts';

const some = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  code: fc.constantFrom('0101', '0102', '0103', '0201', '0202'),
  name: fc.constantFrom('路灯', '地灯', '井盖', '岗亭'),
  parent: fc.constantFrom('01', '02'),
  status: fc.constantFrom<Code['status'][]>('active', 'deprecated', 'retired'),
});
const tables = fc
  .uniqueArray(some, { selector: (each) => each.code, maxLength: 5 })
  .map((codes) => table({ codes: codes.map(code).sort((a, b) => (a.code < b.code ? -1 : 1)) }));
const rows = fc.array(
  fc.tuple(
    fc.constantFrom('0101', '0102', '0103', '0201', '0202'),
    fc.constantFrom('0101', '0102', '0103', '0201', ''),
    fc.constantFrom<MapRow[2][]>('equivalent', 'related', 'source-broader', 'source-narrower'),
    fc.constantFrom('', '责任主体=供水'),
  ),
  { maxLength: 8 },
);
const named = rows.map((all) =>
  all.map(([a, b, how, when]) => [a, b, b === '' ? ('none' as const) : how, when] as const),
);

const all = <Item>(groups: readonly (readonly Item[])[]) => [...new Set(groups.flat())].sort();
const codesOf = ({ codes }: CodeTable) => codes.map((each) => each.code).sort();

function accounted({ fates }: Diff) {
  const { pairs, splits, merges, removed, unreviewed, added } = fates;
  return {
    before: all([
      pairs.map((each) => each.before),
      splits.map((each) => each.code),
      merges.flatMap((each) => each.others),
      removed.map((each) => each.code),
      unreviewed,
    ]),
    after: all([
      pairs.map((each) => each.after),
      splits.flatMap((each) => each.others),
      merges.map((each) => each.code),
      added,
    ]),
  };
}

describe('of any two tables', () => {
  it('a table has not changed from itself', () => {
    fc.assert(
      fc.property(tables, (own) => {
        expect(diffTables(own, own)).toMatchObject({
          changes: [],
          bump: 'none',
          counts: { major: 0, minor: 0, patch: 0 },
        });
      }),
    );
  });

  it('no code of either side is missing from the fates, with and without a map', () => {
    fc.assert(
      fc.property(tables, tables, fc.option(named), (a, b, map) => {
        const made = map === null ? { after: b, library: undefined } : next(b.codes, map);
        const diff = diffTables(a, made.after, made.library === undefined ? {} : { library: made.library });
        expect(accounted(diff)).toEqual({ before: codesOf(a), after: codesOf(b) });
      }),
    );
  });

  it('a code is in one place only, unless a map divides and puts together', () => {
    fc.assert(
      fc.property(tables, tables, (a, b) => {
        const { pairs, removed, added } = diffTables(a, b).fates;
        expect(pairs.length + removed.length).toBe(a.codes.length);
        expect(pairs.length + added.length).toBe(b.codes.length);
      }),
    );
  });

  it('read backwards, what was added was removed, and pairs stay pairs', () => {
    fc.assert(
      fc.property(tables, tables, (a, b) => {
        const [there, back] = [diffTables(a, b).fates, diffTables(b, a).fates];
        expect(back.removed.map((each) => each.code)).toEqual(there.added);
        expect(back.added).toEqual(there.removed.map((each) => each.code));
        const turned = back.pairs.map(({ before, after }) => `${after} ${before}`).sort();
        expect(turned).toEqual(there.pairs.map(({ before, after }) => `${before} ${after}`).sort());
      }),
    );
  });

  it('the bump is the highest level, the counts are those of the changes, and the order does not depend on the order of a map', () => {
    fc.assert(
      fc.property(tables, tables, named, fc.nat(7), (a, b, map, turn) => {
        const { after, library } = next(b.codes, map);
        const { changes, bump, counts } = diffTables(a, after, { library });
        const levels = (['major', 'minor', 'patch'] as const).filter((level) =>
          changes.some((each) => each.level === level),
        );
        expect(bump).toBe(levels[0] ?? 'none');
        expect(counts.major + counts.minor + counts.patch).toBe(changes.length);
        const other = next(b.codes, [...map.slice(turn), ...map.slice(0, turn)]);
        expect(diffTables(a, other.after, { library: other.library }).changes).toEqual(changes);
      }),
    );
  });

  it('every code that is gone is said to be gone or to mean something else', () => {
    fc.assert(
      fc.property(tables, tables, (a, b) => {
        const { changes, fates } = diffTables(a, b);
        const told = new Set(changes.flatMap((each) => (/^code_(removed|reused)/.test(each.rule) ? [each.code] : [])));
        for (const { code: gone } of fates.removed) expect(told).toContain(gone);
      }),
    );
  });
});

describe('nothing that a table says can change unnoticed', () => {
  const OTHER: { readonly [Name in Exclude<keyof Code, 'code'>]: Code[Name] } = {
    key: 'other',
    name: '别的',
    nameEn: 'other',
    parent: '02',
    definition: 'other',
    geometry: 'polygon',
    status: 'deprecated',
    validFrom: '2015-01-01',
    validTo: '2016-01-01',
    replacedBy: '0102',
    evidence: 'single',
    source: 'other',
    note: 'other',
  };
  it.each(Object.entries(OTHER))('%s of a code', (name, value) => {
    expect(diffTables(BASE, changing('0101', { [name]: value })).changes).not.toEqual([]);
  });

  const words = { zh: '别的', en: 'other' };
  const FACTS: {
    readonly [
      // How many rows were held against print shows in the status, which is compared; a revision names a state and is no part of it.
      Name in Exclude<
        keyof CodeTable,
        'ref' | 'edition' | 'revision' | 'codes' | 'sha256' | 'bigClasses' | 'extension' | 'verification'
      >
    ]: CodeTable[Name];
  } = {
    title: words,
    recordType: 'event',
    status: 'verified',
    statusReason: words,
    complete: true,
    completeReason: words,
    validFrom: '2014-01-01',
    validTo: '2025-01-01',
    validityEvidence: 'none',
    validityNote: words,
    supersededBy: 'test/part@2026',
    codePattern: '^x$',
    knownGaps: ['0151'],
  };
  it.each(Object.entries(FACTS))('%s of the table', (name, value) => {
    expect(diffTables(BASE, table({ [name]: value })).changes).not.toEqual([]);
  });
  it.each(Object.entries({ direction: 'up', ranges: [], evidence: 'single', note: words }))(
    '%s of its extension',
    (name, value) => {
      const extension = { ...BASE.extension, [name]: value };
      expect(diffTables(BASE, table({ extension })).changes).not.toEqual([]);
    },
  );
  it.each(['name', 'nameEn', 'code'])('%s of a big class', (name) => {
    const [first, ...rest] = BASE.bigClasses;
    const bigClasses = [{ code: '', name: '', nameEn: '', ...first, [name]: '09' }, ...rest];
    expect(diffTables(BASE, table({ bigClasses })).changes).not.toEqual([]);
  });
  it('nor the status of an overlay, nor a name that an overlay gives', () => {
    expect(diffTables(seenBy({}), seenBy({}, BASE, 'synthetic')).changes).not.toEqual([]);
    const relabel = [{ code: '0101', name: '本市路灯', nameEn: 'lamp' }];
    expect(diffTables(seenBy({}), seenBy({ relabel })).changes.map(({ rule }) => rule)).toContain('code_renamed');
  });
});
