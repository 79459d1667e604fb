import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { appAuthOf } from './app-auth.ts';
import { registerCredentials } from './credential-routes.ts';
import { forgetNonces, raiseNonceFloor } from './nonce-floor.ts';
import { signAnswers } from './sign-answers.ts';
import { registerTokens } from './token-routes.ts';

const MINUTE = 60_000;

/** How apps say who they are: their keys, their tokens, and what has to be done beside requests for both. */
export function registerAuth(app: Server, hub: Hub): void {
  registerCredentials(app, hub);
  registerTokens(app, hub);
  signAnswers(app, hub);
  const { lastUse } = appAuthOf(hub);
  hub.chores.add('last use of credentials', () => hub.pool.use((session) => lastUse.write(session)), MINUTE);
  hub.chores.add('used nonces', () => hub.pool.use(forgetAll), MINUTE);
}

async function forgetAll(session: Session): Promise<void> {
  // after a crash whoever comes first does this too; but one who comes in a transaction takes it back when he is refused
  await raiseNonceFloor(session);
  while (await forgetNonces(session));
}
