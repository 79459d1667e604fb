import type { Hub } from '../hub.ts';
import { originOf } from '../server/address.ts';
import type { Request } from '../server/fastify.ts';
import { Problem } from '../problem/problem.ts';
import { issueToken, TOKEN_LIFE } from './access-token.ts';
import { admitNow } from './admission.ts';
import { appAuthOf } from './app-auth.ts';
import { appPrincipal } from './app-principal.ts';
import { keyIdOf, verifyAssertion } from './client-assertion.ts';

/** RFC 6749 §5.1. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** RFC 6749 §5.2. */
export class TokenRefusal extends Error {
  override readonly name = 'TokenRefusal';
  constructor(
    readonly error: 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope',
    readonly description: string,
  ) {
    super(`${error}: ${description}`);
  }
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const KNOWN = ['grant_type', 'client_assertion_type', 'client_assertion', 'client_id', 'scope'];

/**
 * Client credentials with `private_key_jwt` (RFC 6749 §4.4, RFC 7523): the assertion is good once, on whatever instance.
 * @throws TokenRefusal, Problem nonces_lost
 */
export async function answerTokenRequest(hub: Hub, request: Request, form: URLSearchParams): Promise<TokenAnswer> {
  const { client_id, client_assertion = '' } = fieldsOf(form);
  const auth = appAuthOf(hub);
  const credential = await auth.credentials.get(keyIdOf(client_assertion) ?? '');
  if (credential === undefined || credential.legacy) throw invalid('kid names no key that is registered and in use');
  const now = new Date();
  const assertion = await verifyAssertion(client_assertion, credential, audiencesOf(hub, request), now);
  if (typeof assertion === 'string') throw invalid(assertion);
  if (client_id !== undefined && client_id !== credential.app) throw invalid('client_id is not the issuer');
  // the same table and the same floor as for signatures; a space keeps the two kinds of nonces apart
  const principal = appPrincipal(credential, 'token', {
    nonce: `jti ${assertion.jti}`,
    created: new Date(assertion.issued * 1000),
    expires: new Date((assertion.expires + 60) * 1000),
  });
  try {
    await hub.pool.use((session) => admitNow(session, auth, principal));
  } catch (error) {
    if (error instanceof Problem && error.code === 'signature_replayed') throw invalid('jti was used before');
    if (error instanceof Problem && error.code === 'credential_unusable') throw invalid('the key is not in use');
    throw error;
  }
  auth.lastUse.note(credential.id);
  return { access_token: issueToken(hub.keys, credential), token_type: 'Bearer', expires_in: TOKEN_LIFE };
}

function fieldsOf(form: URLSearchParams): Partial<Record<string, string>> {
  for (const name of form.keys()) {
    if (!KNOWN.includes(name)) throw new TokenRefusal('invalid_request', `unknown parameter ${name.slice(0, 40)}`);
    if (form.getAll(name).length > 1) throw new TokenRefusal('invalid_request', `${name} comes twice`);
  }
  const fields = Object.fromEntries(form);
  if (fields['grant_type'] !== 'client_credentials')
    throw new TokenRefusal('unsupported_grant_type', 'grant_type is client_credentials');
  if ((fields['scope'] ?? '') !== '')
    throw new TokenRefusal('invalid_scope', 'what an app may do is told by its grants, not by scopes');
  if (fields['client_assertion_type'] !== ASSERTION_TYPE)
    throw new TokenRefusal('invalid_request', `client_assertion_type is ${ASSERTION_TYPE}`);
  return fields;
}

/** What an assertion may be meant for: the token endpoint, or the hub. */
function audiencesOf({ config }: Hub, request: Request): string[] {
  const origin = originOf(request, config);
  return [`${origin}/oauth/token`, origin, `${origin}/`];
}

function invalid(description: string): TokenRefusal {
  return new TokenRefusal('invalid_client', description);
}
