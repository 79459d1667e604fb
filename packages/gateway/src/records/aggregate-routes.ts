import type { Hub } from '../hub.ts';
import type { Server } from '../server/fastify.ts';
import { routeSchema } from '../server/route-schema.ts';
import { aggregate } from './aggregate.ts';
import { AGGREGATE_ANSWER } from './answers.ts';
import type { QueryTexts } from './read-ask.ts';
import { readerOf } from './reader-of.ts';
import { termHeaders } from './respond.ts';
import { AGGREGATE_BODY, AGGREGATE_QUERY, DATASET_PARAMS, GRANT_QUERY } from './schemas.ts';

const access = ['app'] as const;
const PROBLEMS = [
  ...(['field_unknown', 'class_unknown', 'place_none', 'too_many_groups', 'too_many_shapes'] as const),
  ...(['field_not_granted', 'grant_missing', 'grant_unknown', 'grant_unusable', 'grant_ambiguous'] as const),
  ...(['dataset_unknown', 'quota_exceeded'] as const),
];
const TEXT = {
  tag: 'records',
  description: {
    zh: '按小类、大类、国标类、网格、区划或任一明文授权的字段统计记录数、面积（平方米）、长度（米）或数值之和；面和线按范围裁切。',
    en: 'Counts, areas (square metres), lengths (metres) and sums, polygons and lines cut at the border of what was drawn, by class, grid, division or any field granted unmasked.',
  },
  answers: { 200: { what: { zh: '各组的统计值', en: 'The groups' }, schema: AGGREGATE_ANSWER } },
  problems: PROBLEMS,
} as const;

export function registerAggregate(app: Server, hub: Hub): void {
  app.get(
    '/v1/datasets/:id/aggregate',
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({
        ...TEXT,
        summary: { zh: '统计', en: 'Count, measure and sum' },
        params: DATASET_PARAMS,
        querystring: AGGREGATE_QUERY,
      }),
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const query = request.query as QueryTexts;
      const { view, body } = await hub.pool.use((session) =>
        aggregate(hub, session, readerOf(request, id, query['grant']), query),
      );
      reply.headers(termHeaders(view));
      return body;
    },
  );
  app.post(
    '/v1/datasets/:id/aggregate',
    {
      config: { access, admission: 'merged' },
      schema: routeSchema({
        ...TEXT,
        summary: { zh: '在画出的范围内统计', en: 'Count, measure and sum inside a drawn area' },
        params: DATASET_PARAMS,
        querystring: GRANT_QUERY,
        body: AGGREGATE_BODY,
      }),
    },
    async (request, reply) => {
      const { id } = request.params as { id: string };
      const { grant } = request.query as { grant?: string };
      const { within, query, by = [], measure = [] } = (request.body ?? {}) as AggregateBody;
      const texts = { ...query, by: by.join(','), measure: measure.join(',') };
      const { view, body } = await hub.pool.use((session) =>
        aggregate(hub, session, readerOf(request, id, grant), texts, within),
      );
      reply.headers(termHeaders(view));
      return body;
    },
  );
}

interface AggregateBody {
  readonly within?: object;
  readonly query?: QueryTexts;
  readonly by?: readonly string[];
  readonly measure?: readonly string[];
}
