import type { Hub } from '../hub.ts';
import { idPage, type PageQuery } from '../keys/id-page.ts';
import { isDay } from '../policy/day-in-china.ts';
import type { AppPrincipal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { Request, Server } from '../server/fastify.ts';
import { routeSchema, type RouteAnswer } from '../server/route-schema.ts';
import type { AccessRules } from './access-rules.ts';
import { eventsOf, listApplications, readApplication, type ApplicationFilter } from './application-store.ts';
import {
  answer,
  draftApplication,
  redraft,
  review,
  submit,
  withdraw,
  type AskedApplication,
  type Decision,
} from './applications.ts';
import { punctuality } from './punctuality.ts';
import { APPLICATION, APPLICATION_LIST, DECISION, PATH, PERIOD } from './request-schemas.ts';

const ANSWER: RouteAnswer = { what: { zh: '结果', en: 'the result' }, schema: { type: 'object' } };
const APP = ['app'] as const;
const READERS = ['app', 'system', 'security', 'audit'] as const;

type Session = Parameters<Parameters<Hub['pool']['transaction']>[0]>[0];

/** Applications for data: written, handed in, reviewed, answered. */
export function registerApplications(app: Server, hub: Hub, rules: AccessRules): void {
  const shown = (request: Request, id: string): Promise<object> =>
    hub.pool.use(async (session) => {
      const application = await readApplication(session, request.principal, id);
      if (application === undefined) throw new Problem('not_found', { what: `application ${id}` });
      return { ...application, events: await eventsOf(session, id) };
    });
  const idOf = (request: Request): string => (request.params as { id: string }).id;
  app.post(
    '/v1/applications',
    {
      config: { access: APP },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '起草申请', en: 'Drafts an application' },
        answers: { 201: ANSWER },
        problems: ['scope_invalid', 'dataset_unknown', 'not_found'],
        body: APPLICATION,
      }),
    },
    async (request, reply) => {
      const by = request.principal as AppPrincipal;
      const id = await hub.pool.transaction((session) =>
        draftApplication(session, by, request.body as AskedApplication),
      );
      void reply.code(201).header('location', `/v1/applications/${id}`);
      return shown(request, id);
    },
  );
  app.put(
    '/v1/applications/:id',
    {
      config: { access: APP },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '修改草稿或被退回的申请', en: 'Rewrites a draft, or what was returned' },
        answers: { 200: ANSWER },
        problems: ['not_found', 'application_state', 'application_dataset', 'scope_invalid'],
        params: PATH,
        body: APPLICATION,
      }),
    },
    async (request) => {
      const by = request.principal as AppPrincipal;
      await hub.pool.transaction((session) => redraft(session, by, idOf(request), request.body as AskedApplication));
      return shown(request, idOf(request));
    },
  );
  const step = (
    name: string,
    access: typeof APP | readonly ('app' | 'security')[],
    summary: { zh: string; en: string },
    body: object | undefined,
    work: (session: Session, request: Request, id: string) => Promise<void>,
  ): void => {
    app.post(
      `/v1/applications/:id/${name}`,
      {
        config: { access },
        schema: routeSchema({
          tag: 'access',
          summary,
          answers: { 200: ANSWER },
          problems: [
            'not_found',
            'application_state',
            'scope_invalid',
            'entry_not_shared',
            'refusal_basis',
            'return_note',
          ],
          params: PATH,
          ...(body === undefined ? {} : { body: body as Readonly<Record<string, unknown>> }),
        }),
      },
      async (request) => {
        await hub.pool.transaction((session) => work(session, request, idOf(request)));
        return shown(request, idOf(request));
      },
    );
  };
  step('submit', APP, { zh: '提交申请', en: 'Hands an application in' }, undefined, (session, request, id) =>
    submit(session, rules, request.principal as AppPrincipal, id),
  );
  step('withdraw', APP, { zh: '撤回申请', en: 'Withdraws an application' }, undefined, (session, request, id) =>
    withdraw(session, request.principal as AppPrincipal, id),
  );
  step('review', ['security'], { zh: '合规审查', en: 'Compliance review' }, DECISION, (session, request, id) =>
    review(session, request.principal, id, request.body as Decision),
  );
  step(
    'answer',
    ['app', 'security'],
    { zh: '提供方答复', en: "The provider's answer" },
    DECISION,
    (session, request, id) => answer(session, request.principal, id, request.body as Decision),
  );
  registerReading(app, hub, shown);
}

function registerReading(app: Server, hub: Hub, shown: (request: Request, id: string) => Promise<object>): void {
  app.get(
    '/v1/applications',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '申请一览', en: 'Applications' },
        answers: { 200: ANSWER },
        problems: ['cursor_invalid'],
        querystring: APPLICATION_LIST,
      }),
    },
    async (request) => {
      const { cursor, limit, ...filter } = request.query as PageQuery & ApplicationFilter;
      const bound = ['applications', request.principal.kind === 'app' ? request.principal.app : '', filter];
      const { items, ...rest } = await idPage(hub.keys, bound, { cursor, limit }, (after, most) =>
        hub.pool.use((session) => listApplications(session, request.principal, filter, after, most)),
      );
      return { applications: items, ...rest };
    },
  );
  app.get(
    '/v1/applications/punctuality',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '各部门按期办理情况', en: 'How departments keep their time' },
        answers: { 200: ANSWER },
        querystring: PERIOD,
      }),
    },
    async (request) => {
      const { from, to } = request.query as { from: string; to: string };
      for (const day of [from, to])
        if (!isDay(day)) throw new Problem('request_malformed', { at: 'querystring', reason: `${day} is not a date` });
      return { from, to, departments: await hub.pool.use((session) => punctuality(session, from, to)) };
    },
  );
  app.get(
    '/v1/applications/:id',
    {
      config: { access: READERS },
      schema: routeSchema({
        tag: 'access',
        summary: { zh: '申请及其办理过程', en: 'An application and what happened with it' },
        answers: { 200: ANSWER },
        problems: ['not_found'],
        params: PATH,
      }),
    },
    (request) => shown(request, (request.params as { id: string }).id),
  );
}
