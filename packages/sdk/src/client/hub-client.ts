import type { SigningKey } from '../signature/index.ts';
import { anonymous, signedWith, withToken, type Authorise } from './authorise.ts';
import { DEFAULTS, type TransportSettings } from './settings.ts';
import { Transport } from './transport.ts';

/** Who asks: a key of an app, an access token, something of your own, or nobody. */
export type Identity =
  | { readonly keyId: string; readonly key: SigningKey }
  | { readonly token: () => string | Promise<string> }
  | { readonly authorise: Authorise }
  | object;

export type ClientOptions = Identity & { readonly url: string } & Partial<Omit<TransportSettings, 'url' | 'authorise'>>;

/** A hub, as a program sees it. */
export interface HubClient {
  readonly transport: Transport;
}

/** @throws RangeError for an address that is no hub's */
export function hubClient({ url, ...options }: ClientOptions): HubClient {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const transport = new Transport({ ...DEFAULTS, ...given, url, authorise: authoriseOf(options) });
  return { transport };
}

function authoriseOf(identity: Identity): Authorise {
  if ('authorise' in identity) return identity.authorise;
  if ('token' in identity) return withToken(identity.token);
  return 'key' in identity ? signedWith(identity.keyId, identity.key) : anonymous;
}
