import fc from 'fast-check';
import {
  canonicalJson,
  receiptDigest,
  recordLines,
  recordTree,
  type AnsweredRecord,
  type JsonObject,
} from '@shuniu/sdk/evidence';
import { expect, test } from 'vitest';
import { evidenceOfRecord, packRecords, unpackRecords } from '../../src/evidence/record-lines.ts';

const record: fc.Arbitrary<AnsweredRecord> = fc.record(
  {
    status: fc.constantFrom('accepted', 'superseded', 'duplicate', 'rejected', 'deferred'),
    code: fc.stringMatching(/^[a-z_]{1,40}$/),
    key: fc.string({ unit: 'grapheme', maxLength: 40 }),
    bytes: fc.string({ maxLength: 40 }),
  },
  { requiredKeys: ['status', 'key', 'bytes'] },
);

test('records of a batch are stored as they are, and each is found again', () => {
  const secret = Buffer.alloc(32, 5);
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (records) => {
      const lines = recordLines(secret, records);
      const packed = packRecords(lines, records);
      expect(unpackRecords(packed)).toEqual({ lines, keys: records.map(({ key }) => key) });
      const last = records.length - 1;
      expect(evidenceOfRecord(secret, packed, last)).toMatchObject({
        line: lines[last],
        opening: { key: records[last]?.key },
      });
      expect(evidenceOfRecord(secret, packed, records.length)).toBeUndefined();
      expect(() => unpackRecords(packed.subarray(0, -1))).toThrow(RangeError);
    }),
  );
});

test('a receipt that went through its text has the same digest', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 })), (value) => {
      const receipt = JSON.parse(JSON.stringify(value)) as JsonObject;
      expect(receiptDigest(JSON.parse(canonicalJson(receipt)) as JsonObject)).toBe(receiptDigest(receipt));
    }),
  );
  expect(recordTree([]).count).toBe(0);
});
