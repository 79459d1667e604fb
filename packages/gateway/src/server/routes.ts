import type { Hub } from '../hub.ts';
import type { Server } from './fastify.ts';

/** All rooms that answer requests, one line each. */
const ROOMS: readonly ((app: Server, hub: Hub) => void)[] = [];

export function registerRoutes(app: Server, hub: Hub): void {
  for (const register of ROOMS) register(app, hub);
}
