import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { registerLog } from './log-routes.ts';
import { registerProofs } from './proof-routes.ts';
import { sequenceAll } from './sequence.ts';
import { vkeyOf } from './sign-checkpoint.ts';

/** Receipts that can be proven: the log, its sequencer, evidence files. @throws TypeError for an origin that cannot name a key */
export function registerEvidence(app: Server, hub: Hub): void {
  // said at the start, not at the first push
  vkeyOf(hub, hub.config.hub.origin);
  hub.chores.add('evidence-sequencer', () => sequenceAll(hub), Math.min(hub.config.tickMs, LONGEST));
  registerLog(app, hub);
  registerProofs(app, hub);
}

/** Milliseconds until a committed leaf is looked at. */
const LONGEST = 1_000;
