import { refuse } from './reasons.ts';
import type { Refusal } from './reasons.ts';
import type { SignaturePolicy } from './policy.ts';
import type { Parameters } from './structured-field/types.ts';

/** RFC 9421 §2.3. Times in seconds since 1970. Parameters we do not know are signed and otherwise ignored. */
export interface SignatureParameters {
  readonly ok: true;
  readonly created: number | undefined;
  readonly expires: number | undefined;
  readonly nonce: string | undefined;
  readonly keyid: string | undefined;
  readonly alg: string | undefined;
  readonly tag: string | undefined;
}

export function readSignatureParameters(parameters: Parameters): SignatureParameters | Refusal {
  for (const [name, value] of parameters) {
    const wanted = TYPES[name];
    // -1 would be a time before 1970: a signature that is in order has none
    const fits = wanted === 'number' ? typeof value === 'number' && value >= 0 : typeof value === wanted;
    if (wanted !== undefined && !fits) return refuse('signature_malformed', name);
  }
  const number = (name: string): number | undefined => parameters.get(name) as number | undefined;
  const text = (name: string): string | undefined => parameters.get(name) as string | undefined;
  return {
    ok: true,
    created: number('created'),
    expires: number('expires'),
    nonce: text('nonce'),
    keyid: text('keyid'),
    alg: text('alg'),
    tag: text('tag'),
  };
}

const TYPES: Readonly<Record<string, 'number' | 'string'>> = {
  created: 'number',
  expires: 'number',
  nonce: 'string',
  keyid: 'string',
  alg: 'string',
  tag: 'string',
};

/** Whether the parameters satisfy the policy at this moment; undefined: they do. @param now seconds since 1970 */
export function checkParameters(
  parameters: SignatureParameters,
  policy: SignaturePolicy,
  now: number,
): Refusal | undefined {
  const { created, expires, nonce } = parameters;
  const missing = policy.parameters.find((name) => parameters[name] === undefined);
  if (missing !== undefined) return refuse('signature_parameter_missing', missing);
  const [least, most] = policy.nonceLength;
  if (nonce !== undefined && (nonce.length < least || nonce.length > most)) return refuse('signature_nonce_length');
  if (created !== undefined && expires !== undefined) {
    const lifetime = expires - created;
    if (lifetime <= 0 || lifetime > (policy.longestLifetime ?? Infinity)) return refuse('signature_lifetime');
  }
  if (created !== undefined && created > now + policy.skew) return refuse('signature_not_yet_valid');
  if (expires !== undefined && expires < now - policy.skew) return refuse('signature_expired');
  return undefined;
}
