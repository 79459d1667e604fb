import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { ANSWER } from './answer.ts';
import { ENTRY_ID } from './entry-schema.ts';
import { FORMATS, ITEM_TYPES, SHARE_TYPES, UPDATE_CYCLES } from './guide.ts';
import { listThemes, putTheme, type Theme } from './themes.ts';

const READERS = ['app', 'system', 'security', 'audit'] as const;
const NAME = { type: 'string', minLength: 1, maxLength: 100 } as const;
const THEME = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    parent: { ...ENTRY_ID, description: '上级专题' },
    name: {
      type: 'object',
      additionalProperties: false,
      required: ['zh', 'en'],
      properties: { zh: NAME, en: NAME },
    },
  },
} as const;
const PATH = { type: 'object', required: ['id'], properties: { id: ENTRY_ID } } as const;

/** Thematic groups (专题), which are ours, and the words of the guide. */
export function registerThemes(app: Server, hub: Hub): void {
  app.get(
    '/v1/catalogue/themes',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '专题及其条目数', en: 'Thematic groups, with their entries counted' },
        answers: { 200: ANSWER },
      }),
    },
    async () => ({ themes: await hub.pool.use(listThemes) }),
  );
  app.put(
    '/v1/catalogue/themes/:id',
    {
      config: { access: ['system'] },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '设置专题', en: 'Adds or changes a thematic group' },
        answers: { 200: ANSWER },
        problems: ['theme_parent'],
        params: PATH,
        body: THEME,
      }),
    },
    async (request) => {
      const { id } = request.params as { id: string };
      const theme: Theme = { id, ...(request.body as Omit<Theme, 'id'>) };
      await hub.pool.transaction((session) => putTheme(session, theme));
      return theme;
    },
  );
  app.get(
    '/v1/catalogue/terms',
    {
      config: { access: 'anyone' },
      schema: routeSchema({
        tag: 'catalogue',
        summary: { zh: '目录编制指南的用语及其代号', en: 'The words of the national guide and their ids' },
        answers: { 200: ANSWER },
      }),
    },
    () =>
      Promise.resolve({
        shareTypes: SHARE_TYPES,
        formats: FORMATS,
        updateCycles: UPDATE_CYCLES,
        itemTypes: ITEM_TYPES,
      }),
  );
}
