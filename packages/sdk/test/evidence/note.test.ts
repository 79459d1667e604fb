import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkpointText,
  cosignText,
  formatNote,
  formatTlogProof,
  formatVkey,
  judgeSignature,
  parseCheckpoint,
  parseNote,
  parseTlogProof,
  parseVkey,
  signatureLine,
  signText,
  verifierKey,
  verifyCheckpoint,
  type VerifierKey,
} from '../../src/evidence/index.ts';
import { keyOfSeed, Log } from './log.ts';

const vkeyOf = (text: string): VerifierKey => parseVkey(text) as VerifierKey;

/** golang.org/x/mod, sumdb/note: ExampleSign, ExampleOpen and TestOpen; C2SP signed-note, "Verifier keys". */
const peter = {
  vkey: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  seed: Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1),
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const enoch = {
  vkey: 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop',
  line: '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n',
};
const foo = {
  vkey: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  text: 'This is an example message.\n',
  line: '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};

describe('published notes', () => {
  test.each([
    ['PeterNeumann', peter.vkey, peter.text, peter.line],
    ['EnochRoot', enoch.vkey, peter.text, enoch.line],
    ['example.com/foo', foo.vkey, foo.text, foo.line],
  ])('%s', (name, vkey, text, line) => {
    const note = parseNote(`${text}\n${line}`);
    expect(note).toMatchObject({ text, signatures: [{ name }] });
    const key = vkeyOf(vkey);
    expect(formatVkey(key)).toBe(vkey);
    const [signature] = note?.signatures ?? [];
    if (signature === undefined) throw new Error('no signature');
    expect(judgeSignature(text, signature, key)).toEqual({ by: 'key' });
    expect(judgeSignature(`${text}x`, signature, key)).toEqual({ by: 'forger' });
    expect(signatureLine(signature)).toBe(line);
  });

  test("we sign as Go's example does", () => {
    const privateKey = keyOfSeed(peter.seed);
    const note = formatNote({ text: peter.text, signatures: [signText(peter.text, 'PeterNeumann', privateKey)] });
    expect(note).toBe(`${peter.text}\n${peter.line}`);
    expect(formatVkey(verifierKey('PeterNeumann', createPublicKey(privateKey)))).toBe(peter.vkey);
  });

  test('two signatures; what is signed by nobody we know says nothing', () => {
    const note = parseNote(`${peter.text}\n${peter.line}${enoch.line}`);
    const judged = note?.signatures.map((each) => judgeSignature(peter.text, each, vkeyOf(enoch.vkey)).by);
    expect(judged).toEqual(['other', 'key']);
  });
});

test.each([
  ['no blank line', `${peter.text}${peter.line}`],
  ['no signature', `${peter.text}\n`],
  ['no newline at the end', `${peter.text}\n${peter.line.trimEnd()}`],
  ['a control character', `a\tb\n\n${peter.line}`],
  ['CRLF', `${peter.text}\n${peter.line}`.replaceAll('\n', '\r\n')],
  ['another dash', `${peter.text}\n${peter.line.replace('—', '-')}`],
  ['a plus in the name', `${peter.text}\n${peter.line.replace('PeterNeumann', 'Peter+Neumann')}`],
  ['unused bits of base64', `${peter.text}\n${peter.line.replace('AM=', 'AN=')}`],
  ['too many signatures', `${peter.text}\n${peter.line.repeat(33)}`],
  ['too long', `${'a'.repeat(70_000)}\n\n${peter.line}`],
  ['a line behind', `${peter.text}\n${peter.line}x\n`],
])('no note: %s', (_, text) => {
  expect(parseNote(text)).toBeUndefined();
});

test('any changed character of a vkey makes another key or none', () => {
  fc.assert(
    fc.property(fc.nat(peter.vkey.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      const bytes = Buffer.from(peter.vkey);
      bytes[at] = (bytes[at] as number) ^ (1 << bit);
      expect(parseVkey(bytes.toString('latin1'))).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

describe('checkpoints', () => {
  /** C2SP tlog-checkpoint. */
  const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  test('the example of the specification reads and prints back', () => {
    const checkpoint = parseCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, extensions: [] });
    expect(checkpoint === undefined ? '' : checkpointText(checkpoint)).toBe(text);
  });
  test.each([
    ['leading zero', text.replace('\n2', '\n02')],
    ['no number', text.replace('20852163', '2x')],
    ['beyond what a number holds', text.replace('20852163', '9007199254740993')],
    ['short root', text.replace('CsUY', '')],
    ['empty origin', text.replace(/^.*\n/, '\n')],
    ['empty extension', `${text}\n`],
    ['two lines', text.split('\n').slice(0, 2).join('\n') + '\n'],
  ])('none: %s', (_, wrong) => {
    expect(parseCheckpoint(wrong)).toBeUndefined();
  });

  test('signed by the log, co-signed by a witness, and by nobody else', async () => {
    const log = new Log();
    log.add([Buffer.from('a'), Buffer.from('b')]);
    const witnessKey = keyOfSeed(Buffer.alloc(32, 9));
    const witness = verifierKey('province.example/14', createPublicKey(witnessKey), 'cosignature');
    expect(parseVkey(formatVkey(witness))).toMatchObject({ name: witness.name, use: 'cosignature', id: witness.id });
    const key = vkeyOf(log.vkey);
    const cosigned = await log.checkpoint(2, (each) => [cosignText(each, witness.name, witnessKey, 1_795_000_000)]);
    expect(verifyCheckpoint(cosigned, key, [witness])).toMatchObject({
      checkpoint: { size: 2 },
      witnesses: [{ time: 1_795_000_000, key: { name: witness.name } }],
    });
    expect(verifyCheckpoint(cosigned, key, [])).toMatchObject({ code: 'signature_unknown' });
    expect(verifyCheckpoint(await log.checkpoint(), key, [witness])).toMatchObject({ code: 'witness_missing' });
    const other = new Log(log.origin, Buffer.alloc(32, 8));
    expect(verifyCheckpoint(cosigned, vkeyOf(other.vkey), [witness])).toMatchObject({ code: 'signature_unknown' });
    expect(verifyCheckpoint(cosigned, vkeyOf(new Log('other.example').vkey), [])).toMatchObject({
      code: 'checkpoint_origin',
    });
  });
});

test('tlog-proof reads and prints back', () => {
  const path = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 });
  const extra = fc.option(fc.uint8Array({ maxLength: 60 }), { nil: undefined });
  fc.assert(
    fc.property(fc.maxSafeNat(), path, extra, (index, hashes, more) => {
      const proof = {
        index,
        path: hashes.map((hash) => Buffer.from(hash)),
        checkpoint: 'x\n1\n\n— x\n',
        ...(more === undefined ? {} : { extra: Buffer.from(more) }),
      };
      expect(parseTlogProof(formatTlogProof(proof))).toEqual(proof);
    }),
  );
});

test.each([
  '',
  'c2sp.org/tlog-proof@v1\n\nx',
  'c2sp.org/tlog-proof@v2\nindex 1\n\nx',
  'c2sp.org/tlog-proof@v1\nindex 01\n\nx',
  'c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nx',
  'c2sp.org/tlog-proof@v1\nindex 1\nextra AAAA\n\nx',
  'c2sp.org/tlog-proof@v1\nextra !\nindex 1\n\nx',
])('no tlog-proof: %j', (text) => {
  expect(parseTlogProof(text)).toBeUndefined();
});
