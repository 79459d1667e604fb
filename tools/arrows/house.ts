/** The law of the house, as `ARCHITECTURE.md` tells it. */

/** What each package may import of the others: arrows point down only. */
export const FLOORS: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  sdk: ['schema'],
  gateway: ['schema', 'sdk'],
  cli: ['schema', 'sdk'],
};

/** Published names of the packages. */
export const NAMES: Readonly<Record<string, string>> = {
  '@shuniu/schema': 'schema',
  '@shuniu/sdk': 'sdk',
  '@shuniu/gateway': 'gateway',
  shuniu: 'cli',
};

/** Rooms that know no machine: no `node:` import. `schema` as a whole, and these folders of the SDK. */
export const PURE = [
  'packages/schema/src/',
  ...['finding', 'check', 'map', 'locate'].map((room) => `packages/sdk/src/${room}/`),
];

/** Names that say nothing of what is inside. */
export const NAMELESS = /(^|[/.-])(utils?|helpers?|common|misc|shared|stuff)([/.-]|$)/i;

/** The one file by which each third-party package enters; so it can be replaced. */
export const DOORS: Readonly<Record<string, string>> = {
  '@electric-sql/pglite': 'packages/sdk/src/store/engine/pglite-folder.ts',
  '@noble/curves': 'packages/sdk/src/signature/sm2.ts',
  ajv: 'packages/sdk/src/json-schema.ts',
  commander: 'packages/cli/src/commander.ts',
  fastify: 'packages/gateway/src/server/fastify.ts',
  flatbush: 'packages/sdk/src/grids/box-tree.ts',
  gcoord: 'packages/sdk/src/locate/map-offset.ts',
  'iconv-lite': 'packages/sdk/src/write/encode.ts',
  jose: 'packages/gateway/src/auth/client-assertion.ts',
  pg: 'packages/sdk/src/store/engine/postgres.ts',
  'pg-copy-streams': 'packages/sdk/src/store/engine/postgres-copy.ts',
  picocolors: 'packages/cli/src/colour.ts',
  proj4: 'packages/sdk/src/locate/proj4.ts',
  'prom-client': 'packages/gateway/src/operations/metrics.ts',
  'qrcode-generator': 'packages/gateway/src/admin/qr.ts',
  'robust-predicates': 'packages/sdk/src/grids/side.ts',
  yaml: 'packages/sdk/src/yaml.ts',
  yauzl: 'packages/sdk/src/read/xlsx/zip.ts',
  yazl: 'packages/sdk/src/write/zip-file.ts',
};
