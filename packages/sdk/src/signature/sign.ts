import type { Component } from './component.ts';
import type { SigningKey } from './key/key.ts';
import type { Message } from './message.ts';
import { SIGNATURE_REASONS } from './reasons.ts';
import { signatureBase } from './signature-base.ts';
import { serialiseInnerList } from './structured-field/serialise.ts';
import type { BareItem } from './structured-field/types.ts';

export interface SignOptions {
  /** name of the signature within the message */
  readonly label: string;
  readonly components: readonly Component[];
  /** in the order they are to be written; undefined ones are left out */
  readonly parameters: {
    readonly created?: number;
    readonly expires?: number;
    readonly nonce?: string;
    readonly keyid?: string;
    readonly alg?: string;
    readonly tag?: string;
  };
}

/** The two header fields that a signature adds to a message. */
export interface SignatureFields {
  readonly 'signature-input': string;
  readonly signature: string;
}

/**
 * Signs a message (RFC 9421 §3.1). What the key's owner demands to be covered is up to the caller; `signRequest` knows
 * what a hub demands.
 * @throws RangeError if a component is not in the message or a parameter cannot be written
 */
export async function sign(message: Message, key: SigningKey, options: SignOptions): Promise<SignatureFields> {
  const { label, components } = options;
  const parameters = new Map<string, BareItem>();
  for (const [name, value] of Object.entries(options.parameters)) if (value !== undefined) parameters.set(name, value);
  const items = components.map(({ name, parameters }) => ({ value: name, parameters }));
  const text = serialiseInnerList({ items, parameters });
  const base = signatureBase(message, components, text);
  if (typeof base !== 'string') throw new RangeError(`${base.detail}: ${SIGNATURE_REASONS[base.reason].en}`);
  const signature = Buffer.from(await key.sign(Buffer.from(base, 'latin1'))).toString('base64');
  return { 'signature-input': `${label}=${text}`, signature: `${label}=:${signature}:` };
}
