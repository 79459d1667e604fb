import { createHash, createHmac, createPublicKey, verify as nodeVerify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sm2 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { HeaderLines } from '../../src/signature/header-lines.ts';
import { signRequest } from '../../src/signature/hub.ts';
import { hmacKey } from '../../src/signature/key/hmac-key.ts';
import type { VerifyingKey } from '../../src/signature/key/key.ts';
import { readPrivateKey, readPublicKey } from '../../src/signature/key/read-key.ts';
import { requestMessage } from '../../src/signature/message.ts';
import { HUB_POLICY } from '../../src/signature/policy.ts';
import { signatureBase } from '../../src/signature/signature-base.ts';
import { verify } from '../../src/signature/verify.ts';

type Name = 'hmac-sha256' | 'ed25519' | 'x-shuniu-sm2-sm3';

interface Vectors {
  readonly keys: {
    readonly 'hmac-sha256': { readonly secretBase64: string };
    readonly ed25519: { readonly privatePem: string; readonly publicPem: string };
    readonly 'x-shuniu-sm2-sm3': { readonly privateHex: string; readonly publicHex: string };
  };
  readonly requests: Readonly<
    Record<string, { method: string; url: string; headers: Record<string, string>; body?: string }>
  >;
  readonly cases: readonly {
    readonly request: string;
    readonly alg: Name;
    readonly contentDigest?: string;
    readonly signatureBase: string;
    readonly signatureInput: string;
    readonly signature: string;
  }[];
}

const { keys, requests, cases } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'vectors.json'), 'utf8'),
) as Vectors;
const secret = Buffer.from(keys['hmac-sha256'].secretBase64, 'base64');

/** Whether a base was signed, told by others than ourselves. */
const OTHERS: Readonly<Record<Name, (base: Buffer, signature: Buffer) => boolean>> = {
  'hmac-sha256': (base, signature) => createHmac('sha256', secret).update(base).digest().equals(signature),
  ed25519: (base, signature) => nodeVerify(null, base, createPublicKey(keys.ed25519.publicPem), signature),
  'x-shuniu-sm2-sm3': (base, signature) =>
    sm2.doVerifySignature(base, signature.toString('hex'), keys['x-shuniu-sm2-sm3'].publicHex, {
      hash: true,
      userId: '1234567812345678',
    }),
};

const OURS: Readonly<Record<Name, VerifyingKey>> = {
  'hmac-sha256': hmacKey(secret),
  ed25519: readPublicKey('ed25519', keys.ed25519.publicPem),
  'x-shuniu-sm2-sm3': readPublicKey('x-shuniu-sm2-sm3', keys['x-shuniu-sm2-sm3'].publicHex),
};

describe('our own examples (vectors.json), which partners may test theirs against', () => {
  it.each(cases)('$request, $alg', async ({ request, alg, contentDigest, ...expected }) => {
    const { method, url, headers, body = '' } = requests[request]!;
    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    if (body !== '') expect(contentDigest).toBe(digest);
    const lines = HeaderLines.of({
      ...headers,
      ...(body === '' ? {} : { 'content-digest': digest }),
      'signature-input': expected.signatureInput,
      signature: expected.signature,
    });
    const message = requestMessage(method, url, lines, body !== '');
    const read = await verify(message, () => OURS[alg], HUB_POLICY, 1_790_000_100);
    if (!read.ok) throw new Error(read.reason);
    expect(signatureBase(message, read.components, read.parametersText)).toBe(expected.signatureBase);
    expect(OTHERS[alg](Buffer.from(expected.signatureBase), Buffer.from(read.signature))).toBe(true);
  });

  it.each(cases.filter(({ alg }) => alg !== 'x-shuniu-sm2-sm3'))(
    '$request, $alg: signed again it comes out the same',
    async ({ request, alg, signatureInput, signature }) => {
      const key = alg === 'ed25519' ? readPrivateKey('ed25519', keys.ed25519.privatePem) : hmacKey(secret);
      const options = { created: 1_790_000_000, lifetime: 300, nonce: 'Zm9yLW9uZS11c2Utb25seQ' };
      const added = await signRequest(requests[request]!, { keyid: `example-${alg}`, key }, options);
      expect(added).toMatchObject({ 'signature-input': signatureInput, signature });
    },
  );
});
