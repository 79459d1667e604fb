import type { Hub } from '../hub.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { ENTITY_ANSWER } from './answers.ts';
import { entity } from './entity.ts';
import { ENTITY_KINDS, type EntityKindName } from './entity-kinds.ts';

const KIND = { type: 'string', enum: Object.keys(ENTITY_KINDS) } as const;
const VALUE = { type: 'string', minLength: 1, maxLength: 64 } as const;
const required = ['kind', 'value'];
const ASKED = {
  type: 'object',
  properties: { kind: KIND, value: VALUE },
  required,
  additionalProperties: false,
} as const;

const TEXT = {
  tag: 'records',
  description: {
    zh: '跨部门、跨数据集查一个号牌、单位、人员、部件、网格或设备，各数据集按各自的授权给出。公民身份号码始终脱敏返回。',
    en: 'One plate, unit, person, part, grid or device across datasets of different departments, each under its own grant. Citizen ids come back masked.',
  },
  answers: { 200: { what: { zh: '各数据集中的记录', en: 'Records by dataset' }, schema: ENTITY_ANSWER } },
} as const;

export function registerEntities(app: Server, hub: Hub): void {
  app.get(
    '/v1/entities/:kind/:value',
    {
      config: { access: ['app'] },
      schema: routeSchema({
        ...TEXT,
        summary: { zh: '一体画像', en: 'Everything about one entity' },
        params: ASKED,
      }),
    },
    async (request, reply) => {
      const { kind, value } = request.params as { kind: EntityKindName; value: string };
      reply.header('content-type', 'application/json; charset=utf-8');
      return hub.pool.use((session) => entity(hub, session, request.principal as AppPrincipal, kind, value));
    },
  );
  // what is personal had better not stand in an address
  app.post(
    '/v1/entities/search',
    {
      config: { access: ['app'] },
      schema: routeSchema({
        ...TEXT,
        summary: { zh: '一体画像（号码不入网址）', en: 'The same, the number not in the address' },
        body: ASKED,
      }),
    },
    async (request, reply) => {
      const { kind, value } = request.body as { kind: EntityKindName; value: string };
      reply.header('content-type', 'application/json; charset=utf-8');
      return hub.pool.use((session) => entity(hub, session, request.principal as AppPrincipal, kind, value));
    },
  );
}
