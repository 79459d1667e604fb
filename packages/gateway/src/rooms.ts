import { registerOpenApi } from './openapi/register.ts';
import { registerAdmin } from './admin/register.ts';
import { registerAudit } from './evidence/register-audit.ts';
import { registerEvidence } from './evidence/register-evidence.ts';
import { registerWitness } from './evidence/witness/register-witness.ts';
import { registerAuth } from './auth/auth-routes.ts';
import { registerExports } from './feed/export/register-exports.ts';
import { registerWebhooks } from './feed/webhook/register-webhooks.ts';
import { registerFeed } from './feed/register-feed.ts';
import { registerAccess } from './access/register.ts';
import { registerCorrections } from './corrections/register.ts';
import { registerCatalogue } from './catalogue/register.ts';
import type { Hub } from './hub.ts';
import { registerAggregate } from './records/aggregate-routes.ts';
import { registerEntities } from './records/entity-routes.ts';
import { registerRecordChores } from './records/register-chores.ts';
import { registerRecords } from './records/record-routes.ts';
import { registerOgc } from './ogc/register-ogc.ts';
import { registerOperations } from './operations/register.ts';
import { registerStandards } from './standards/register.ts';
import type { Server } from './server/fastify.ts';
import { registerTiles } from './tiles/register-tiles.ts';
import { registerPush } from './push/register-push.ts';
import { registerRooms, type Room } from './server/routes.ts';

/** All rooms that answer requests. */
const ROOMS: readonly Room[] = [
  // one line for each room, so that several hands can add theirs
  registerOperations,
  registerOpenApi,
  registerAuth,
  registerAdmin,
  registerFeed,
  registerExports,
  registerWebhooks,
  registerCatalogue,
  registerAccess,
  registerCorrections,
  registerStandards,
  registerRecords,
  registerEvidence,
  registerAudit,
  registerWitness,
  registerPush,
  registerAggregate,
  registerEntities,
  registerRecordChores,
  registerOgc,
  registerTiles,
];

export function registerRoutes(app: Server, hub: Hub): void {
  registerRooms(app, hub, ROOMS);
}
