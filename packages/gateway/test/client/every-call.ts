import { tmpdir } from 'node:os';
import type { HubClient } from '@shuniu/sdk/client';

/** Each function of the client once, with what makes it send something; whether the hub likes it is no matter here. */
export const EVERY_CALL: {
  readonly [Name in Exclude<keyof HubClient, 'transport'>]: (
    client: HubClient,
  ) => Promise<unknown> | AsyncIterable<unknown>;
} = {
  addCredential: (hub) => hub.addCredential('a', { alg: 'ed25519', publicKey: 'x' }),
  addWebhook: (hub) => hub.addWebhook({ dataset: 'd', url: 'https://example.cn/told' }),
  aggregate: async (hub) => {
    await hub.aggregate('d', { by: ['status'] }).catch(() => undefined);
    return hub.aggregate('d', { within: { type: 'Polygon', coordinates: [] } });
  },
  answerCorrection: (hub) => hub.answerCorrection('c', { decision: 'accept', reason: 'r' }),
  app: (hub) => hub.app('a'),
  application: (hub) => hub.application('a'),
  applications: (hub) => hub.applications(),
  apps: (hub) => hub.apps(),
  batchEvidence: (hub) => hub.batchEvidence('b', 1),
  batchRecords: (hub) => hub.batchRecords('b'),
  calendar: (hub) => hub.calendar(),
  catalogueChanges: (hub) => hub.catalogueChanges(),
  changeDataset: (hub) => hub.changeDataset('d', { state: 'deprecated' }),
  changeEntry: (hub) => hub.changeEntry('e', 1, { title: 't' }),
  changePage: (hub) => hub.changePage('d'),
  changes: (hub) => hub.changes('d'),
  checkpoint: (hub) => hub.checkpoint(),
  codeTable: (hub) => hub.codeTable('gbt-30428-2/part@2013'),
  correct: (hub) => hub.correct({ dataset: 'd', key: 'k', field: 'f', isWrong: 'x', reason: 'r' }),
  correction: (hub) => hub.correction('c'),
  corrections: (hub) => hub.corrections(),
  correctionsOf: (hub) => hub.correctionsOf('d', 'k'),
  createDataset: (hub) => hub.createDataset({ id: 'd', title: { zh: '某', en: 'some' } }),
  createEntry: (hub) => hub.createEntry('e', { title: 't' }),
  credentials: (hub) => hub.credentials('a'),
  dataset: (hub) => hub.dataset('d'),
  datasets: (hub) => hub.datasets(),
  datasetSchema: (hub) => hub.datasetSchema('d'),
  datasetVersions: (hub) => hub.datasetVersions('d'),
  dcat: (hub) => hub.dcat(),
  deadLetters: (hub) => hub.deadLetters(),
  descriptor: (hub) => hub.descriptor(),
  download: (hub) =>
    hub.download({ url: '/v1/exports/e/files/1', rows: 1, bytes: 1, sha256: '' }, tmpdir(), 'shuniu-every-call'),
  draft: (hub) => hub.draft({ dataset: 'd', scope: { divisions: [''], fields: [] }, purpose: 'p' }),
  dropLetter: (hub) => hub.dropLetter('1'),
  editions: (hub) => hub.editions(),
  editLetter: (hub) => hub.editLetter('1', {}),
  enableWebhook: (hub) => hub.enableWebhook('w'),
  enrol: (hub) => hub.enrol({ token: 't', alg: 'ed25519' }),
  entity: (hub) => hub.entity('part-id', '1401050101000001'),
  entries: (hub) => hub.entries(),
  entry: (hub) => hub.entry('e'),
  entryVersions: (hub) => hub.entryVersions('e'),
  evidenceKey: (hub) => hub.evidenceKey(),
  export: async (hub) => {
    await hub.export({ dataset: 'd' }).catch(() => undefined);
    return hub.transport.json({ method: 'GET', path: '/v1/exports/e' });
  },
  exports: (hub) => hub.exports(),
  grant: (hub) => hub.grant('g'),
  grants: (hub) => hub.grants(),
  history: (hub) => hub.history('d', 'k'),
  keys: (hub) => hub.keys(),
  leafEvidence: (hub) => hub.leafEvidence('1'),
  lookup: (hub) => hub.lookup('0101', 'gbt-30428-2/part@2013'),
  move: async (hub) => {
    for (const step of ['submit', 'withdraw'] as const) await hub.move('a', step).catch(() => undefined);
    return hub.move('a', 'answer', { decision: 'pass' });
  },
  moveEntry: (hub) => hub.moveEntry('e', 1, { to: 'published' }),
  moveGrant: async (hub) => {
    for (const step of ['suspend', 'resume'] as const) await hub.moveGrant('g', step, 'r').catch(() => undefined);
    return hub.moveGrant('g', 'revoke', 'r');
  },
  org: (hub) => hub.org('o'),
  orgs: (hub) => hub.orgs(),
  punctuality: (hub) => hub.punctuality('2026-01-01', '2026-12-31'),
  push: (hub) => hub.push('d', { producer: { id: 'p', epoch: 0, seq: 0 }, body: '{}' }),
  receipt: (hub) => hub.receipt('b'),
  record: (hub) => hub.record('d', 'k'),
  recordPages: async (hub) => {
    for await (const page of hub.recordPages('d', {}, { within: { type: 'Polygon', coordinates: [] } })) return page;
    return undefined;
  },
  records: (hub) => hub.records('d'),
  redraft: (hub) => hub.redraft('a', { dataset: 'd', scope: { divisions: [''], fields: [] }, purpose: 'p' }),
  removeExport: (hub) => hub.removeExport('e'),
  removeWebhook: (hub) => hub.removeWebhook('w'),
  replayLetter: (hub) => hub.replayLetter('1'),
  revokeCredential: (hub) => hub.revokeCredential('a', 'c'),
  revokeTokens: (hub) => hub.revokeTokens('a', 'c'),
  rotate: (hub) => hub.rotate('a', 'c', { overlapHours: 1 }),
  rotateWebhook: (hub) => hub.rotateWebhook('w'),
  standards: (hub) => hub.standards(),
  standardsFile: (hub) => hub.standardsFile('0'.repeat(64)),
  standardsManifest: (hub) => hub.standardsManifest(),
  themes: (hub) => hub.themes(),
  translate: (hub) => hub.translate('0101', 'gbt-30428-2/part@2013', 'gbt-47678-5/part@2026'),
  validate: (hub) => hub.validate({ recordType: 'part', edition: '2013', records: [{}] }),
  webhook: (hub) => hub.webhook('w'),
  webhooks: (hub) => hub.webhooks(),
};

/** What an app may call and the client has nothing for, and why. */
export const LEFT_TO_OTHERS: Readonly<Record<string, string>> = {
  'GET /ogc/collections': 'QGIS and GDAL speak OGC API – Features',
  'GET /ogc/collections/{collection}': 'QGIS and GDAL speak OGC API – Features',
  'GET /ogc/collections/{collection}/items': 'QGIS and GDAL speak OGC API – Features',
  'GET /ogc/collections/{collection}/items/{feature}': 'QGIS and GDAL speak OGC API – Features',
  'GET /v1/datasets/{dataset}/openapi.json': 'for generators of clients, which fetch it themselves',
  'GET /v1/datasets/{id}/openapi': 'for generators of clients, which fetch it themselves',
  'GET /v1/datasets/{id}/docs': 'a page for people',
  'GET /v1/datasets/{id}/tiles': 'programs that draw maps speak TileJSON',
  'GET /v1/datasets/{id}/tiles/{z}/{x}/{y}': 'programs that draw maps speak vector tiles',
  'GET /v1/entities/{kind}/{value}': 'asked by POST: what is personal does not stand in an address',
  'GET /v1/evidence/tile/entries/{rest}': 'clients of transparency logs speak C2SP tlog-tiles',
};
