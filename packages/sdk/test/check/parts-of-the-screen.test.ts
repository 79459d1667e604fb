import { resolveTable } from '@shuniu/schema';
import type { ResolvedCode, ResolvedTable } from '@shuniu/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteDictionary } from '../../src/bytes/byte-dictionary.ts';
import { CodeList } from '../../src/check/code-list.ts';
import { Memo } from '../../src/check/memo.ts';
import { Places } from '../../src/check/places.ts';
import { trimCells } from '../../src/check/trim.ts';
import type { Batch } from '../../src/read/batch.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function batchOf(columns: number, cells: readonly string[]): Batch & { start: Int32Array; end: Int32Array } {
  const encoded = cells.map((cell) => encoder.encode(cell));
  const end = Int32Array.from(
    encoded,
    (
      (sum) => (cell) =>
        (sum += cell.length)
    )(0),
  );
  const rows = cells.length / columns;
  return {
    bytes: encoder.encode(cells.join('')),
    rows,
    columns,
    start: end.map((to, i) => to - encoded[i]!.length),
    end,
    line: Int32Array.from({ length: rows }, (_, i) => i + 2),
    flags: new Uint8Array(rows),
    notes: [],
    extra: new Map(),
  };
}

describe('trimCells', () => {
  const trim = (cell: string): string => {
    const batch = batchOf(1, [cell]);
    trimCells(batch, new Uint8Array(1));
    return decoder.decode(batch.bytes.subarray(batch.start[0], batch.end[0]));
  };

  it('takes blanks of every kind from both ends, and from nowhere else', () => {
    const blank = fc.constantFrom(' ', '\t', '\r', '\n', '\u00a0', '\u3000', '\ufeff', '\0');
    const other = fc.constantFrom('a', '0', '管', 'é', '\u2000', '😀', 'À', '\u0080');
    fc.assert(
      fc.property(fc.array(fc.oneof(blank, other), { maxLength: 8 }), (parts) => {
        const text = parts.join('');

        expect(trim(text)).toBe(text.replace(/^[\0-\x20\u00a0\u3000\ufeff]+|[\0-\x20\u00a0\u3000\ufeff]+$/g, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('says which cells they were, and marks their rows only', () => {
    const suspect = new Uint8Array(3);
    const trimmed = trimCells(batchOf(2, ['a', 'b', ' c', 'd\u3000', '管', '']), suspect);
    expect([...suspect]).toEqual([0, 1, 0]);
    expect(trimmed.get(1)?.map(({ column }) => column)).toEqual([0, 1]);
    expect(trimmed.size).toBe(1);
  });
});

describe('Memo', () => {
  it('never takes a text for another', () => {
    const memo = new Memo();
    const kept = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80, unit: 'grapheme' }), { maxLength: 200 }), (texts) => {
        for (const [i, text] of texts.entries()) {
          const bytes = encoder.encode(text);
          if (i % 2 === 0) {
            memo.add(bytes, 0, bytes.length);
            kept.add(text);
          } else if (memo.has(bytes, 0, bytes.length)) expect(kept).toContain(text);
        }
      }),
    );
  });

  it('keeps what was added last however many there are, but for what is empty or long', () => {
    const memo = new Memo();
    for (let i = 0; i < 100_000; i++) {
      const bytes = encoder.encode(`unit ${i}`);
      memo.add(bytes, 0, bytes.length);
      expect(memo.has(bytes, 0, bytes.length)).toBe(true);
    }
    for (const text of ['', 'x'.repeat(65)]) {
      const bytes = encoder.encode(text);
      memo.add(bytes, 0, bytes.length);
      expect(memo.has(bytes, 0, bytes.length)).toBe(false);
    }
  });
});

describe('ByteDictionary', () => {
  it('finds the ordinal of each word and of no other text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 300 }),
        fc.string({ maxLength: 6 }),
        (words, other) => {
          const dictionary = new ByteDictionary(words);
          for (const text of [...words, other]) {
            const bytes = encoder.encode(`<${text}>`);
            expect(dictionary.find(bytes, 1, bytes.length - 1)).toBe(words.indexOf(text));
          }
        },
      ),
    );
  });
});

describe('Places', () => {
  it('names input and line of each number', () => {
    const places = new Places();
    places.begin('a');
    const first = [places.of(2), places.of(900)];
    places.begin('empty');
    places.begin('b');
    const second = [places.of(1), places.of(2)];
    expect(first.map((place) => places.at(place))).toEqual([
      { input: 'a', line: 2 },
      { input: 'a', line: 900 },
    ]);
    expect(second.map((place) => places.at(place))).toEqual([
      { input: 'b', line: 1 },
      { input: 'b', line: 2 },
    ]);
    expect(() => places.of(0x7fffffff)).toThrow(RangeError);
  });
});

describe('CodeList', () => {
  const base = resolveTable('gbt-30428-2/part@2013');
  const changed = (change: Partial<ResolvedCode>): ResolvedTable => ({
    ...base,
    codes: new Map([...base.codes].map(([key, code]) => [key, key === '0101' ? { ...code, ...change } : code])),
  });
  const sound = (change: Partial<ResolvedCode>): number => {
    const list = new CodeList(changed(change), '2024-06-01');
    return list.sound[list.ordinalOf('0101')] ?? -1;
  };

  it('knows when there is something to say of a code', () => {
    expect(sound({})).toBe(1);
    expect(sound({ status: 'deprecated' })).toBe(0);
    expect(sound({ status: 'retired' })).toBe(0);
    expect(sound({ validFrom: '2024-06-01', validTo: '2024-06-02' })).toBe(1);
    expect(sound({ validFrom: '2024-06-02' })).toBe(0);
    expect(sound({ validTo: '2024-06-01' })).toBe(0);
  });

  it('finds codes alone and behind their county, and compares names', () => {
    const list = new CodeList(base, '2024-06-01');
    const ordinal = list.ordinalOf('0101');
    expect(list.codes[ordinal]?.name).toBe('上水井盖');
    expect(list.ordinalOf('1401050101')).toBe(ordinal);
    expect(list.ordinalOf('14010501010')).toBe(-1);
    expect(list.ordinalOf('101')).toBe(-1);
    const name = encoder.encode('上水井盖');
    expect(list.nameIs(ordinal, name, 0, name.length)).toBe(true);
    expect(list.nameIs(ordinal, name, 0, name.length - 3)).toBe(false);
  });
});
