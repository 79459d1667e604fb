import { readPrivateKey, signReceipt, type RequestSigner } from '@shuniu/sdk/signature';
import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { publishedKey } from './client-assertion.ts';
import { requestMessageOf } from './request-message.ts';

/**
 * Signs successful answers of the routes that say so (`signed`) to requests that were signed: status, content and the
 * request's own signature, so that the partner can show them to a third party. The key is that of `/.well-known/jwks.json`.
 */
export function signAnswers(app: Server, hub: Hub): void {
  let signer: Promise<RequestSigner> | undefined;
  app.addHook('onSend', async (request, reply, payload) => {
    const { principal } = request;
    if (request.routeOptions.config.signed !== true || reply.statusCode >= 300) return payload;
    if (principal.kind !== 'app' || principal.via !== 'signature') return payload;
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    signer ??= signerOf(hub);
    const answer = { status: reply.statusCode, contentType: String(reply.getHeader('content-type')), body: payload };
    reply.headers({ ...(await signReceipt(answer, requestMessageOf(request, hub.config), await signer)) });
    return payload;
  });
}

async function signerOf({ keys }: Hub): Promise<RequestSigner> {
  const { kid = '' } = await publishedKey(keys.publicKey);
  return { keyid: kid, key: readPrivateKey('ed25519', keys.signingKey) };
}
