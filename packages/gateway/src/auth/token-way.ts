import { createHash } from 'node:crypto';
import type { Hub } from '../hub.ts';
import { tokenInvalid } from './explain-refusal.ts';
import { looksLikeToken, readToken } from './access-token.ts';
import { admitApp } from './admit-app.ts';
import { appAuthOf } from './app-auth.ts';
import { appPrincipal } from './app-principal.ts';
import { assertBodyDigest } from './body-digest.ts';
import { bearerOf, type Way } from './dispatch.ts';

/** Access tokens of `/oauth/token`. They end with their credential: admission asks for it every time. */
export function tokenWay(hub: Hub): Way {
  const auth = appAuthOf(hub);
  return {
    name: 'token',
    takes: (request) => looksLikeToken(bearerOf(request) ?? ''),
    claims: (request) =>
      createHash('sha256')
        .update(bearerOf(request) ?? '')
        .digest('base64'),
    async identify(request) {
      const content = readToken(hub.keys, bearerOf(request) ?? '');
      const credential = content && (await auth.credentials.get(content.credential));
      if (content === undefined || credential === undefined || content.issued < credential.tokensFrom)
        throw tokenInvalid();
      return { ...appPrincipal(credential, 'token'), created: new Date(content.issued) };
    },
    async admit(request) {
      // nobody signed it; but where a digest is sent, it has to fit
      if (request.headers['content-digest'] !== undefined) assertBodyDigest(request);
      await admitApp(hub, auth, request);
    },
  };
}
