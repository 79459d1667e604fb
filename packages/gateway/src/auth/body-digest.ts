import { checkContentDigest } from '@shuniu/sdk/signature';
import type { Request } from '../server/fastify.ts';
import { signatureProblem } from './accept-signature.ts';
import { hasBody } from './request-message.ts';

/**
 * Holds the body that was read against the digest that was signed. A body that has not been read cannot be held against
 * anything, and is refused.
 * @throws Problem content_digest_…
 */
export function assertBodyDigest(request: Request): void {
  const { headers, rawBody } = request;
  if (!hasBody(request.raw.headers) && rawBody.length === 0) return;
  const refusal = checkContentDigest(fieldOf(headers), rawBody);
  if (refusal !== undefined) throw signatureProblem(refusal);
}

function fieldOf({ 'content-digest': field }: Request['headers']): string | undefined {
  return typeof field === 'string' ? field : field?.join(', ');
}
