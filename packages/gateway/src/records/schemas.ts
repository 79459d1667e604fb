/** Schemas of what may be asked; OpenAPI is made from them. Every name that is not listed is a field with an optional `.op`. */
const text = (description: string, maxLength = 400) => ({ type: 'string', maxLength, description });

export const RECORD_FILTERS = {
  grant: text('授权号；对同一数据集有几项授权时必填 · grant, where there are several'),
  division: text('区划代码前缀，可用逗号列多个 · prefixes of division codes'),
  class: text('小类或大类代码，含下级与归并到它的地方扩展代码 · classes with all beneath them', 2000),
  grid: text('坐标所在的单元网格 · unit grids that the place lies in', 4000),
  bbox: text('西,南,东,北（度）· west,south,east,north'),
  within: text('GeoJSON Polygon/MultiPolygon，小图形可写在这里，大的用 POST …/records/search · drawn area', 8000),
} as const;

export const FIELD_FILTER = {
  type: 'string',
  maxLength: 2000,
  description: '字段条件：name=值，name.ge= gt le lt ne prefix in（逗号分隔）empty（true/false）· conditions on fields',
} as const;

const PAGE = {
  fields: text('只要这些字段，逗号分隔 · only these fields', 2000),
  limit: { type: 'integer', minimum: 1, maximum: 1000, description: '每页条数，默认 50 · records of a page' },
  cursor: text('上一页给出的续取标记 · from the page before', 4000),
  format: { type: 'string', enum: ['json', 'geojson', 'csv', 'ndjson'], description: '也可用 Accept · also by Accept' },
  bom: { type: 'boolean', description: 'CSV 以 UTF-8 BOM 开头 · CSV begins with a byte order mark' },
} as const;

export const LIST_QUERY = {
  type: 'object',
  properties: { ...RECORD_FILTERS, ...PAGE },
  additionalProperties: FIELD_FILTER,
} as const;

export const ONE_QUERY = {
  type: 'object',
  properties: { grant: RECORD_FILTERS.grant, format: { type: 'string', enum: ['json', 'geojson'] } },
  additionalProperties: false,
} as const;

export const GRANT_QUERY = {
  type: 'object',
  properties: { grant: RECORD_FILTERS.grant },
  additionalProperties: false,
} as const;

export const DATASET_PARAMS = {
  type: 'object',
  properties: { id: { type: 'string', minLength: 1, maxLength: 200, description: '数据集 · dataset' } },
  required: ['id'],
  additionalProperties: false,
} as const;

export const KEY_PARAMS = {
  type: 'object',
  properties: {
    ...DATASET_PARAMS.properties,
    key: { type: 'string', minLength: 1, maxLength: 400, description: '记录中的 key · as records have it' },
  },
  required: ['id', 'key'],
  additionalProperties: false,
} as const;

/** A drawn area with whatever a query may say. */
export const SEARCH_BODY = {
  type: 'object',
  properties: {
    within: {
      type: 'object',
      description: 'GeoJSON Polygon 或 MultiPolygon，至多 1000 个顶点 · at most 1000 positions',
    },
    query: {
      type: 'object',
      maxProperties: 64,
      additionalProperties: FIELD_FILTER,
      description: '与 GET 相同的条件 · as for GET',
    },
    fields: { type: 'array', maxItems: 200, items: { type: 'string', maxLength: 80 } },
    limit: PAGE.limit,
    cursor: PAGE.cursor,
  },
  additionalProperties: false,
} as const;

const BY = 'class, bigClass, nationalClass, grid, division[:2|4], 字段[:day|month|year]';
const MEASURE = 'count, area（面）, length（线）, sum:数值字段';

export const AGGREGATE_QUERY = {
  type: 'object',
  properties: {
    ...RECORD_FILTERS,
    by: text(`分组，至多 3 项：${BY} · what to group by`),
    measure: text(`统计量：${MEASURE} · what to measure`),
  },
  additionalProperties: FIELD_FILTER,
} as const;

const NAMES = { type: 'array', maxItems: 16, items: { type: 'string', maxLength: 80 } } as const;

export const AGGREGATE_BODY = {
  type: 'object',
  properties: {
    within: SEARCH_BODY.properties.within,
    query: SEARCH_BODY.properties.query,
    by: { ...NAMES, description: BY },
    measure: { ...NAMES, description: MEASURE },
  },
  additionalProperties: false,
} as const;
