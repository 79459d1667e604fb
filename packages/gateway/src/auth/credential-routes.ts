import type { Algorithm } from '@shuniu/sdk/signature';
import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Request, Server } from '../server/fastify.ts';
import { addCredential, type AddedCredential } from './add-credential.ts';
import { appAuthOf } from './app-auth.ts';
import { changeCredential, lockCredential, retireCredential, type Change } from './change-credential.ts';
import { ADD, CHANGE, LIST, ROTATE } from './credential-schemas.ts';
import { listCredentials } from './credential-view.ts';
import { recordCredential } from './record-credential.ts';

interface Params {
  readonly app: string;
  readonly credential: string;
}

interface AddBody {
  readonly alg: Algorithm;
  readonly publicKey?: string | object;
  readonly label?: string;
  readonly legacy?: boolean;
  readonly notAfter?: string;
}

interface RotateBody {
  readonly overlapHours: number;
  readonly publicKey?: string | object;
  readonly label?: string;
}

const CREDENTIALS = '/v1/apps/:app/credentials';
const OWN_OR_SECURITY = { access: ['app', 'security'] as const };

/** Keys of apps: an app sees and rotates its own; what it registers besides waits for the security administrator. */
export function registerCredentials(app: Server, hub: Hub): void {
  app.get<{ Params: Params }>(CREDENTIALS, { config: OWN_OR_SECURITY, schema: LIST }, async (request) => {
    assertMayManage(request, false);
    return { items: await hub.pool.use((session) => listCredentials(session, request.params.app)) };
  });

  app.post<{ Params: Params; Body: AddBody }>(
    CREDENTIALS,
    { config: OWN_OR_SECURITY, schema: ADD },
    async (request, reply) => {
      const own = assertMayManage(request, true);
      const { app } = request.params;
      // a key registered with a key that may have been stolen must not outlive it unseen
      const state = own ? 'pending' : 'active';
      if (own && request.body.legacy === true) throw new Problem('forbidden');
      const added = await hub.pool.transaction(async (session) => {
        const made = await addCredential(session, hub.keys, { app, state, ...request.body });
        await recordCredential(session, made, { by: request.principal, what: 'add' }, request.id);
        return made;
      });
      return reply.code(201).send(added);
    },
  );

  app.post<{ Params: Params; Body: RotateBody }>(
    `${CREDENTIALS}/:credential/rotate`,
    { config: OWN_OR_SECURITY, schema: ROTATE },
    async (request, reply) => {
      assertMayManage(request, true);
      const added = await hub.pool.transaction((session) => rotate(session, hub, request));
      appAuthOf(hub).credentials.forget(request.params.credential);
      return reply.code(201).send(added);
    },
  );

  for (const change of ['activate', 'revoke', 'revoke-tokens'] as const) {
    const access = change === 'activate' ? (['security'] as const) : OWN_OR_SECURITY.access;
    app.post<{ Params: Params }>(
      `${CREDENTIALS}/:credential/${change}`,
      { config: { access }, schema: CHANGE(change) },
      async (request) => {
        assertMayManage(request, true);
        const { app, credential } = request.params;
        const changed = await hub.pool.transaction(async (session) => {
          const view = await changeCredential(session, app, credential, change satisfies Change);
          await recordCredential(session, view, { by: request.principal, what: change }, request.id);
          return view;
        });
        appAuthOf(hub).credentials.forget(credential);
        return changed;
      },
    );
  }
}

/** @returns whether an app manages its own keys */
function assertMayManage({ principal, params }: Request, writes: boolean): boolean {
  if (principal.kind !== 'app') return false;
  if (principal.app !== (params as Params).app) throw new Problem('forbidden');
  if (writes && principal.via !== 'signature') throw new Problem('signature_required');
  return true;
}

async function rotate(
  session: Session,
  { keys }: Hub,
  { params, body, principal: by, id }: Request,
): Promise<AddedCredential> {
  const { app, credential } = params as Params;
  const old = await lockCredential(session, app, credential);
  const { overlapHours, ...rest } = body as RotateBody;
  const alg = old.alg as Algorithm;
  const added = await addCredential(session, keys, {
    label: old.label,
    ...rest,
    app,
    alg,
    legacy: old.legacy,
    state: 'active',
    ...(old.notAfter === null ? {} : { notAfter: old.notAfter }),
  });
  const retired = await retireCredential(session, app, credential, added.id, overlapHours);
  await recordCredential(session, added, { by, what: 'rotate', replaces: credential }, id);
  await recordCredential(session, retired, { by, what: 'retire' }, id);
  return added;
}
