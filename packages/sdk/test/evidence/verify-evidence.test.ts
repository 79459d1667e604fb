import { createPublicKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  canonicalJson,
  cosignText,
  formatEvidence,
  formatVkey,
  leafEntry,
  leafHash,
  LEAF_KINDS,
  parseLeaf,
  recordEvidence,
  recordLines,
  recordSalt,
  recordTree,
  sealReceipt,
  verifierKey,
  verifyEvidence,
  verifyInclusion,
  type AnsweredRecord,
  type EvidenceParts,
  type Leaf,
  type RecordStatus,
} from '../../src/evidence/index.ts';
import { keyOfSeed, Log } from './log.ts';
import * as second from './second-opinion.ts';

const answers: AnsweredRecord[] = ['accepted', 'rejected', 'duplicate', 'accepted', 'superseded'].map((status, n) => ({
  status: status as RecordStatus,
  ...(status === 'rejected' ? { code: 'code_unknown' } : {}),
  key: `14010000118${n}`,
  bytes: `{"id":"14010000118${n}","name":"井盖 ${n}"}`,
}));

const witnessKey = keyOfSeed(Buffer.alloc(32, 9));
const witness = formatVkey(verifierKey('province.example/14', createPublicKey(witnessKey), 'cosignature'));

/** A log with a push among other leaves, and the parts of its evidence. */
async function made(index = 3): Promise<EvidenceParts & { log: Log }> {
  const secret = randomBytes(32);
  const lines = recordLines(secret, answers);
  const { receipt, digest } = sealReceipt({ v: 1, batch: 'b-1', producer: 'city/parts', records: recordTree(lines) });
  const log = new Log();
  const leafOf = (n: number): Leaf => ({
    v: 1,
    kind: n === 5 ? 'push' : 'grant',
    at: '2026-11-22T04:00:00.000Z',
    hub: log.origin,
    ref: `b-${n}`,
    digest: n === 5 ? digest : Buffer.alloc(32, n).toString('hex'),
  });
  log.add(Array.from({ length: 7 }, (_, n) => leafEntry(leafOf(n))));
  return {
    log,
    key: log.vkey,
    witnesses: [witness],
    proof: await log.proof(5, (text) => [cosignText(text, 'province.example/14', witnessKey, 1_795_000_000)]),
    leaf: leafOf(5),
    receipt,
    record: recordEvidence(lines, index, {
      salt: recordSalt(secret, index),
      key: (answers[index] as AnsweredRecord).key,
    }),
  };
}

let parts: EvidenceParts & { log: Log };
let file: Buffer;
beforeAll(async () => {
  parts = await made();
  file = Buffer.from(formatEvidence(parts));
});

test('one file proves one record: status, key, bytes, receipt, log, hub and witness', () => {
  const record = Buffer.from(`${String(answers[3]?.bytes)}\n`);
  expect(verifyEvidence(file, { key: parts.key, witnesses: [witness], record })).toMatchObject({
    ok: true,
    proven: {
      index: 5,
      size: 7,
      hub: 'hub.example/140100',
      keyGiven: true,
      witnesses: [{ time: 1_795_000_000 }],
      leaf: { kind: 'push', ref: 'b-5' },
      receipt: { batch: 'b-1' },
      record: { line: { index: 3, status: 'accepted' }, count: 5, key: '140100001183', same: true },
    },
  });
});

test('without a key the verdict says that it is the file that names it', () => {
  expect(verifyEvidence(file)).toMatchObject({ ok: true, proven: { keyGiven: false } });
});

test('a receipt alone, and a leaf alone, prove what they say', () => {
  const { key, witnesses, proof, leaf, receipt } = parts;
  const alone = verifyEvidence(Buffer.from(formatEvidence({ key, witnesses, proof, leaf })));
  expect(alone).toMatchObject({ ok: true, proven: { leaf } });
  if (receipt === undefined) throw new Error('no receipt');
  const whole = verifyEvidence(Buffer.from(formatEvidence({ key, witnesses, proof, leaf, receipt })));
  expect(whole).toMatchObject({ ok: true, proven: { receipt } });
});

test('any bit of the file that changes is found', () => {
  for (let at = 0; at < file.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] as number) ^ (1 << bit);
      const verdict = verifyEvidence(changed);
      if (verdict.ok) expect.fail(`byte ${at} bit ${bit}: ${file.subarray(at - 20, at + 20).toString()}`);
    }
  }
});

test('bytes added, removed or doubled are found', () => {
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(40), fc.uint8Array({ maxLength: 4 }), (at, length, more) => {
      const changed = Buffer.concat([file.subarray(0, at), more, file.subarray(at + length)]);
      expect(verifyEvidence(changed).ok).toBe(changed.equals(file));
    }),
    { numRuns: 1000 },
  );
});

describe('what was changed is named', () => {
  const other = new Log('hub.example/140100', Buffer.alloc(32, 8));
  const cases: [string, () => Promise<EvidenceParts> | EvidenceParts, object][] = [
    ['key_malformed', () => ({ ...parts, key: `${parts.key}x` }), {}],
    ['signature_unknown', () => ({ ...parts, key: other.vkey }), { name: 'hub.example/140100' }],
    ['witness_malformed', () => ({ ...parts, witnesses: [parts.key] }), {}],
    ['signature_unknown', () => ({ ...parts, witnesses: [] }), { name: 'province.example/14' }],
    ['proof_malformed', () => ({ ...parts, proof: { ...parts.proof, extra: Buffer.from('x') } }), {}],
    ['checkpoint_malformed', () => ({ ...parts, proof: { ...parts.proof, checkpoint: 'x' } }), {}],
    ['leaf_malformed', () => ({ ...parts, leaf: { ...parts.leaf, name: '张三' } }), { member: 'name' }],
    ['leaf_hub', () => ({ ...parts, leaf: { ...parts.leaf, hub: 'x' } }), {}],
    ['leaf_not_in_log', () => ({ ...parts, leaf: { ...parts.leaf, ref: 'b-6' } }), { index: 5, size: 7 }],
    ['leaf_not_in_log', () => ({ ...parts, proof: { ...parts.proof, index: 4 } }), { index: 4, size: 7 }],
    ['receipt_other', () => ({ ...parts, receipt: { ...parts.receipt, producer: 'another' } }), {}],
    ['record_not_in_receipt', () => changedLine({ status: 'rejected' }), { index: 3, count: 5 }],
    ['record_not_in_receipt', () => changedLine({ index: 4 }), { index: 4, count: 5 }],
    ['record_key_other', () => opened({ key: '140100001184' }), {}],
    ['record_key_other', () => opened({ salt: '00'.repeat(16) }), {}],
  ];
  const changedLine = (change: object): EvidenceParts => {
    const record = parts.record as NonNullable<EvidenceParts['record']>;
    return { ...parts, record: { ...record, line: { ...record.line, ...change } } };
  };
  const opened = (change: object): EvidenceParts => {
    const record = parts.record as NonNullable<EvidenceParts['record']>;
    return { ...parts, record: { ...record, opening: { salt: '', key: '', ...record.opening, ...change } } };
  };
  test.each(cases)('%s', async (code, change, params) => {
    const verdict = verifyEvidence(Buffer.from(formatEvidence(await change())));
    expect(verdict).toMatchObject({ ok: false, problem: { code, params } });
  });

  test('a record without its receipt', () => {
    const { key, witnesses, proof, leaf, record } = parts;
    if (record === undefined) throw new Error('no record');
    const bytes = Buffer.from(formatEvidence({ key, witnesses, proof, leaf, record }));
    expect(verifyEvidence(bytes)).toMatchObject({ problem: { code: 'record_without_receipt' } });
  });
});

describe('what is trusted beforehand', () => {
  const problemOf = (trusted: Parameters<typeof verifyEvidence>[1], bytes = file) => verifyEvidence(bytes, trusted);
  test('another key', () => {
    const key = new Log('hub.example/140100', Buffer.alloc(32, 8)).vkey;
    expect(problemOf({ key })).toMatchObject({ problem: { code: 'key_other', params: { given: key } } });
  });
  test('another witness', () => {
    expect(problemOf({ witnesses: [parts.key] })).toMatchObject({ problem: { code: 'witness_missing' } });
  });
  test('another record', () => {
    expect(problemOf({ record: Buffer.from('{}') })).toMatchObject({ problem: { code: 'record_other' } });
  });
  test('a record that the file does not open', () => {
    const { line, path } = parts.record as NonNullable<EvidenceParts['record']>;
    const bytes = Buffer.from(formatEvidence({ ...parts, record: { line, path } }));
    expect(problemOf({}, bytes)).toMatchObject({ ok: true });
    expect(problemOf({ record: file }, bytes)).toMatchObject({ problem: { code: 'record_not_opened' } });
  });
});

describe('what is no evidence file', () => {
  test.each([
    ['file_not_json', Buffer.from('%PDF-1.7')],
    ['file_not_json', Buffer.from([0x22, 0xff, 0x22])],
    ['file_not_json', Buffer.from('\ufeff{}\n')],
    ['file_not_json', Buffer.from('['.repeat(200_000))],
    ['file_not_json', Buffer.from('['.repeat(40) + ']'.repeat(40) + '\n')],
    ['file_too_large', Buffer.alloc(300_000, 0x20)],
    ['file_not_canonical', Buffer.from('{}')],
    ['file_not_canonical', Buffer.from('{ }\n')],
    ['file_member', Buffer.from('{}\n')],
    ['file_member', Buffer.from('[]\n')],
    ['file_member', Buffer.from('{"format":"shuniu-evidence/2"}\n')],
  ])('%s', (code, bytes) => {
    expect(verifyEvidence(bytes)).toMatchObject({ ok: false, problem: { code } });
  });

  test('a member that nobody knows is named', () => {
    const value = { ...(JSON.parse(file.toString()) as object), note: 1 };
    expect(verifyEvidence(Buffer.from(`${canonicalJson(value as never)}\n`))).toMatchObject({
      problem: { code: 'file_member', params: { pointer: '/note' } },
    });
  });
});

test('one record is proven without saying anything about the others', () => {
  const text = file.toString();
  for (const { key } of answers.filter((_, n) => n !== 3)) expect(text).not.toContain(key);
});

test('every record of batches of any size proves in its receipt, as the recursion says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (count, secret) => {
      const records = Array.from({ length: count }, (_, n) => ({
        status: 'accepted' as const,
        key: `${n}`,
        bytes: `${n}`,
      }));
      const lines = recordLines(secret, records);
      const root = second.mth(lines.map((line) => Buffer.from(canonicalJson(line))));
      expect(recordTree(lines)).toEqual({ count, root: root.toString('hex') });
      for (const line of lines) {
        const path = recordEvidence(lines, line.index).path.map((hash) => Buffer.from(hash, 'base64'));
        expect(verifyInclusion(leafHash(canonicalJson(line)), line.index, count, path, root)).toBe(true);
      }
      const salts = lines.map(({ index }) => recordSalt(secret, index));
      expect(new Set(salts).size).toBe(count);
    }),
    { numRuns: 50 },
  );
});

describe('leaves', () => {
  const leaf: Leaf = { v: 1, kind: 'push', at: '2026-11-22T04:00:00.000Z', hub: 'h', ref: 'b', digest: '0'.repeat(64) };
  test('are canonical JSON, and read back', () => {
    const entry = leafEntry(leaf);
    expect(entry.toString()).toBe(
      `{"at":"2026-11-22T04:00:00.000Z","digest":"${'0'.repeat(64)}","hub":"h","kind":"push","ref":"b","v":1}`,
    );
    expect(parseLeaf(entry)).toEqual(leaf);
    expect(parseLeaf(Buffer.from(JSON.stringify(leaf)))).toBeUndefined();
    expect(parseLeaf(Buffer.from('null'))).toBeUndefined();
    for (const kind of LEAF_KINDS) expect(parseLeaf(leafEntry({ ...leaf, kind }))).toBeDefined();
  });
  test.each([
    ['v', { v: 2 }],
    ['kind', { kind: 'Push' }],
    ['at', { at: '2026-11-22' }],
    ['hub', { hub: 'a b' }],
    ['ref', { ref: '张三' }],
    ['digest', { digest: 'A'.repeat(64) }],
    ['name', { name: 'x' }],
  ])('%s is held to its form', (member, change) => {
    expect(() => leafEntry({ ...leaf, ...change } as Leaf)).toThrow(member);
  });
});

test('two receipts of the same content have two digests', () => {
  const [a, b] = [sealReceipt({ reader: 'x' }), sealReceipt({ reader: 'x' })];
  expect(a.digest).not.toBe(b.digest);
});
