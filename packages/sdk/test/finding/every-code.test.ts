import { describe, expect, it } from 'vitest';
import { catalogue, type FindingCode } from '../../src/finding/catalogue.ts';
import { comesTo } from '../defects/comes-to.ts';
import { layerDefects } from '../defects/layer-defects.ts';
import { sheetDefects } from '../defects/sheet-defects.ts';
import { textDefects } from '../defects/text-defects.ts';
import { CROSSWALK_CASES } from './crosswalk-cases.ts';
import { NOT_YET, OTHER_CASES } from './other-cases.ts';

const codes = Object.keys(catalogue) as FindingCode[];
const fixtures = [...textDefects, ...sheetDefects, ...layerDefects].flatMap((defect) => defect.fixtures);
const codeOf = (notice: string): string => notice.split(' ')[0] ?? '';
/** The first fixture of a defect that brings a code about. */
const fixtureOf = new Map(
  fixtures.flatMap((fixture) => fixture.notices.map((notice) => [codeOf(notice), fixture] as const)).toReversed(),
);

describe('every finding of the catalogue comes of some file', () => {
  it.each(codes.filter((code) => !(code in NOT_YET)))('%s', async (code) => {
    const fixture = fixtureOf.get(code);
    const other = OTHER_CASES[code] ?? CROSSWALK_CASES[code];
    expect([fixture, other].filter((case_) => case_ !== undefined)).toHaveLength(1);
    const said = fixture === undefined ? await other!() : (await comesTo(fixture)).notices.map(codeOf);
    expect(said).toContain(code);
  });

  it.each(Object.entries(NOT_YET))('but %s: %s', (code) => {
    expect(codes).toContain(code);
    expect(fixtureOf.has(code)).toBe(false);
    expect(OTHER_CASES).not.toHaveProperty(code);
  });
});
