import { contentDigest, checkContentDigest } from './digest/content-digest.ts';
import { HeaderLines } from './header-lines.ts';
import { HUB_LABEL, RECEIPT_COMPONENTS } from './hub.ts';
import type { RequestSigner } from './hub.ts';
import type { RequestMessage, ResponseMessage } from './message.ts';
import { HUB_TAG, PLAIN_POLICY } from './policy.ts';
import type { ReadSignature } from './read-signature.ts';
import type { Refusal } from './reasons.ts';
import { sign } from './sign.ts';
import type { SignatureFields } from './sign.ts';
import { verify } from './verify.ts';
import type { KeyLookup } from './verify.ts';

/**
 * Signs a hub's answer so that the partner can show it later: status, content and the request's own signature.
 * @param request as it came, with its Signature header
 */
export async function signReceipt(
  answer: { readonly status: number; readonly contentType: string; readonly body: string | Uint8Array },
  request: RequestMessage,
  signer: RequestSigner,
  created: number = Math.floor(Date.now() / 1000),
): Promise<SignatureFields & { readonly 'content-digest': string }> {
  const digest = { 'content-digest': contentDigest(answer.body) };
  const headers = HeaderLines.of({ 'content-type': answer.contentType, ...digest });
  const message: ResponseMessage = { status: answer.status, headers, hasBody: true, request };
  const parameters = { created, keyid: signer.keyid, alg: signer.key.algorithm, tag: HUB_TAG };
  return {
    ...digest,
    ...(await sign(message, signer.key, { label: HUB_LABEL, components: RECEIPT_COMPONENTS, parameters })),
  };
}

/** Whether this answer, with this content, was given by the hub to this request. A receipt does not expire. */
export async function verifyReceipt(
  response: ResponseMessage & { readonly request: RequestMessage },
  body: string | Uint8Array,
  lookupKey: KeyLookup,
): Promise<ReadSignature | Refusal> {
  const policy = {
    ...PLAIN_POLICY,
    tag: HUB_TAG,
    required: RECEIPT_COMPONENTS,
    parameters: ['created', 'keyid'] as const,
  };
  const verified = await verify(response, lookupKey, policy, Number.MAX_SAFE_INTEGER);
  if (!verified.ok) return verified;
  return checkContentDigest(response.headers.value('content-digest'), body) ?? verified;
}
