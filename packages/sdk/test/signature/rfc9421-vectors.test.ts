import { existsSync, readFileSync } from 'node:fs';
import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { component } from '../../src/signature/component.ts';
import { checkContentDigest } from '../../src/signature/digest/content-digest.ts';
import { hmacKey } from '../../src/signature/key/hmac-key.ts';
import type { VerifyingKey } from '../../src/signature/key/key.ts';
import { readPublicKey } from '../../src/signature/key/read-key.ts';
import type { AsymmetricAlgorithm } from '../../src/signature/key/read-key.ts';
import { PLAIN_POLICY } from '../../src/signature/policy.ts';
import { readSignature } from '../../src/signature/read-signature.ts';
import { sign } from '../../src/signature/sign.ts';
import { signatureBase } from '../../src/signature/signature-base.ts';
import { verify } from '../../src/signature/verify.ts';
import { messageOf, requestOf, responseOf, withSignature } from './http-text.ts';

interface Vectors {
  readonly keys: Readonly<Record<string, { publicPem?: string; sharedTestValueBase64?: string }>>;
  readonly messages: Readonly<Record<'test-request' | 'test-response', string>>;
  readonly cases: readonly {
    readonly id: string;
    readonly label: string;
    readonly alg: AsymmetricAlgorithm | 'hmac-sha256';
    readonly keyid: string;
    readonly message: 'test-request' | 'test-response' | null;
    readonly httpMessage?: string;
    readonly signatureBase: string;
    readonly signatureInput: string;
    readonly signature: string;
  }[];
  readonly transformations: readonly { readonly httpMessage: string; readonly signatureStillValid: boolean }[];
}

const FILE = '../shared/real/vectors/rfc9421-vectors.json';

describe.skipIf(!existsSync(FILE))('the examples of RFC 9421, appendix B (../shared/real/vectors)', () => {
  const { keys, messages, cases, transformations } = (
    existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { cases: [], transformations: [] }
  ) as Vectors;

  function keyOf(keyid: string, algorithm: string): VerifyingKey {
    const { publicPem, sharedTestValueBase64 } = keys[keyid]!;
    if (sharedTestValueBase64 !== undefined) return hmacKey(Buffer.from(sharedTestValueBase64, 'base64'));
    return readPublicKey(algorithm as AsymmetricAlgorithm, publicPem!);
  }

  it('has eight cases and six transformations', () => {
    expect([cases.length, transformations.length]).toEqual([8, 6]);
  });

  it.each(cases)('$id: $alg', async ({ label, alg, keyid, message, httpMessage, ...expected }) => {
    const signed =
      message === null
        ? messageOf(httpMessage!)
        : withSignature(messageOf(messages[message]), label, expected.signatureInput, expected.signature);
    const read = readSignature(signed, PLAIN_POLICY);
    if (!read.ok) throw new Error(read.reason);
    expect(read.parametersText).toBe(expected.signatureInput);
    const key = keyOf(keyid, alg);
    const base = Buffer.from(expected.signatureBase.replaceAll('\\\n', ''), 'latin1');
    expect(key.verify(base, read.signature)).toBe(true);
    const verified = await verify(signed, () => key, PLAIN_POLICY);
    // the digest that the RFC prints in this response is not the one it signed
    if (message === 'test-response') expect(verified).toMatchObject({ ok: false, reason: 'signature_wrong' });
    else {
      expect(verified).toMatchObject({ ok: true, label });
      expect(signatureBase(signed, read.components, read.parametersText)).toBe(expected.signatureBase);
    }
  });

  it('B.2.4 is in order as soon as the response carries the digest of its content', async () => {
    const { label, signatureInput, signature, signatureBase: base } = cases.find(({ id }) => id === 'B.2.4')!;
    const digest = /"content-digest": (.*)/.exec(base)![1]!;
    const text = messages['test-response'].replace(/Content-Digest: .*/, `Content-Digest: ${digest}`);
    const response = responseOf(text);
    expect(checkContentDigest(digest, response.body)).toBeUndefined();
    const signed = withSignature(response, label, signatureInput, signature);
    expect(await verify(signed, () => keyOf('test-key-ecc-p256', 'ecdsa-p256-sha256'), PLAIN_POLICY)).toMatchObject({
      ok: true,
    });
  });

  it('the content of the request fits its digest, and no other does', () => {
    const { headers, body } = requestOf(messages['test-request']);
    expect(checkContentDigest(headers.value('content-digest'), body)).toBeUndefined();
    expect(checkContentDigest(headers.value('content-digest'), `${body} `)).toMatchObject({
      reason: 'content_digest_mismatch',
    });
  });

  it.each(transformations)('B.4: still valid: $signatureStillValid', async ({ httpMessage, signatureStillValid }) => {
    const verified = await verify(requestOf(httpMessage), () => keyOf('test-key-ed25519', 'ed25519'), PLAIN_POLICY);
    expect(verified.ok).toBe(signatureStillValid);
  });

  it('B.2.5 is what we sign with the same secret', async () => {
    const { signatureInput, signature, label } = cases.find(({ id }) => id === 'B.2.5')!;
    const signed = await sign(
      requestOf(messages['test-request']),
      hmacKey(Buffer.from(keys['test-shared-secret']!.sharedTestValueBase64!, 'base64')),
      {
        label,
        components: ['date', '@authority', 'content-type'].map(component),
        parameters: { created: 1618884473, keyid: 'test-shared-secret' },
      },
    );
    expect(signed).toEqual({
      'signature-input': `${label}=${signatureInput}`,
      signature: `${label}=:${signature}:`,
    });
  });

  it('refuses a key for another algorithm than its own', () => {
    const pem = createPublicKey(keys['test-key-ed25519']!.publicPem!)
      .export({ format: 'pem', type: 'spki' })
      .toString();
    expect(() => readPublicKey('ecdsa-p256-sha256', pem)).toThrow(/another kind/);
  });
});
