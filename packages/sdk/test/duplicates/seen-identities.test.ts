import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdentityKey } from '../../src/duplicates/identity-key.ts';
import { SeenIdentities } from '../../src/duplicates/seen-identities.ts';

const encoder = new TextEncoder();

function keyOf(...parts: string[]): IdentityKey {
  const key = new IdentityKey();
  for (const part of parts) {
    const bytes = encoder.encode(part);
    key.add(bytes, 0, bytes.length);
  }
  return key;
}

const identity = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => `140105010100${String(n).padStart(4, '0')}`),
  fc.integer({ min: 0, max: 40 }).map((n) => `14010501001${String(n).padStart(6, '0')}`),
  fc.constantFrom('1', '01', '001', '0', '00', 'A-1', 'a-1', '编号一', '编号二', ' 1'),
);

test('finds exactly what a Map finds, in memory and spilled to disk', () => {
  fc.assert(
    fc.property(fc.array(identity, { maxLength: 300 }), fc.constantFrom(16, 64, 1024), (ids, slots) => {
      const seen = new SeenIdentities({ slots, filterBits: 256 });
      const expected = new Map<string, number>();
      try {
        ids.forEach((id, index) => {
          const key = keyOf(id);
          expect(seen.find(key)).toBe(expected.get(id) ?? 0);
          if (!expected.has(id)) {
            expected.set(id, index + 1);
            seen.add(key, index + 1);
          }
        });
      } finally {
        seen.close();
      }
    }),
  );
});

test('leading zeros, letters and the borders of parts make different keys', () => {
  const texts = [
    ['1'],
    ['01'],
    ['001'],
    ['A'],
    ['a'],
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc'],
    ['1', '2'],
    ['12'],
    ['2', '1'],
  ];
  const keys = texts.map((parts) => {
    const key = keyOf(...parts);
    return `${key.a},${key.b},${key.c}`;
  });
  expect(new Set(keys).size).toBe(texts.length);
});

test('200,000 identities through small tables on disk: every one is found where it was first seen', () => {
  const seen = new SeenIdentities({ slots: 1 << 14, filterBits: 1 << 20 });
  try {
    for (let n = 1; n <= 200_000; n++) seen.add(keyOf(`1401050118${String(n).padStart(6, '0')}`), n);
    for (let n = 1; n <= 200_000; n += 37) expect(seen.find(keyOf(`1401050118${String(n).padStart(6, '0')}`))).toBe(n);
    for (let n = 200_001; n <= 210_000; n++)
      expect(seen.find(keyOf(`1401050118${String(n).padStart(6, '0')}`))).toBe(0);
  } finally {
    seen.close();
  }
});
