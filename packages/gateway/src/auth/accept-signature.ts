import { HUB_LABEL, HUB_POLICY, type Refusal } from '@shuniu/sdk/signature';
import { Problem } from '../problem/problem.ts';

/** What a request has to be signed with (RFC 9421 §5.1), for clients that can read it. */
export const ACCEPT_SIGNATURE = `${HUB_LABEL}=(${HUB_POLICY.required.map(({ text }) => text).join(' ')});created;expires;nonce;keyid;tag="${HUB_POLICY.tag ?? ''}"`;

/** A refusal of the signature library as an answer. `at` names component or parameter: nothing secret. */
export function signatureProblem({ reason, detail }: Refusal): Problem {
  const params = detail === undefined ? {} : { at: detail };
  return new Problem(reason, params, reason.startsWith('content') ? {} : { 'accept-signature': ACCEPT_SIGNATURE });
}
