import { execFileSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sm2 as other } from 'sm-crypto-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SM2_CURVE } from '../../src/signature/sm2/curve.ts';
import { SM2_USUAL_ID, sm3 } from '../../src/signature/sm2/identity.ts';
import { readSm2PrivateKey, readSm2PublicKey } from '../../src/signature/sm2/key-file.ts';
import { Sm2PrivateKey } from '../../src/signature/sm2/private-key.ts';
import { Sm2PublicKey } from '../../src/signature/sm2/public-key.ts';
import { fromDer, toDer } from './der.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** GB/T 32918.5-2017, annex A.2: key, random number and signature of the message `message digest`. */
const STANDARD = {
  d: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  k: '59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
};

describe('SM2 with SM3', () => {
  it('signs the example of GB/T 32918.5 to the letter', () => {
    const key = readSm2PrivateKey(STANDARD.d);
    const message = Buffer.from('message digest');
    expect(Buffer.from(key.publicKey.bytes).toString('hex')).toBe(STANDARD.publicKey);
    expect(key.sign(message, () => BigInt(`0x${STANDARD.k}`)).toString('hex')).toBe(STANDARD.signature);
    expect(readSm2PublicKey(STANDARD.publicKey).verify(message, hex(STANDARD.signature))).toBe(true);
  });
  it('draws again when the random number is out of range', () => {
    const draws = [0n, SM2_CURVE.n, BigInt(`0x${STANDARD.k}`)];
    const signature = readSm2PrivateKey(STANDARD.d).sign(Buffer.from('message digest'), () => draws.shift()!);
    expect(signature.toString('hex')).toBe(STANDARD.signature);
  });
  it('hashes as GB/T 32905 says', () => {
    expect(sm3(Buffer.from('abc')).toString('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });
  it('refuses every changed byte, another message, another ID and another length', () => {
    const key = Sm2PrivateKey.generate();
    const message = Buffer.from('井盖 140105001');
    const signature = key.sign(message);
    const check = (data: Uint8Array, value: Uint8Array): boolean => key.publicKey.verify(data, value);
    expect(check(message, signature)).toBe(true);
    for (let at = 0; at < 64; at += 7) {
      const changed = Buffer.from(signature);
      changed[at]! ^= 1;
      expect(check(message, changed)).toBe(false);
    }
    expect(check(Buffer.from('井盖 140105002'), signature)).toBe(false);
    expect(check(message, signature.subarray(1))).toBe(false);
    expect(check(message, Buffer.concat([signature, Buffer.from([0])]))).toBe(false);
    expect(Sm2PublicKey.from(key.publicKey.bytes, '').verify(message, signature)).toBe(false);
  });
  it('refuses r and s out of range', () => {
    const { publicKey } = Sm2PrivateKey.generate();
    const zero = Buffer.alloc(32);
    const one = Buffer.concat([Buffer.alloc(31), Buffer.from([1])]);
    const n = hex(SM2_CURVE.n.toString(16));
    const beforeN = hex((SM2_CURVE.n - 1n).toString(16));
    for (const [r, s] of [
      [zero, one],
      [one, zero],
      [n, one],
      [one, n],
      [one, beforeN],
    ]) {
      expect(publicKey.verify(Buffer.from('m'), Buffer.concat([r!, s!]))).toBe(false);
    }
  });
  it.each([
    ['no point of the curve', `${STANDARD.publicKey.slice(0, -1)}4`],
    ['no key', 'zz'],
    ['a private key', STANDARD.d],
    ['a point of another curve', p256()],
  ])('takes for a public key nothing that is %s', (_, text) => {
    expect(() => readSm2PublicKey(text)).toThrow(RangeError);
  });
  it.each([['0'.repeat(64)], [(SM2_CURVE.n - 1n).toString(16)], ['12']])('takes no private key %s', (text) => {
    expect(() => readSm2PrivateKey(text)).toThrow(RangeError);
  });
});

describe('SM2 beside sm-crypto-v2', () => {
  const { privateKey, publicKey } = other.generateKeyPairHex();
  it('verifies what it signs', () => {
    const signature = other.doSignature('路灯 0042', privateKey, { hash: true, publicKey, userId: SM2_USUAL_ID });
    expect(readSm2PublicKey(publicKey).verify(Buffer.from('路灯 0042'), hex(signature))).toBe(true);
  });
  it('signs what it verifies', () => {
    const signature = readSm2PrivateKey(privateKey).sign(Buffer.from('路灯 0042'));
    const options = { hash: true, userId: SM2_USUAL_ID };
    expect(other.doVerifySignature('路灯 0042', signature.toString('hex'), publicKey, options)).toBe(true);
    expect(other.doVerifySignature('路灯 0043', signature.toString('hex'), publicKey, options)).toBe(false);
  });
});

const openssl = (folder: string, ...args: string[]): Buffer =>
  execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });

describe('SM2 beside OpenSSL', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shuniu-sm2-'));
    openssl(folder, 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:SM2', '-out', 'key.pem');
    openssl(folder, 'pkey', '-in', 'key.pem', '-pubout', '-out', 'public.pem');
    writeFileSync(join(folder, 'message'), '供水管线 8841');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const PKEYUTL = ['-rawin', '-digest', 'sm3', '-in', 'message', '-pkeyopt', `distid:${SM2_USUAL_ID}`];
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('verifies what it signs', () => {
    const signature = openssl(folder, 'pkeyutl', '-sign', '-inkey', 'key.pem', ...PKEYUTL);
    expect(readSm2PublicKey(text('public.pem')).verify(readFileSync(join(folder, 'message')), fromDer(signature))).toBe(
      true,
    );
  });
  it('signs what it verifies', () => {
    const signature = readSm2PrivateKey(text('key.pem')).sign(readFileSync(join(folder, 'message')));
    writeFileSync(join(folder, 'signature'), toDer(signature));
    const said = openssl(
      folder,
      ...['pkeyutl', '-verify', '-pubin', '-inkey', 'public.pem', '-sigfile', 'signature'],
      ...PKEYUTL,
    );
    expect(said.toString()).toContain('Verified Successfully');
  });
  it('reads its other forms of the same key', () => {
    openssl(folder, 'ec', '-in', 'key.pem', '-out', 'sec1.pem');
    openssl(folder, 'ec', '-in', 'key.pem', '-no_public', '-out', 'bare.pem');
    const d = readSm2PrivateKey(text('key.pem')).toBytes().toString('hex');
    for (const name of ['sec1.pem', 'bare.pem'])
      expect(readSm2PrivateKey(text(name)).toBytes().toString('hex')).toBe(d);
  });
  it("is not node's own SM2, which signs with an empty ID", () => {
    const message = Buffer.from('message');
    const nodes = createPrivateKey(text('key.pem'));
    const signature = fromDer(sign('sm3', message, nodes));
    expect(readSm2PublicKey(text('public.pem')).verify(message, signature)).toBe(false);
    expect(readSm2PublicKey(text('public.pem'), '').verify(message, signature)).toBe(true);
    const ours = toDer(readSm2PrivateKey(text('key.pem')).sign(message));
    expect(verify('sm3', message, text('public.pem'), ours)).toBe(false);
  });
});

const VECTORS = '../shared/real/vectors';

describe.skipIf(!existsSync(VECTORS))('published vectors (../shared/real/vectors)', () => {
  it('SM2 on the recommended curve (gm-vectors.json)', () => {
    const { sm2Signature } = JSON.parse(readFileSync(`${VECTORS}/gm-vectors.json`, 'utf8')) as {
      sm2Signature: Record<'curve' | 'userId' | 'message' | 'd' | 'k' | 'r' | 's' | 'publicKey', string>[];
    };
    const ours = sm2Signature.filter(({ curve }) => curve === 'sm2p256v1');
    expect(ours).toHaveLength(1);
    for (const { userId, message, d, k, r, s, publicKey } of ours) {
      const signature = readSm2PrivateKey(d, userId).sign(Buffer.from(message), () => BigInt(`0x${k}`));
      expect(signature.toString('hex').toUpperCase()).toBe(r + s);
      expect(readSm2PublicKey(publicKey, userId).verify(Buffer.from(message), signature)).toBe(true);
    }
  });
  it('SM2 of Botan (sm2_sig.vec), where the hash is SM3 and the curve ours', () => {
    let checked = 0;
    let block: Record<string, string> = {};
    let curve: Record<string, string> = {};
    for (const line of readFileSync(`${VECTORS}/sm2_sig.vec`, 'utf8').split('\n')) {
      const [name, value] = line.split('=').map((part) => part.trim());
      if (name === undefined || value === undefined) continue;
      if (['P', 'A', 'B', 'Order'].includes(name)) curve = { ...curve, [name]: value };
      if (name === 'Group') curve = { Group: value };
      if (name === 'Hash') block = {};
      block[name] = value;
      const ours = curve['Group'] === 'sm2p256v1' || BigInt(curve['P'] ?? '0') === SM2_CURVE.p;
      if (name !== 'Signature' || !ours || block['Hash'] !== 'SM3') continue;
      const key = new Sm2PrivateKey(BigInt(block['x']!), block['Ident']!);
      const signature = key.sign(hex(block['Msg']!), () => BigInt(`0x${block['Nonce']!}`));
      expect(signature.toString('hex').toUpperCase()).toBe(value);
      expect(key.publicKey.verify(hex(block['Msg']!), hex(value))).toBe(true);
      checked++;
    }
    expect(checked).toBeGreaterThan(0);
  });
  it('SM3 (sm3.vec)', () => {
    const text = readFileSync(`${VECTORS}/sm3.vec`, 'utf8');
    const pairs = [...text.matchAll(/^In = ?([0-9A-F]*)\nOut = ([0-9A-F]+)$/gm)];
    expect(pairs.length).toBeGreaterThan(50);
    for (const [, message, digest] of pairs) expect(sm3(hex(message!)).toString('hex').toUpperCase()).toBe(digest);
  });
});

function p256(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}
