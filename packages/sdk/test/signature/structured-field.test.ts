import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/signature/structured-field/bounds.ts';
import { parseDictionary, parseItem, parseList } from '../../src/signature/structured-field/parse.ts';
import { serialiseDictionary, serialiseItem, serialiseList } from '../../src/signature/structured-field/serialise.ts';
import { Decimal, StructuredFieldError, Token } from '../../src/signature/structured-field/types.ts';
import type { BareItem, Item, Member, Parameters } from '../../src/signature/structured-field/types.ts';

describe('structured fields (RFC 9651)', () => {
  it.each([
    ['1', '1'],
    ['-0', '0'],
    ['007', '7'],
    ['1.50', '1.5'],
    ['1.000', '1.0'],
    ['"a\\"b\\\\"', '"a\\"b\\\\"'],
    [':aGk=:', ':aGk=:'],
    ['::', '::'],
    ['?1', '?1'],
    ['*a/b:c', '*a/b:c'],
    ['  x;a;  b=?0;c="d"  ', 'x;a;b=?0;c="d"'],
  ])('reads the item %j and writes it as %j', (text, canonical) => {
    expect(serialiseItem(parseItem(text))).toBe(canonical);
  });
  it.each([
    [''],
    ['1.'],
    ['1.2345'],
    ['1234567890123456'],
    ['1234567890123.0'],
    ['-'],
    ['"a'],
    ['"a\\b"'],
    ['"ü"'],
    ['"a\tb"'],
    [':aGk:'],
    [':aGl=:'],
    [':a-_=:'],
    [':aGk='],
    ['?2'],
    ['1 2'],
    ['a;A=1'],
    ['a;b=1;b=2'],
    ['@1659578233'],
    ['%"f"'],
    ['a;'],
    ['\ta'],
  ])('refuses the item %j', (text) => {
    expect(() => parseItem(text)).toThrow(StructuredFieldError);
  });
  it.each([
    ['a=1,b;x, c=("d"   "e";f );g="h"', 'a=1, b;x, c=("d" "e";f);g="h"'],
    ['', ''],
    ['a=?1', 'a'],
    ['a=()', 'a=()'],
    ['a=1 \t,\t b', 'a=1, b'],
  ])('reads the dictionary %j and writes it as %j', (text, canonical) => {
    expect(serialiseDictionary(parseDictionary(text))).toBe(canonical);
  });
  it.each([
    ['a=1,'],
    ['a=1,,b'],
    ['a=1, a=2'],
    ['a =1'],
    ['a= 1'],
    ['A=1'],
    ['a=("b""c")'],
    ['a=("b"'],
    ['a=(("b"))'],
    ['a=("b",)'],
    ['1=a'],
    [',a'],
  ])('refuses the dictionary %j', (text) => {
    expect(() => parseDictionary(text)).toThrow(StructuredFieldError);
  });
  it.each([
    [`a="${'x'.repeat(BOUNDS.characters)}"`],
    [Array.from({ length: BOUNDS.members + 1 }, (_, at) => `k${at}`).join(',')],
    [`a=(${'"x" '.repeat(BOUNDS.items + 1)})`],
    [`a${Array.from({ length: BOUNDS.parameters + 1 }, (_, at) => `;p${at}`).join('')}`],
  ])('refuses what is beyond its bounds', (text) => {
    expect(() => parseDictionary(text)).toThrow(StructuredFieldError);
  });
  it('says how far it understood', () => {
    expect(() => parseDictionary('a=1, b=?7')).toThrow('?0 or ?1 expected at character 8');
  });

  const key = fc.stringMatching(/^[a-z*][a-z0-9_.*-]{0,8}$/);
  const bare: fc.Arbitrary<BareItem> = fc.oneof(
    fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).map((value) => value + 0),
    fc.integer({ min: -999_999, max: 999_999 }).map((value) => new Decimal(value / 1000 + 0)),
    fc.stringMatching(/^[\x20-\x7e]{0,20}$/),
    fc.stringMatching(/^[A-Za-z*][\w!#$%&'*+.^`|~:/-]{0,9}$/).map((token) => new Token(token)),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
    fc.boolean(),
  );
  const parameters: fc.Arbitrary<Parameters> = fc
    .array(fc.tuple(key, bare), { maxLength: 4 })
    .map((entries) => new Map(entries));
  const item: fc.Arbitrary<Item> = fc.record({ value: bare, parameters });
  const member: fc.Arbitrary<Member> = fc.oneof(
    item,
    fc.record({ items: fc.array(item, { maxLength: 4 }), parameters }),
  );

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, member), { maxLength: 5 }), (entries) => {
        const members = new Map(entries);
        expect(parseDictionary(serialiseDictionary(members))).toEqual(members);
        expect(parseList(serialiseList([...members.values()]))).toEqual([...members.values()]);
      }),
    );
  });
  it('throws nothing else, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-c=()";:?.,0-9 \\]{0,40}$/)), (text) => {
        try {
          const members = parseDictionary(text);
          expect(parseDictionary(serialiseDictionary(members))).toEqual(members);
        } catch (error) {
          expect(error).toBeInstanceOf(StructuredFieldError);
        }
      }),
    );
  });
});
