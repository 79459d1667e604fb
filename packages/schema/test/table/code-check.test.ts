import { expect, it } from 'vitest';
import { codeCheck, resolveTable, table } from '../../src/index.ts';
import { table as light } from '../../src/generated/shelf/unverified/tables/gbt-30428-2-part-2013.ts';

const REF = 'gbt-30428-2/part@2013';

it('a code is a code of the light table, the whole one, and the resolved one with its overlays', () => {
  const values = ['0101', '0199', '9999', '', '__proto__', 101, null, undefined, ['0101']];
  const [ofLight, ofWhole, ofCity] = [light, table(REF), resolveTable(REF, 'cn-140100')].map((each) => codeCheck(each));
  expect(values.map((value) => ofLight?.(value))).toEqual(values.map((value) => value === '0101'));
  expect(values.map((value) => ofWhole?.(value))).toEqual(values.map((value) => value === '0101'));
  expect(values.map((value) => ofCity?.(value))).toEqual(values.map((value) => value === '0101' || value === '0199'));
});
