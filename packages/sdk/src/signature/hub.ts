import { randomBytes } from 'node:crypto';
import { component, componentFrom } from './component.ts';
import type { Component } from './component.ts';
import { contentDigest } from './digest/content-digest.ts';
import { HeaderLines } from './header-lines.ts';
import type { SigningKey } from './key/key.ts';
import { requestMessage } from './message.ts';
import type { RequestMessage } from './message.ts';
import { HUB_POLICY, HUB_TAG } from './policy.ts';
import { sign } from './sign.ts';
import type { SignatureFields } from './sign.ts';

/** Name of our signatures within a message. */
export const HUB_LABEL = 'shuniu';

export interface OutgoingRequest {
  readonly method: string;
  readonly url: string | URL;
  /** names in any case, each once */
  readonly headers: Readonly<Record<string, string>>;
  /** as it goes over the wire: after compression */
  readonly body?: string | Uint8Array;
}

export interface RequestSigner {
  /** the credential's id */
  readonly keyid: string;
  readonly key: SigningKey;
}

export interface RequestOptions {
  /** seconds since 1970; default now */
  readonly created?: number;
  /** seconds the signature lives; default 60 */
  readonly lifetime?: number;
  /** default 16 random bytes */
  readonly nonce?: string;
}

/**
 * Signs a request as a hub demands. Returns the header fields to add: `signature-input`, `signature`, and
 * `content-digest` if there is a body. Header fields that must be covered are covered when they are there.
 * @throws RangeError for a body without content-type
 */
export async function signRequest(
  request: OutgoingRequest,
  signer: RequestSigner,
  options: RequestOptions = {},
): Promise<SignatureFields & { readonly 'content-digest'?: string }> {
  const { method, url, body } = request;
  const hasBody = body !== undefined && body.length > 0;
  const digest = hasBody ? { 'content-digest': contentDigest(body) } : {};
  const message = requestMessage(method, url, HeaderLines.of({ ...request.headers, ...digest }), hasBody);
  const created = options.created ?? Math.floor(Date.now() / 1000);
  const fields = await sign(message, signer.key, {
    label: HUB_LABEL,
    components: hubComponents(message),
    parameters: {
      created,
      expires: created + (options.lifetime ?? 60),
      nonce: options.nonce ?? randomBytes(16).toString('base64url'),
      keyid: signer.keyid,
      alg: signer.key.algorithm,
      tag: HUB_TAG,
    },
  });
  return { ...digest, ...fields };
}

/** What a hub demands that this request covers. */
export function hubComponents({ headers, hasBody }: RequestMessage): Component[] {
  const { required, requiredWithBody, requiredWhenPresent } = HUB_POLICY;
  return [
    ...required,
    ...(hasBody ? requiredWithBody : []),
    ...requiredWhenPresent.filter(({ name }) => headers.has(name)),
  ];
}

/** What a hub's receipt covers: status and content of the answer, and the signature of the request it answers. */
export const RECEIPT_COMPONENTS: readonly Component[] = [
  component('@status'),
  component('content-type'),
  component('content-digest'),
  componentFrom('"signature";req'),
];
