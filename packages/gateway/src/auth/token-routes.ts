import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { publishedKey } from './client-assertion.ts';
import { FORM, JWKS, TOKEN } from './token-schemas.ts';
import { answerTokenRequest, TokenRefusal } from './token-request.ts';

const MOST_FORM = 16_384;

/** `/oauth/token`, and the hub's own public key. */
export function registerTokens(app: Server, hub: Hub): void {
  app.get('/.well-known/jwks.json', { config: { access: 'anyone' }, schema: JWKS }, async (_, reply) => {
    reply.header('cache-control', 'public, max-age=300').type('application/jwk-set+json');
    return { keys: [await publishedKey(hub.keys.publicKey)] };
  });
  // forms are read here and nowhere else: a browser can send them to anybody without being asked
  app.register(async (room) => {
    room.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: MOST_FORM }, (_, body, done) => {
      done(null, new URLSearchParams(body as string));
    });
    room.post(
      '/oauth/token',
      { config: { access: 'anyone', guarded: true }, schema: TOKEN },
      async (request, reply) => {
        reply.header('pragma', 'no-cache');
        try {
          if (!(request.body instanceof URLSearchParams)) throw new TokenRefusal('invalid_request', `send ${FORM}`);
          return await answerTokenRequest(hub, request, request.body);
        } catch (error) {
          if (!(error instanceof TokenRefusal)) throw error;
          reply.code(error.error === 'invalid_client' ? 401 : 400);
          return { error: error.error, error_description: error.description };
        }
      },
    );
  });
}
