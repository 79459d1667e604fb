import type { AppPrincipal } from '../policy/principal.ts';
import type { Credential } from './credential.ts';

/** What is used once, and from when to when. */
export interface Once {
  readonly nonce: string;
  readonly created: Date;
  readonly expires: Date;
}

export function appPrincipal(credential: Credential, via: AppPrincipal['via'], once?: Once): AppPrincipal {
  const { id, version, app, org, division, answers } = credential;
  return { kind: 'app', app, org, division, answers, credential: id, credentialVersion: version, via, ...once };
}
