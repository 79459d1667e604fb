import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { feedOf } from './feed.ts';

/** The change feed of datasets. */
export function registerFeed(_app: Server, hub: Hub): void {
  feedOf(hub);
}
