import { ndjson, part, place } from '../push/records.ts';

/**
 * What each operation of the OpenAPI document hangs on, besides the role: nothing (`public`), that one is an app (`shared`), a
 * grant to read (`reads`) or to push (`writes`), that one answers for the provider (`provider`), that the thing is one's own
 * app's or org's (`own`), that one is no app at all (`office`). `@name` stands for the id of something that was planted.
 */
export type Rule = Public | Shared | Office | Reads | Writes | Acts;
type Public = { readonly class: 'public'; readonly at: RegExp };
type Shared = { readonly class: 'shared'; readonly at: RegExp };
type Office = { readonly class: 'office'; readonly at: RegExp };

export interface Ask {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

export interface Reads extends Ask {
  readonly class: 'reads';
  readonly at: RegExp;
  /** What a reader sees who may, where it is not the planted text. */
  readonly shows?: string;
  /** Of a good answer. */
  readonly status?: number;
  /** `data`: of one dataset; `one`: of one record; `terms`: what the grant says, no data; `each`: all datasets, each under its grant; `list`: their names; `kept`: what was written before. */
  readonly of: 'data' | 'one' | 'terms' | 'each' | 'list' | 'kept';
  /** More in the query, or in the body, that asks for or by the field that some may not see. */
  readonly field?: Ask;
}

export interface Writes extends Ask {
  readonly class: 'writes';
  readonly at: RegExp;
}

export interface Acts extends Ask {
  readonly class: 'provider' | 'own';
  readonly at: RegExp;
  /** Also the other apps of the org may. */
  readonly org?: true;
}

const id = 'events';
const at = (method: string, path: string): RegExp =>
  new RegExp(`^${method} ${path.replaceAll(/[.{}]/g, String.raw`\$&`)}$`);
const PREFIX = { 'description.prefix': 'zq' };
const TITLE = { zh: '别人的', en: 'of others' };
const REASON = { reason: 'because' };
const APPLIED = { dataset: id, scope: { divisions: ['1401'], fields: [{ name: 'name' }] }, purpose: 'other' };
const SCHEMA = {
  type: 'object',
  title: '行道树',
  required: ['treeId'],
  properties: { treeId: { type: 'string', maxLength: 20, title: '树木编号' } },
};
const ANNOTATIONS = { name: 'street-tree', category: 'city-management', identity: ['treeId'], sensitivity: 'internal' };

export const PLATE = '晋A70017';
const reads = (method: string, path: string, more: Omit<Reads, 'class' | 'at'>): Reads => ({
  class: 'reads',
  at: at(method, path),
  ...more,
});
const own = (method: string, path: string, more: Omit<Acts, 'class' | 'at'> = {}): Acts => ({
  class: 'own',
  at: at(method, path),
  ...more,
});
const answers = (method: string, path: string, more: Omit<Acts, 'class' | 'at'> = {}): Acts => ({
  ...own(method, path, more),
  class: 'provider',
});

const RECORDS = '/v1/datasets/{id}/records';
const TILES = '/v1/datasets/{id}/tiles';
const OGC = '/ogc/collections';
const ENTRY = '/v1/catalogue/entries';

/** In the order in which, at the end, who may does it all. */
export const RULES: readonly Rule[] = [
  {
    class: 'public',
    at: /^GET \/(\.well-known\/|docs$|healthz$|readyz$|metrics$|openapi\.json$|ogc$|ogc\/conformance$)/,
  },
  { class: 'public', at: /^GET \/(admin\/|v1\/catalogue\/terms$)/ },
  { class: 'public', at: /^POST \/(oauth\/token|v1\/enrolments|v1\/admin\/(sessions|setup|setup\/confirm))$/ },
  { class: 'public', at: /^GET \/v1\/standards\/(editions|lookup|table|tables|translate)$/ },
  { class: 'public', at: /^GET \/v1\/evidence\/(checkpoint|key|tile\/\{rest\}|witness\/.*)$/ },
  { class: 'public', at: /^POST \/v1\/evidence\/witness\/add-checkpoint$/ },

  { class: 'shared', at: /^GET \/v1\/catalogue\/(changes|dcat|entries|themes)$/ },
  { class: 'shared', at: /^GET \/v1\/(orgs|orgs\/\{org\}|calendar|applications\/punctuality)$/ },
  {
    class: 'shared',
    at: /^GET \/v1\/datasets(\/\{id\}(\/(docs|openapi|schema|versions))?|\/\{dataset\}\/openapi\.json)?$/,
  },
  { class: 'shared', at: /^(GET \/v1\/standards\/(files\/\{sha256\}|folder)|POST \/v1\/standards\/validate)$/ },
  // leaves hold digests of receipts, not receipts
  { class: 'shared', at: /^GET \/v1\/evidence\/tile\/entries\/\{rest\}$/ },
  { class: 'shared', at: at('POST', '/v1/applications') },
  // lists of what is one’s own: nobody else’s is among it
  { class: 'shared', at: /^GET \/v1\/(applications|grants|webhooks|exports|dead-letters|corrections|apps)$/ },

  {
    class: 'office',
    at: /^(GET|POST|PUT|DELETE) \/v1\/(audit|admin\/(invitations|password|sessions\/\{session\}|users.*))$/,
  },
  { class: 'office', at: /^GET \/v1\/admin\/sessions$/ },
  { class: 'office', at: /^POST \/v1\/(apps|orgs|grants|calendar|apps\/\{app\}\/enrolments)$/ },
  { class: 'office', at: /^PUT \/v1\/((apps|orgs)\/\{\w+\}\/state|catalogue\/themes\/\{id\}|evidence\/witness.*)$/ },
  {
    class: 'office',
    at: /^POST \/v1\/(applications\/\{id\}\/review|apps\/\{app\}\/credentials\/\{credential\}\/activate)$/,
  },

  reads('GET', RECORDS, { of: 'data', path: { id }, field: { query: PREFIX } }),
  reads('POST', `${RECORDS}/search`, { of: 'data', path: { id }, body: {}, field: { body: { query: PREFIX } } }),
  reads('GET', `${RECORDS}/{key}`, { of: 'one', path: { id, key: '@key' } }),
  reads('GET', `${RECORDS}/{key}/history`, { of: 'one', path: { id, key: '@key' } }),
  reads('GET', `${RECORDS}/{key}/corrections`, { of: 'one', path: { id, key: '@key' }, shows: '"position"' }),
  reads('GET', '/v1/datasets/{id}/aggregate', {
    ...{ of: 'data', path: { id }, query: { by: 'division' }, shows: '140105' },
    field: { query: { by: 'description' } },
  }),
  reads('POST', '/v1/datasets/{id}/aggregate', {
    ...{ of: 'data', path: { id }, body: { by: ['division'] }, shows: '140105' },
    field: { body: { by: ['description'] } },
  }),
  reads('GET', TILES, { of: 'terms', path: { id }, shows: '"description":"' }),
  reads('GET', `${TILES}/{z}/{x}/{y}`, {
    of: 'data',
    path: { id, z: '14', x: '@x', y: '@y' },
    field: { query: PREFIX },
  }),
  reads('GET', '/v1/datasets/{id}/changes', { of: 'data', path: { id }, query: { cursor: 'start' } }),
  reads('GET', OGC, { of: 'list', shows: '"events"' }),
  reads('GET', `${OGC}/{collection}`, { of: 'terms', path: { collection: id }, shows: '"events"' }),
  reads('GET', `${OGC}/{collection}/items`, { of: 'data', path: { collection: id }, field: { query: PREFIX } }),
  reads('GET', `${OGC}/{collection}/items/{feature}`, { of: 'one', path: { collection: id, feature: '@key' } }),
  reads('GET', '/v1/entities/{kind}/{value}', { of: 'each', path: { kind: 'plate', value: PLATE } }),
  reads('POST', '/v1/entities/search', { of: 'each', body: { kind: 'plate', value: PLATE } }),
  reads('GET', '/v1/exports/{id}/files/{n}', { of: 'kept', path: { id: '@file', n: '1' } }),
  reads('POST', '/v1/exports', { of: 'terms', body: { dataset: id }, status: 202 }),
  reads('POST', '/v1/webhooks', {
    ...{ of: 'terms', status: 201, shows: '"dataset":"events"' },
    body: { dataset: id, url: 'https://hooks.example.org/' },
  }),
  reads('POST', '/v1/corrections', {
    ...{ of: 'one', status: 201, shows: '"field":"name"' },
    body: { dataset: id, key: '@key', field: 'name', isWrong: '井盖破损', reason: 'seen' },
  }),

  {
    ...{ class: 'writes', at: at('POST', '/v1/datasets/{id}/batches'), path: { id: 'parts' } },
    headers: place(0, 1, 'scope'),
    body: ndjson([part(900)]),
  },
  { class: 'writes', at: at('POST', '/v1/dead-letters/{id}/replay'), path: { id: '@letter' } },

  answers('POST', '/v1/applications/{id}/answer', {
    path: { id: '@reviewed' },
    body: { decision: 'return', note: 'x' },
  }),
  answers('POST', '/v1/corrections/{id}/answer', {
    path: { id: '@correction' },
    body: { decision: 'accept', ...REASON },
  }),
  answers('POST', '/v1/grants/{id}/suspend', { path: { id: '@grant' }, body: REASON }),
  answers('POST', '/v1/grants/{id}/resume', { path: { id: '@grant' }, body: REASON }),
  answers('POST', '/v1/grants/{id}/revoke', { path: { id: '@grant' }, body: REASON }),
  answers('POST', ENTRY, { body: { id: 'more', title: '别人的', provider: 'provider' } }),
  answers('GET', `${ENTRY}/{id}`, { path: { id: '@draft' }, org: true }),
  answers('GET', `${ENTRY}/{id}/versions`, { path: { id: '@draft' }, org: true }),
  answers('PUT', `${ENTRY}/{id}`, {
    path: { id: '@draft' },
    headers: { 'if-match': '"1"' },
    body: { title: '别人的' },
  }),
  answers('POST', `${ENTRY}/{id}/state`, {
    ...{ path: { id: '@published' }, headers: { 'if-match': '"1"' }, body: { to: 'deprecated', sunset: '2099-01-01' } },
  }),
  answers('POST', '/v1/datasets', {
    body: { id: 'trees', title: TITLE, provider: 'provider', schema: SCHEMA, annotations: ANNOTATIONS },
  }),
  answers('PUT', '/v1/datasets/{id}', { path: { id }, headers: { 'if-match': '"1"' }, body: { title: TITLE } }),

  own('GET', '/v1/applications/{id}', { path: { id: '@application' } }),
  own('PUT', '/v1/applications/{id}', { path: { id: '@application' }, body: APPLIED }),
  own('POST', '/v1/applications/{id}/submit', { path: { id: '@application' } }),
  own('POST', '/v1/applications/{id}/withdraw', { path: { id: '@application' } }),
  own('GET', '/v1/grants/{id}', { path: { id: '@grant' } }),
  own('GET', '/v1/corrections/{id}', { path: { id: '@correction' } }),
  own('GET', '/v1/apps/{app}', { path: { app: 'good' }, org: true }),
  own('GET', '/v1/apps/{app}/credentials', { path: { app: 'good' } }),
  own('POST', '/v1/apps/{app}/credentials', { path: { app: 'good' }, body: { alg: 'hmac-sha256' } }),
  own('POST', '/v1/apps/{app}/credentials/{credential}/rotate', {
    ...{ path: { app: 'good', credential: 'good-spare' }, body: { overlapHours: 1 } },
  }),
  own('POST', '/v1/apps/{app}/credentials/{credential}/revoke-tokens', {
    path: { app: 'good', credential: 'good-spare' },
  }),
  own('POST', '/v1/apps/{app}/credentials/{credential}/revoke', { path: { app: 'good', credential: 'good-spare' } }),
  own('GET', '/v1/webhooks/{id}', { path: { id: '@webhook' } }),
  own('POST', '/v1/webhooks/{id}/enable', { path: { id: '@webhook' } }),
  own('POST', '/v1/webhooks/{id}/rotate', { path: { id: '@webhook' } }),
  own('DELETE', '/v1/webhooks/{id}', { path: { id: '@webhook' } }),
  own('GET', '/v1/exports/{id}', { path: { id: '@file' } }),
  own('DELETE', '/v1/exports/{id}', { path: { id: '@file' } }),
  own('GET', '/v1/batches/{id}/receipt', { path: { id: '@batch' }, org: true }),
  own('GET', '/v1/batches/{id}/records', { path: { id: '@batch' }, org: true }),
  own('GET', '/v1/batches/{id}/evidence', { path: { id: '@batch' }, org: true }),
  own('GET', '/v1/evidence/proof/{leaf}', { path: { leaf: '@leaf' }, org: true }),
  own('PUT', '/v1/dead-letters/{id}', { path: { id: '@spare' }, body: part(901), org: true }),
  own('DELETE', '/v1/dead-letters/{id}', { path: { id: '@spare' }, org: true }),
];
