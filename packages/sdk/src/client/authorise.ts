import type { SigningKey } from '../signature/index.ts';

/** Gives the header fields by which the hub knows who asks. Called for every attempt: a nonce is good once. */
export type Authorise = (request: OutgoingRequest) => Promise<Readonly<Record<string, string>>>;

export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Signs by RFC 9421. The signature room needs node:crypto, so it is loaded by those alone who sign here. */
export function signedWith(keyid: string, key: SigningKey): Authorise {
  return async (request) => {
    const { signRequest } = await import('../signature/index.ts');
    return { ...(await signRequest(request, { keyid, key })) };
  };
}

/** An access token of `/oauth/token`, or of wherever it comes from; asked for anew for every attempt. */
export function withToken(token: () => string | Promise<string>): Authorise {
  return async () => ({ authorization: `Bearer ${await token()}` });
}

export const anonymous: Authorise = () => Promise.resolve({});
