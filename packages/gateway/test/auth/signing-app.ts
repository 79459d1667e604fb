import { generateKeyPairSync, randomBytes } from 'node:crypto';
import {
  hmacKey,
  readPrivateKey,
  signRequest,
  Sm2PrivateKey,
  type Algorithm,
  type RequestOptions,
  type RequestSigner,
  type SigningKey,
} from '@shuniu/sdk/signature';
import { dispatching } from '../../src/auth/dispatch.ts';
import { legacyWay } from '../../src/auth/legacy-way.ts';
import { sealPurpose } from '../../src/auth/load-credential.ts';
import { refusalLimitOf } from '../../src/auth/refusals.ts';
import { signatureWay } from '../../src/auth/signature-way.ts';
import { tokenWay } from '../../src/auth/token-way.ts';
import { registerRoutes } from '../../src/rooms.ts';
import type { Hub } from '../../src/hub.ts';
import type { AppPrincipal } from '../../src/policy/principal.ts';
import { buildServer } from '../../src/server/build-server.ts';
import type { Server } from '../../src/server/fastify.ts';
import type { Answer, Call } from '../hub.ts';

/** An instance of a hub, with routes that tell who is asking. */
export async function instance(hub: Hub): Promise<Server> {
  const app = buildServer(hub, dispatching([signatureWay(hub), tokenWay(hub), legacyWay(hub)], refusalLimitOf(hub)));
  registerRoutes(app, hub);
  app.get('/test/me', { config: { access: ['app'] } }, (request) => Promise.resolve(request.principal));
  app.post('/test/me', { config: { access: ['app'] } }, (request) => Promise.resolve(request.principal));
  app.post('/test/receipt', { config: { access: ['app'], signed: true } }, () => Promise.resolve({ accepted: 1 }));
  app.get('/v1/datasets/:id/test', { config: { access: ['app'] } }, (request) => Promise.resolve(request.principal));
  app.get('/test/merged', { config: { access: ['app'], admission: 'merged' } }, async (request) => {
    let { admit } = request;
    for (;;) {
      const values: unknown[] = [];
      const admission = admit?.({ add: (value) => `$${values.push(value)}` });
      if (admission === undefined) throw new Error('nothing to merge');
      const { ctes, condition } = admission;
      const text = `${ctes.length === 0 ? '' : `WITH ${ctes.join(', ')} `}SELECT ${condition} AS admitted, 1 AS data`;
      const answer = await hub.pool.use(async (session) => {
        const [row] = await session.queryKept<{ admitted: boolean }>(text, values);
        return row?.admitted === true ? { kind: 'app', ...row } : admission.refused(session);
      });
      if (answer instanceof Error) throw answer;
      if ('kind' in answer) return answer;
      ({ admit } = answer);
    }
  });
  await app.ready();
  return app;
}

export interface KeyPair {
  readonly alg: Algorithm;
  readonly key: SigningKey;
  /** What the hub is told of it: PEM or hexadecimal; for HMAC the secret in Base64. */
  readonly material: string;
}

export function newKey(alg: Exclude<Algorithm, 'rsa-pss-sha512'>): KeyPair {
  if (alg === 'hmac-sha256') {
    const secret = randomBytes(32);
    return { alg, key: hmacKey(secret), material: secret.toString('base64') };
  }
  if (alg === 'x-shuniu-sm2-sm3') {
    const pair = Sm2PrivateKey.generate();
    const material = Buffer.from(pair.publicKey.bytes).toString('hex');
    return { alg, key: readPrivateKey(alg, pair.toBytes().toString('hex')), material };
  }
  const { privateKey, publicKey } =
    alg === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const material = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  return { alg, key: readPrivateKey(alg, privateKey), material };
}

/** Puts a credential straight into the database. */
export async function storeSecret(hub: Hub, app: string, id: string, secret: Buffer, legacy = false): Promise<void> {
  await hub.pool.use((session) =>
    session.run(
      `INSERT INTO hub.credential (id, app, alg, sealed_secret, state, legacy) VALUES ($1, $2, 'hmac-sha256', $3, 'active', $4)`,
      [id, app, hub.keys.seal(sealPurpose(id), secret), legacy],
    ),
  );
}

export interface SignedCall extends Call {
  readonly sign?: RequestOptions;
  /** Changes the headers after signing. */
  readonly tamper?: (headers: Record<string, string>) => Record<string, string | string[]>;
}

export const HOST = 'localhost';

/** Headers of a signed request. */
export async function signedHeaders(
  signer: RequestSigner,
  { method = 'GET', url, headers = {}, payload, sign }: SignedCall,
): Promise<Record<string, string>> {
  const body = payload === undefined ? undefined : bodyOf(payload);
  const all = { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers };
  const request = { method, url: `http://${HOST}${url}`, headers: all, ...(body === undefined ? {} : { body }) };
  return { host: HOST, ...all, ...(await signRequest(request, signer, sign)) };
}

export async function signedCall(app: Server, signer: RequestSigner, call: SignedCall): Promise<Answer> {
  const signed = await signedHeaders(signer, call);
  const { method = 'GET', url, payload, tamper = (headers) => headers } = call;
  const body = payload === undefined ? {} : { payload: bodyOf(payload) };
  return app.inject({ method, url, headers: tamper(signed), ...body }) as Promise<Answer>;
}

function bodyOf(payload: string | Buffer | object): string | Buffer {
  return typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload);
}

export type Told = AppPrincipal & { readonly code?: string };
