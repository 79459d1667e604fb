import { routeSchema } from '../../server/route-schema.ts';
import { GRANT } from '../schemas.ts';

const EXPORT_PARAMS = {
  type: 'object',
  properties: { id: { type: 'string', pattern: '^exp-[0-9a-f]{32}$' } },
  required: ['id'],
  additionalProperties: false,
} as const;

const STATUS = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    state: { enum: ['waiting', 'running', 'done', 'failed', 'cancelled', 'expired'] },
    dataset: { type: 'string' },
    grant: { type: 'string' },
    format: { type: 'string' },
    compression: { type: 'string' },
    problem: { type: 'string', description: '失败的原因 · code of the problem where it failed' },
    time: { type: 'string', description: '快照的时刻 · moment of the snapshot' },
    cursor: {
      type: ['string', 'null'],
      description:
        '由此续取变更；授权没有明文标识时为空 · where to read on in the feed; null where records have no key',
    },
    rows: { type: 'integer' },
    files: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          url: { type: 'string' },
          rows: { type: 'integer' },
          bytes: { type: 'integer' },
          sha256: { type: 'string' },
        },
      },
    },
  },
  required: ['id', 'state', 'dataset', 'grant', 'format', 'compression'],
} as const;

export const CREATE = routeSchema({
  tag: 'feed',
  summary: { zh: '申请一份快照', en: 'Ask for a snapshot' },
  description: {
    zh: '在后台写成文件：授权范围内、同一时刻的全部记录，以及续取变更的游标。',
    en: 'Written to files in the background: all records that the grant lets out, as they were at one moment, and the cursor to go on from in the change feed.',
  },
  body: {
    type: 'object',
    properties: {
      dataset: { type: 'string', minLength: 1, maxLength: 200 },
      grant: GRANT,
      format: { type: 'string', enum: ['ndjson', 'csv', 'geojson'], description: '缺省 ndjson · default ndjson' },
      compression: { type: 'string', enum: ['none', 'gzip'], description: '缺省 none · default none' },
    },
    required: ['dataset'],
    additionalProperties: false,
  },
  answers: { 202: { what: { zh: '已受理，见 Location', en: 'Accepted; see Location' }, schema: STATUS } },
  problems: [
    'dataset_unknown',
    'grant_ambiguous',
    'grant_missing',
    'grant_unknown',
    'grant_unusable',
    'too_many_exports',
  ],
});

export const LIST = routeSchema({
  tag: 'feed',
  summary: { zh: '本应用最近的导出', en: "The app's latest exports" },
  answers: {
    200: {
      what: { zh: '至多 100 项，新的在前', en: 'Up to 100, the newest first' },
      schema: { type: 'object', properties: { exports: { type: 'array', items: STATUS } }, required: ['exports'] },
    },
  },
});

export const SHOW = routeSchema({
  tag: 'feed',
  summary: { zh: '导出的状态；完成后即清单', en: 'State of an export; once it is done, its manifest' },
  params: EXPORT_PARAMS,
  answers: { 200: { what: { zh: '状态或清单', en: 'State or manifest' }, schema: STATUS } },
  problems: ['not_found'],
});

export const CANCEL = routeSchema({
  tag: 'feed',
  summary: { zh: '取消导出，或删除其文件', en: 'Cancel an export, or remove its files' },
  params: EXPORT_PARAMS,
  answers: { 200: { what: { zh: '已取消', en: 'Cancelled' }, schema: STATUS } },
  problems: ['not_found'],
});

export const FILE = routeSchema({
  tag: 'feed',
  summary: { zh: '下载导出的一个文件，可续传', en: 'A file of an export, or a range of it' },
  params: {
    type: 'object',
    properties: { ...EXPORT_PARAMS.properties, n: { type: 'integer', minimum: 1, maximum: 99999 } },
    required: ['id', 'n'],
    additionalProperties: false,
  },
  answers: {
    200: {
      what: { zh: '文件', en: 'The file' },
      type: 'application/x-ndjson',
      alsoAs: ['text/csv', 'application/geo+json', 'application/gzip'],
    },
    206: { what: { zh: '文件的一段', en: 'A range of it' }, type: 'application/x-ndjson' },
    304: { what: { zh: '没有变化', en: 'Not modified' } },
  },
  problems: ['not_found', 'export_not_ready', 'export_gone', 'grant_changed', 'grant_unknown', 'range_unsatisfiable'],
});
