import { checkParameters, checkSignature, HUB_POLICY, readSignature, refuse } from '@shuniu/sdk/signature';
import type { Hub } from '../hub.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { signatureProblem } from './accept-signature.ts';
import { admitApp } from './admit-app.ts';
import { appAuthOf } from './app-auth.ts';
import { appPrincipal } from './app-principal.ts';
import { assertBodyDigest } from './body-digest.ts';
import { requestMessageOf } from './request-message.ts';
import type { Way } from './dispatch.ts';
import type { Request } from '../server/fastify.ts';

/** Requests signed as RFC 9421 says and the hub's policy demands. */
export function signatureWay(hub: Hub): Way {
  const auth = appAuthOf(hub);
  return {
    name: 'signature',
    takes: ({ headers }) => headers['signature-input'] !== undefined || headers['signature'] !== undefined,
    claims: ({ headers }) => /;keyid="([^"]{1,100})"/.exec(String(headers['signature-input']))?.[1] ?? '',
    identify: (request) => identify(hub, request),
    async admit(request) {
      assertBodyDigest(request);
      await admitApp(hub, auth, request);
    },
  };
}

/** In memory but for a credential that is not remembered. What is cheap to refuse is refused before the key is looked up. */
async function identify(hub: Hub, request: Request): Promise<AppPrincipal> {
  const message = requestMessageOf(request, hub.config);
  const read = readSignature(message, HUB_POLICY);
  if (!read.ok) throw signatureProblem(read);
  const { parameters } = read;
  const refusal = checkParameters(parameters, HUB_POLICY, Math.floor(Date.now() / 1000));
  if (refusal !== undefined) throw signatureProblem(refusal);
  const { keyid = '', nonce = '', created = 0, expires = 0 } = parameters;
  const credential = await appAuthOf(hub).credentials.get(keyid);
  if (credential === undefined || credential.legacy) throw signatureProblem(refuse('signature_key_unknown'));
  const checked = checkSignature(message, read, credential.key);
  if (!checked.ok) throw signatureProblem(checked);
  return appPrincipal(credential, 'signature', {
    nonce,
    created: new Date(created * 1000),
    expires: new Date((expires + HUB_POLICY.skew) * 1000),
  });
}
