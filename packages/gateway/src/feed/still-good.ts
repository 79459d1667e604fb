import type { Admit } from '../policy/admission.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';

/**
 * For reads that go on after a request was admitted: its nonce was taken then, but the credential with which it was signed, its
 * app and its org have to be good at every one of them.
 */
export function stillGood({ app, credential, credentialVersion, created, via }: AppPrincipal): Admit {
  return (params) => ({
    ctes: [],
    condition: `EXISTS (SELECT FROM hub.credential c JOIN hub.app a ON a.id = c.app JOIN hub.org o ON o.id = a.org
      WHERE c.id = ${params.add(credential)}::text AND c.app = ${params.add(app)}::text AND c.version = ${params.add(credentialVersion)}::int4
        AND c.state IN ('active', 'retiring') AND now() >= c.not_before AND now() < c.not_after
        AND a.state = 'active' AND o.state = 'active'${via === 'token' && created !== undefined ? ` AND c.tokens_from <= to_timestamp(${params.add(created.getTime() / 1000)}::float8)` : ''})`,
    refused: () => Promise.resolve(new Problem('unauthenticated')),
  });
}
