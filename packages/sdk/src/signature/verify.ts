import type { VerifyingKey } from './key/key.ts';
import type { Message } from './message.ts';
import type { SignaturePolicy } from './policy.ts';
import { readSignature } from './read-signature.ts';
import type { ReadSignature } from './read-signature.ts';
import { refuse } from './reasons.ts';
import type { Refusal } from './reasons.ts';
import { signatureBase } from './signature-base.ts';
import { checkParameters } from './signature-parameters.ts';

export type KeyLookup = (keyid: string | undefined) => VerifyingKey | undefined | Promise<VerifyingKey | undefined>;

/**
 * Verifies one signature of a message (RFC 9421 §3.2). It does not compare the content with its digest
 * (`checkContentDigest`), nor does it remember nonces: that is for whoever can.
 * @param now seconds since 1970
 */
export async function verify(
  message: Message,
  lookupKey: KeyLookup,
  policy: SignaturePolicy,
  now: number = Math.floor(Date.now() / 1000),
): Promise<ReadSignature | Refusal> {
  const read = readSignature(message, policy);
  if (!read.ok) return read;
  const refusal = checkParameters(read.parameters, policy, now);
  if (refusal !== undefined) return refusal;
  const key = await lookupKey(read.parameters.keyid);
  return key === undefined ? refuse('signature_key_unknown') : checkSignature(message, read, key);
}

/** The last step alone, for whoever looked the key up himself: algorithm and signature. */
export function checkSignature(message: Message, read: ReadSignature, key: VerifyingKey): ReadSignature | Refusal {
  const { alg } = read.parameters;
  if (alg !== undefined && alg !== key.algorithm) return refuse('signature_algorithm_mismatch');
  const base = signatureBase(message, read.components, read.parametersText);
  if (typeof base !== 'string') return base;
  return key.verify(Buffer.from(base, 'latin1'), read.signature) ? read : refuse('signature_wrong');
}
