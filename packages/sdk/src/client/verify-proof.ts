import {
  HeaderLines,
  readPublicKey,
  requestMessage,
  verifyReceipt,
  type ResponseMessage,
  type VerifyingKey,
} from '../signature/index.ts';

/** An answer whose signature is to be verified. */
interface Signed {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Why an answer is not what the hub of these keys gave to this request; undefined: it is. */
export async function whyForged(
  method: string,
  { status, url, headers }: Signed,
  body: Uint8Array,
  sent: Readonly<Record<string, string>>,
  pinned: readonly object[],
): Promise<string | undefined> {
  const request = requestMessage(method, url, HeaderLines.of(sent), 'content-digest' in sent);
  const response: ResponseMessage = { status, headers: HeaderLines.of(headers), hasBody: body.length > 0 };
  const keys = keysOf(pinned);
  const verified = await verifyReceipt({ ...response, request }, body, (keyid) => keys.get(keyid ?? ''));
  return verified.ok ? undefined : verified.reason;
}

/** Ed25519 keys by their `kid`; the hub signs with no other. */
function keysOf(pinned: readonly object[]): Map<string, VerifyingKey> {
  return new Map(
    pinned.flatMap((jwk) => {
      const { kid, kty, crv } = jwk as { kid?: unknown; kty?: unknown; crv?: unknown };
      if (typeof kid !== 'string' || kty !== 'OKP' || crv !== 'Ed25519') return [];
      return [[kid, readPublicKey('ed25519', plainJwk(jwk))] as const];
    }),
  );
}

/** Only what makes the key. */
function plainJwk(jwk: object): { kty: string; crv: string; x: string } {
  const { x } = jwk as { x?: unknown };
  return { kty: 'OKP', crv: 'Ed25519', x: String(x) };
}
