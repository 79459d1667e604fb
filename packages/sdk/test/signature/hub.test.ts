import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContentDigest, contentDigest } from '../../src/signature/digest/content-digest.ts';
import { HeaderLines } from '../../src/signature/header-lines.ts';
import { signRequest } from '../../src/signature/hub.ts';
import type { OutgoingRequest, RequestOptions, RequestSigner } from '../../src/signature/hub.ts';
import { hmacKey } from '../../src/signature/key/hmac-key.ts';
import type { Algorithm, SigningKey, VerifyingKey } from '../../src/signature/key/key.ts';
import { readPrivateKey, readPublicKey } from '../../src/signature/key/read-key.ts';
import type { RequestMessage } from '../../src/signature/message.ts';
import { requestMessage } from '../../src/signature/message.ts';
import { HUB_POLICY } from '../../src/signature/policy.ts';
import { signReceipt, verifyReceipt } from '../../src/signature/receipt.ts';
import { Sm2PrivateKey } from '../../src/signature/sm2/private-key.ts';
import { verify } from '../../src/signature/verify.ts';

const NOW = 1_790_000_000;
const KEYS = pairs();
const HMAC = KEYS['hmac-sha256'];
const PUSH: OutgoingRequest = {
  method: 'POST',
  url: 'https://hub.example:8443/v1/datasets/parts/batches?note=a%20b',
  headers: { 'Content-Type': 'application/x-ndjson', 'producer-id': 'p1', 'producer-epoch': '1', 'producer-seq': '7' },
  body: '{"id":1}\n',
};

async function signed(
  request: OutgoingRequest = PUSH,
  options: RequestOptions = {},
  signer: RequestSigner = { keyid: 'k1', key: HMAC.signing },
): Promise<RequestMessage> {
  const added = await signRequest(request, signer, { created: NOW, ...options });
  const hasBody = request.body !== undefined && request.body.length > 0;
  return requestMessage(request.method, request.url, HeaderLines.of({ ...request.headers, ...added }), hasBody);
}

const judge = async (message: RequestMessage, now = NOW, key = HMAC.verifying) => {
  const result = await verify(message, () => key, HUB_POLICY, now);
  if (result.ok) return 'ok';
  const tells = /_(component|parameter|header)_/.test(result.reason) && result.detail !== undefined;
  return tells ? `${result.reason} ${result.detail}` : result.reason;
};

/** The message with its Signature-Input rewritten, or another header put in place of one. */
function with_(message: RequestMessage, name: string, change: (value: string) => string | undefined): RequestMessage {
  const names = ['content-type', 'producer-id', 'producer-epoch', 'producer-seq', 'content-digest'];
  const raw = [...names, 'signature-input', 'signature'].flatMap((header) => {
    const value = message.headers.value(header);
    if (value === undefined) return [];
    const next = header === name ? change(value) : value;
    return next === undefined ? [] : [header, next];
  });
  return { ...message, headers: HeaderLines.raw(raw) };
}

describe('what a hub demands of a signed request', () => {
  it.each(Object.keys(KEYS) as Algorithm[])('%s: signed is verified, and by no other key', async (algorithm) => {
    const { signing, verifying, foreign } = KEYS[algorithm];
    const message = await signed(PUSH, {}, { keyid: 'k', key: signing });
    expect(await judge(message, NOW, verifying)).toBe('ok');
    expect(await judge(message, NOW, foreign)).toBe('signature_wrong');
  });
  it('covers what it must', async () => {
    const { headers } = await signed(PUSH, { nonce: 'n'.repeat(16) });
    expect(headers.value('signature-input')).toBe(
      'shuniu=("@method" "@authority" "@path" "@query" "content-digest" "content-type" ' +
        `"producer-id" "producer-epoch" "producer-seq");created=${NOW};expires=${NOW + 60};` +
        'nonce="nnnnnnnnnnnnnnnn";keyid="k1";alg="hmac-sha256";tag="shuniu-v1"',
    );
  });
  it('a request without content needs no digest', async () => {
    const message = await signed({ method: 'GET', url: 'https://hub/v1/a', headers: {} });
    expect(message.headers.has('content-digest')).toBe(false);
    expect(await judge(message)).toBe('ok');
  });
  it('does not sign content without its type', async () => {
    await expect(signed({ ...PUSH, headers: {} })).rejects.toThrow(/content-type/);
  });

  it.each<[string, string, (value: string) => string | undefined]>([
    ['signature_missing', 'signature', () => undefined],
    ['signature_missing', 'signature-input', () => undefined],
    ['signature_missing', 'signature-input', () => ''],
    ['signature_malformed', 'signature-input', (text) => text.replace('(', '[')],
    ['signature_malformed', 'signature', (text) => text.replaceAll(':', '')],
    ['signature_malformed', 'signature', (text) => text.replace('shuniu', 'other')],
    ['signature_malformed', 'signature-input', (text) => `${text}, ${text}`],
    ['signature_malformed', 'signature-input', (text) => text.replace('"@path"', '"Content-Type"')],
    ['signature_malformed', 'signature-input', (text) => text.replace('"@path"', 'path')],
    ['signature_malformed', 'signature-input', (text) => text.replace('keyid="k1"', 'keyid=k1')],
    ['signature_malformed', 'signature-input', (text) => text.replace(/created=\d+/, 'created="now"')],
    ['signature_malformed', 'signature-input', (text) => text.replace(/created=\d+/, 'created=1.5')],
    ['signature_tag_unknown', 'signature-input', (text) => text.replace('shuniu-v1', 'shuniu-v0')],
    ['signature_tag_unknown', 'signature-input', (text) => text.replace(/;tag=.*/, '')],
    ['signature_ambiguous', 'signature-input', (text) => `${text}, ${text.replace('shuniu=', 'second=')}`],
    ['signature_component_missing "@method"', 'signature-input', (text) => text.replace('"@method" ', '')],
    ['signature_component_missing "@query"', 'signature-input', (text) => text.replace(' "@query"', '')],
    ['signature_component_missing "content-type"', 'signature-input', (text) => text.replace(' "content-type"', '')],
    ['signature_component_missing "content-digest"', 'signature-input', (t) => t.replace('digest"', 'digest";bs')],
    ['signature_component_missing "producer-seq"', 'signature-input', (text) => text.replace(' "producer-seq"', '')],
    ['signature_component_repeated "@path"', 'signature-input', (text) => text.replace('"@path"', '"@path" "@path"')],
    ['signature_component_unavailable "x-none"', 'signature-input', (t) => t.replace('"@path"', '"@path" "x-none"')],
    ['signature_component_unavailable "content-digest"', 'content-digest', () => undefined],
    ['signature_component_unavailable "@status"', 'signature-input', (t) => t.replace('"@path"', '"@path" "@status"')],
    ['signature_parameter_missing nonce', 'signature-input', (text) => text.replace(/;nonce="[^"]*"/, '')],
    ['signature_parameter_missing created', 'signature-input', (text) => text.replace(/;created=\d+/, '')],
    ['signature_parameter_missing expires', 'signature-input', (text) => text.replace(/;expires=\d+/, '')],
    ['signature_parameter_missing keyid', 'signature-input', (text) => text.replace(';keyid="k1"', '')],
    ['signature_nonce_length', 'signature-input', (text) => text.replace(/nonce="[^"]*"/, 'nonce="fifteen-letters"')],
    ['signature_nonce_length', 'signature-input', (t) => t.replace(/nonce="[^"]*"/, `nonce="${'n'.repeat(65)}"`)],
    ['signature_lifetime', 'signature-input', (text) => text.replace(/expires=\d+/, `expires=${NOW + 301}`)],
    ['signature_lifetime', 'signature-input', (text) => text.replace(/expires=\d+/, `expires=${NOW}`)],
    ['signature_algorithm_mismatch', 'signature-input', (text) => text.replace('hmac-sha256', 'ed25519')],
    ['signature_algorithm_mismatch', 'signature-input', (text) => text.replace('hmac-sha256', 'none')],
    ['signature_wrong', 'signature-input', (text) => text.replace(/expires=\d+/, `expires=${NOW + 61}`)],
    ['signature_wrong', 'signature-input', (text) => text.replace(';alg="hmac-sha256"', '')],
    ['signature_wrong', 'signature', () => 'shuniu=::'],
    ['signature_wrong', 'content-type', () => 'application/json'],
    ['signature_wrong', 'producer-seq', () => '8'],
  ])('%s when %s is changed', async (reason, name, change) => {
    expect(await judge(with_(await signed(), name, change))).toBe(reason);
  });

  it('refuses signed headers and signatures in several lines, each as such', async () => {
    const message = await signed();
    for (const name of ['signature', 'signature-input', 'content-digest', 'producer-seq']) {
      const repeated = { ...message, headers: message.headers.with(name, message.headers.value(name)!) };
      expect(await judge(repeated)).toBe(`signature_header_repeated ${name}`);
    }
    const hosts = { ...message, headers: message.headers.with('host', 'hub').with('host', 'other') };
    expect(await judge(hosts)).toBe('signature_header_repeated host');
  });
  it.each([
    [-31, 'signature_not_yet_valid'],
    [-30, 'ok'],
    [0, 'ok'],
    [60 + 30, 'ok'],
    [60 + 31, 'signature_expired'],
  ])('%i seconds after it was signed: %s', async (seconds, expected) => {
    expect(await judge(await signed(), NOW + seconds)).toBe(expected);
  });
  it('says that it does not know a key', async () => {
    const result = await verify(await signed(), () => undefined, HUB_POLICY, NOW);
    expect(result).toEqual({ ok: false, reason: 'signature_key_unknown' });
  });
  it('takes no public key for a secret: an HMAC made with the PEM of an Ed25519 key is refused', async () => {
    const pair = generateKeyPairSync('ed25519');
    const pem = createPublicKey(pair.privateKey).export({ format: 'pem', type: 'spki' }).toString();
    const verifying = readPublicKey('ed25519', pem);
    const forged = await signed(PUSH, {}, { keyid: 'k', key: hmacKey(Buffer.from(pem)) });
    expect(await judge(forged, NOW, verifying)).toBe('signature_algorithm_mismatch');
    const silent: SigningKey = { ...hmacKey(Buffer.from(pem)), algorithm: 'ed25519' };
    expect(await judge(await signed(PUSH, {}, { keyid: 'k', key: silent }), NOW, verifying)).toBe('signature_wrong');
  });
});

describe('properties of signed requests', () => {
  const segment = fc.stringMatching(/^[\w.~-]{0,8}$/).map((text) => `/${encodeURIComponent(text)}`);
  const requests: fc.Arbitrary<OutgoingRequest> = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    url: fc
      .tuple(fc.domain(), fc.array(segment, { minLength: 1, maxLength: 4 }), fc.option(fc.string({ maxLength: 12 })))
      .map(([host, path, query]) => `https://${host}${path.join('')}${query ? `?q=${encodeURIComponent(query)}` : ''}`),
    headers: fc
      .dictionary(
        fc.constantFrom('producer-id', 'producer-epoch', 'producer-seq', 'x-other'),
        fc.stringMatching(/^\w+$/),
      )
      .map((headers) => ({ ...headers, 'content-type': 'application/json' })),
    body: fc.oneof(fc.constant(''), fc.string(), fc.uint8Array()),
  });
  const algorithms = fc.constantFrom<Algorithm>('hmac-sha256', 'ed25519', 'ecdsa-p256-sha256');

  it('what is signed is verified, with its content', async () => {
    await fc.assert(
      fc.asyncProperty(requests, algorithms, async (request, algorithm) => {
        const { signing, verifying } = KEYS[algorithm];
        const message = await signed(request, {}, { keyid: 'k', key: signing });
        expect(await judge(message, NOW, verifying)).toBe('ok');
        if (message.hasBody)
          expect(checkContentDigest(message.headers.value('content-digest'), request.body!)).toBeUndefined();
      }),
    );
  });
  it('any changed byte of what is covered is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        requests,
        algorithms,
        fc.nat(),
        fc.integer({ min: 1, max: 127 }),
        async (request, algorithm, at, flip) => {
          const { signing, verifying } = KEYS[algorithm];
          const message = await signed(request, {}, { keyid: 'k', key: signing });
          for (const changed of changes(message, at, flip)) expect(await judge(changed, NOW, verifying)).not.toBe('ok');
        },
      ),
    );
  });
  it('any changed byte of the content is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (content, at, flip) => {
        const digest = contentDigest(content);
        const changed = content.slice();
        changed[at % content.length]! ^= flip;
        expect(checkContentDigest(digest, content)).toBeUndefined();
        expect(checkContentDigest(digest, changed)).toMatchObject({ reason: 'content_digest_mismatch' });
      }),
    );
  });

  /** The message with one character changed, once in every part that is covered. */
  function changes(message: RequestMessage, at: number, flip: number): RequestMessage[] {
    const change = (text: string): string => {
      const place = at % text.length;
      const other = String.fromCharCode(0x21 + ((text.charCodeAt(place) - 0x21 + flip) % 0x5e));
      return text.slice(0, place) + other + text.slice(place + 1);
    };
    const differs = (a: string, b: string): boolean => a.toLowerCase() !== b.toLowerCase();
    const authority = change(message.authority);
    return [
      ...(change(message.method) === message.method ? [] : [{ ...message, method: change(message.method) }]),
      ...(change(message.target) === message.target ? [] : [{ ...message, target: change(message.target) }]),
      ...(differs(authority, message.authority) ? [{ ...message, authority }] : []),
      ...['producer-id', 'producer-epoch', 'producer-seq', 'signature-input', 'signature'].flatMap((name) => {
        const value = message.headers.value(name);
        return value === undefined || change(value) === value ? [] : [with_(message, name, change)];
      }),
    ];
  }
});

describe('a receipt', () => {
  const answer = { status: 200, contentType: 'application/json', body: '{"accepted":1}' };
  const given = async () => {
    const request = await signed();
    const fields = await signReceipt(answer, request, { keyid: 'hub', key: KEYS.ed25519.signing }, NOW);
    const headers = HeaderLines.of({ 'content-type': answer.contentType, ...fields });
    return { status: 200, headers, hasBody: true, request };
  };
  const held = async (response: Awaited<ReturnType<typeof given>>, body: string) =>
    verifyReceipt(response, body, () => KEYS.ed25519.verifying);

  it('holds for this answer to this request, for ever', async () => {
    expect(await held(await given(), answer.body)).toMatchObject({ ok: true });
  });
  it('holds for no other content, status or request', async () => {
    const response = await given();
    expect(await held(response, '{"accepted":2}')).toMatchObject({ reason: 'content_digest_mismatch' });
    expect(await held({ ...response, status: 202 }, answer.body)).toMatchObject({ reason: 'signature_wrong' });
    const request = await signed({ ...PUSH, body: 'other' });
    expect(await held({ ...response, request }, answer.body)).toMatchObject({ reason: 'signature_wrong' });
  });
});

function pairs(): Record<Algorithm, { signing: SigningKey; verifying: VerifyingKey; foreign: VerifyingKey }> {
  const secret = hmacKey(randomBytes(32));
  const pem = (key: { export(options: { format: 'pem'; type: 'spki' }): string | Buffer }): string =>
    key.export({ format: 'pem', type: 'spki' }).toString();
  const ed = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')] as const;
  const ec = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const rsa = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const sm = [Sm2PrivateKey.generate(), Sm2PrivateKey.generate()] as const;
  const sm2 = (key: Sm2PrivateKey): VerifyingKey =>
    readPublicKey('x-shuniu-sm2-sm3', Buffer.from(key.publicKey.bytes).toString('hex'));
  return {
    'hmac-sha256': { signing: secret, verifying: secret, foreign: hmacKey(randomBytes(32)) },
    ed25519: {
      signing: readPrivateKey('ed25519', ed[0].privateKey),
      verifying: readPublicKey('ed25519', pem(ed[0].publicKey)),
      foreign: readPublicKey('ed25519', ed[1].publicKey.export({ format: 'jwk' })),
    },
    'ecdsa-p256-sha256': {
      signing: readPrivateKey('ecdsa-p256-sha256', ec[0]!.privateKey),
      verifying: readPublicKey('ecdsa-p256-sha256', pem(ec[0]!.publicKey)),
      foreign: readPublicKey('ecdsa-p256-sha256', pem(ec[1]!.publicKey)),
    },
    'rsa-pss-sha512': {
      signing: readPrivateKey('rsa-pss-sha512', rsa[0]!.privateKey),
      verifying: readPublicKey('rsa-pss-sha512', pem(rsa[0]!.publicKey)),
      foreign: readPublicKey('rsa-pss-sha512', pem(rsa[1]!.publicKey)),
    },
    'x-shuniu-sm2-sm3': {
      signing: readPrivateKey('x-shuniu-sm2-sm3', sm[0].toBytes().toString('hex')),
      verifying: sm2(sm[0]),
      foreign: sm2(sm[1]),
    },
  };
}
