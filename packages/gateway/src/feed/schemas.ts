import { DATASET_PARAMS } from '../records/schemas.ts';
import { routeSchema } from '../server/route-schema.ts';

const text = (description: string, maxLength: number) => ({ type: 'string', minLength: 1, maxLength, description });

export const GRANT = text('授权号；对同一数据集有几项授权时必填 · grant, where there are several', 200);

const CHANGES_QUERY = {
  type: 'object',
  properties: {
    cursor: text(
      '上一次得到的 cursor；start 从头读取全部记录，now 只读此后的变更，两者都先只给出游标；缺省 start · from the last answer, or start, or now: these two are answered with a cursor alone',
      4000,
    ),
    limit: { type: 'integer', minimum: 1, maximum: 1000, description: '至多几条，默认 200 · most changes' },
    wait: {
      type: 'integer',
      minimum: 0,
      maximum: 60,
      description: '暂无变更时最多等几秒 · seconds to wait where there are none yet',
    },
    grant: GRANT,
  },
  additionalProperties: false,
} as const;

const CHANGE = {
  type: 'object',
  properties: {
    op: {
      enum: ['put', 'delete', 'leave'],
      description:
        'put 新增或改变；delete 已删除；leave 记录仍在，但不再符合授权的行条件 · leave: still there, but outside of the row filter',
    },
    key: { type: 'string' },
    record: { type: 'object', description: '仅 put · only with put' },
  },
  required: ['op', 'key'],
} as const;

export const CHANGES = routeSchema({
  tag: 'feed',
  summary: { zh: '数据集的变更，按提交先后', en: 'Changes of a dataset in the order of commits' },
  description: {
    zh: '每条记录只在最近一次改变处出现一次。同一条可能重复给出，按 key 覆盖即可。以 Accept: text/event-stream 取事件流，事件 id 即游标，可用 Last-Event-ID 续取。',
    en: 'Every record stands once, where it changed last. One may come again: take the last by its key. With Accept: text/event-stream as server-sent events; the id of an event is the cursor, Last-Event-ID resumes.',
  },
  params: DATASET_PARAMS,
  querystring: CHANGES_QUERY,
  answers: {
    200: {
      what: { zh: '一页变更与续取用的游标', en: 'A page of changes, and the cursor to go on with' },
      schema: {
        type: 'object',
        properties: {
          dataset: { type: 'string' },
          grant: { type: 'string' },
          count: { type: 'integer' },
          more: { type: 'boolean', description: '还有，可立即再取 · there is more already' },
          cursor: { type: 'string' },
          changes: { type: 'array', items: CHANGE },
        },
        required: ['dataset', 'grant', 'count', 'more', 'cursor', 'changes'],
      },
      alsoAs: ['text/event-stream'],
    },
  },
  problems: [
    'cursor_invalid',
    'cursor_too_old',
    'dataset_unknown',
    'grant_ambiguous',
    'grant_missing',
    'grant_unknown',
    'field_not_granted',
    'quota_exceeded',
    'too_many_streams',
  ],
});
