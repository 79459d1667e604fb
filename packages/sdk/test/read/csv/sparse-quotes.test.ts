import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SparseQuotes } from '../../../src/read/csv/sparse-quotes.ts';
import { StructureProof } from '../../../src/read/csv/structure.ts';

const dialect = { delimiter: 0x2c, newline: 0x0a } as const;

function walked(bytes: Uint8Array, recordBytes: number): boolean {
  const proof = new StructureProof(dialect, recordBytes, 0);
  try {
    proof.add(bytes, 0, bytes.length);
    proof.end();
    return true;
  } catch {
    return false;
  }
}

function glanced(bytes: Uint8Array, recordBytes: number, blockBytes: number): boolean {
  const proof = new SparseQuotes(dialect, recordBytes);
  for (let at = 0; at < bytes.length; at += blockBytes) {
    if (!proof.add(Buffer.from(bytes.subarray(at, at + blockBytes)))) return false;
  }
  return proof.closed;
}

test('says of quotes what walking through every byte says, wherever blocks end', () => {
  const text = fc.array(fc.constantFrom('"', '""', ',', '\n', 'a', '井', ',"', '",', '"\n', '\n"'), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (parts, blockBytes) => {
      const bytes = new TextEncoder().encode(parts.join(''));
      expect(glanced(bytes, 1000, blockBytes)).toBe(walked(bytes, 1000));
    }),
    { numRuns: 2000 },
  );
});

test('a record that is too long is never sound', () => {
  const text = fc.array(fc.constantFrom('"', ',', '\n', 'abc', '"\n\n"', 'x'.repeat(7)), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (parts, blockBytes) => {
      const bytes = new TextEncoder().encode(`"",${parts.join('')}`);
      if (!walked(bytes, 22) && walked(bytes, 1000)) {
        // a line that is too long and has no quote is found before, by the lengths of lines
        const plain = new TextDecoder()
          .decode(bytes)
          .split('\n')
          .some((line) => line.length > 20);
        if (!plain) expect(glanced(bytes, 20, blockBytes)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});
