import type { Hub } from '../hub.ts';
import { Problem } from '../problem/problem.ts';
import type { Server } from '../server/fastify.ts';
import { appOf } from './call.ts';
import { deadLetters, dropLetter, heldLetter, saveEdited, type DeadLetter } from './dead-letters.ts';
import type { PushPlans } from './plans.ts';
import { DROP_LETTER, EDIT_LETTER, LETTERS, REPLAY_LETTER } from './schemas.ts';
import { replayLetter } from './replay-letter.ts';

interface ById {
  Params: { id: string };
}

/** What was not accepted, for the org that pushed it and nobody else. */
export function registerLetterRoutes(app: Server, hub: Hub, plans: PushPlans, wake: () => void): void {
  const { pool, keys } = hub;
  const config = { access: ['app'] as const };
  app.get<{ Querystring: { dataset?: string; batch?: string; status?: string; cursor?: string; limit?: number } }>(
    '/v1/dead-letters',
    {
      config,
      schema: LETTERS,
    },
    async (request) => {
      const { cursor: after = '0', limit = 100, ...query } = request.query;
      const { org } = appOf(request);
      const letters = await pool.use((session) => deadLetters(session, keys, { ...query, org, after, limit }));
      const next = letters.length === limit ? letters.at(-1)?.id : undefined;
      return { letters: letters.map(shown), ...(next === undefined ? {} : { next }) };
    },
  );
  app.put<ById & { Body: Readonly<Record<string, unknown>> }>(
    '/v1/dead-letters/:id',
    {
      config,
      schema: EDIT_LETTER,
    },
    (request) =>
      pool.transaction(async (session) => {
        const { org } = appOf(request);
        const { id } = request.params;
        if ((await heldLetter(session, keys, org, id)) === undefined) throw gone(id);
        await saveEdited(session, keys, id, request.rawBody.toString('utf8').replaceAll(/[\r\n]/g, ' '));
        return shown((await heldLetter(session, keys, org, id))!);
      }),
  );
  app.post<ById & { Querystring: { grant?: string } }>(
    '/v1/dead-letters/:id/replay',
    {
      config,
      schema: REPLAY_LETTER,
    },
    async (request, reply) => {
      const receipt = await pool.transaction((session) =>
        replayLetter(session, hub, plans, appOf(request), request.params.id, request.query.grant),
      );
      wake();
      void reply.header('content-type', 'application/json; charset=utf-8').send(receipt);
      return reply;
    },
  );
  app.delete<ById>('/v1/dead-letters/:id', { config, schema: DROP_LETTER }, async (request, reply) => {
    const { id } = request.params;
    await pool.transaction(async (session) => {
      if ((await heldLetter(session, keys, appOf(request).org, id)) === undefined) throw gone(id);
      await dropLetter(session, id);
    });
    void reply.code(204).send();
    return reply;
  });
}

function gone(id: string): Problem {
  return new Problem('not_found', { what: `dead letter ${id}` });
}

/** Records as JSON where they are; the text where somebody sealed it with another key. */
function shown({ record, edited, ...letter }: DeadLetter): object {
  return { ...letter, record: asJson(record), ...(edited === undefined ? {} : { edited: asJson(edited) }) };
}

function asJson(text: string): unknown {
  return text === '' ? null : (JSON.parse(text) as unknown);
}
