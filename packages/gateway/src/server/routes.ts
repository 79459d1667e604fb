import type { Hub } from '../hub.ts';
import type { Server } from './fastify.ts';

/**
 * A room that answers requests. The list of them is `src/rooms.ts`: they all import `server`, so `server` imports none of
 * them, or all would go in a circle.
 */
export type Room = (app: Server, hub: Hub) => void;

export function registerRooms(app: Server, hub: Hub, rooms: readonly Room[]): void {
  for (const register of rooms) register(app, hub);
}
