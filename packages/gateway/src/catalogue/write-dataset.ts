import {
  diffRecordSchemas,
  recordType,
  recordTypeFrom,
  resolveTable,
  table,
  type RecordChange,
  type RecordSchema,
  type RecordType,
} from '@shuniu/schema';
import { annotated, recordSchemaProblems, type PlainAnnotations } from '@shuniu/sdk/standards';
import { openForExchange, StoreError, tableSpecOf, transaction, type Session } from '@shuniu/sdk/store';
import { grantToProvider } from '../access/own-grant.ts';
import { recordAudit } from '../evidence/record-audit.ts';
import type { Hub } from '../hub.ts';
import { actorOf, speaksFor } from '../policy/actor.ts';
import { datasetOf, type Dataset } from '../policy/dataset.ts';
import type { Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import { refreshItems } from './write-entry.ts';

export interface AskedDataset {
  readonly id: string;
  readonly title: Dataset['title'];
  readonly provider?: string;
  readonly recordType?: string;
  readonly edition?: string;
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly annotations?: PlainAnnotations;
  readonly intake?: Dataset['intake'];
}

/** Any fixed number: the family of advisory locks by which datasets of one record type are made one after the other. */
const FAMILY = 5_478_020;

/** Makes the dataset and its table. @throws Problem */
export async function createDataset(hub: Hub, by: Principal, asked: AskedDataset): Promise<void> {
  const provider = asked.provider ?? (by.kind === 'app' ? by.org : undefined);
  if (provider === undefined) throw new Problem('dataset_provider');
  if (!speaksFor(by, provider)) throw new Problem('forbidden');
  // the tables of built-in types hold what everybody's imports and pushes put there
  if (asked.recordType !== undefined && asked.schema === undefined && by.kind !== 'admin')
    throw new Problem('dataset_built_in_office');
  const schema = asked.schema === undefined ? undefined : schemaOf(hub, asked.schema, asked.annotations);
  const type = typeOf(asked, schema);
  checkIntake(hub, type, asked.intake);
  await hub.pool.use((session) =>
    locked(session, type.name, async () => {
      const [org] = await session.query(`SELECT FROM hub.org WHERE id = $1`, [provider]);
      if (org === undefined) throw new Problem('dataset_provider');
      await refuseTaken(session, asked.id, type);
      await openTable(session, type);
      await transaction(session, async () => {
        const { id, title, intake = {} } = asked;
        await session.run(
          `INSERT INTO hub.dataset (id, title_zh, title_en, provider, record_type, edition, schema, intake)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            id,
            title.zh,
            title.en,
            provider,
            type.name,
            type.edition ?? null,
            schema === undefined ? null : JSON.stringify(schema),
            JSON.stringify(intake),
          ],
        );
        await noteVersion(session, id, [], by);
        // who registers a dataset is to fill it
        if (by.kind === 'app') await grantToProvider(session, by, by.app, id, 'push');
        await recordAudit(session, { by, action: 'dataset.create', target: id, outcome: 'done', detail: { provider } });
      });
    }),
  );
}

export interface DatasetChange {
  readonly title?: Dataset['title'];
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly annotations?: PlainAnnotations;
  readonly intake?: Dataset['intake'];
  readonly state?: Dataset['state'];
}

/**
 * The next version of a dataset. A schema is taken where everything that was accepted and read before still is.
 * @param rehearse only says what would change
 * @returns what changed in the schema
 * @throws Problem
 */
export async function changeDataset(
  hub: Hub,
  by: Principal,
  id: string,
  version: number | undefined,
  asked: DatasetChange,
  rehearse: boolean,
): Promise<readonly RecordChange[]> {
  return hub.pool.use(async (session) => {
    const first = await heldDataset(session, by, id);
    return locked(session, first.type.name, async () => {
      const before = await heldDataset(session, by, id);
      const schema = asked.schema === undefined ? undefined : schemaOf(hub, asked.schema, asked.annotations);
      if (schema !== undefined && before.schema === undefined) throw new Problem('dataset_built_in', { dataset: id });
      const changes =
        schema === undefined || before.schema === undefined ? [] : diffRecordSchemas(before.schema, schema);
      if (rehearse) return changes;
      if (before.version !== version) throw new Problem('version_conflict', { version: before.version });
      const breaking = changes.filter(({ level }) => level === 'major');
      if (breaking.length > 0)
        throw new Problem('dataset_incompatible', { dataset: id, count: breaking.length }, {}, changes);
      const type = schema === undefined ? before.type : recordTypeFrom(schema, before.type.edition);
      checkIntake(hub, type, asked.intake);
      if (schema !== undefined) await openTable(session, type);
      await transaction(session, async () => {
        const { title = before.title, intake = before.intake, state = before.state } = asked;
        await session.run(
          `UPDATE hub.dataset SET title_zh = $2, title_en = $3, schema = coalesce($4::json, schema), intake = $5, state = $6,
             version = version + 1 WHERE id = $1`,
          [id, title.zh, title.en, schema === undefined ? null : JSON.stringify(schema), JSON.stringify(intake), state],
        );
        await noteVersion(session, id, changes, by);
        await recordAudit(session, { by, action: 'dataset.change', target: id, outcome: 'done' });
        if (schema !== undefined) await refreshItems(session, by, id);
      });
      return changes;
    });
  });
}

async function heldDataset(session: Session, by: Principal, id: string): Promise<Dataset> {
  const dataset = await datasetOf(session, id);
  if (!speaksFor(by, dataset.provider)) throw new Problem('forbidden');
  return dataset;
}

/** One after the other for a record type, on all instances; a table is made in a transaction of its own. */
async function locked<T>(session: Session, type: string, work: () => Promise<T>): Promise<T> {
  await session.query('SELECT pg_advisory_lock($1, hashtext($2))', [FAMILY, type]);
  try {
    return await work();
  } finally {
    await session.query('SELECT pg_advisory_unlock($1, hashtext($2))', [FAMILY, type]).catch(() => undefined);
  }
}

function schemaOf(hub: Hub, given: Readonly<Record<string, unknown>>, annotations?: PlainAnnotations): RecordSchema {
  const plain = annotations === undefined ? undefined : annotated(given, annotations);
  const schema: unknown = plain?.schema ?? given;
  const problems =
    plain !== undefined && plain.problems.length > 0 ? plain.problems : recordSchemaProblems(schema, hub.library);
  if (problems.length > 0)
    throw new Problem(
      'dataset_schema',
      {
        count: problems.length,
        at: problems[0]?.at ?? '',
        first: problems[0]?.zh ?? '',
        firstEn: problems[0]?.en ?? '',
      },
      {},
      problems,
    );
  return schema as RecordSchema;
}

function typeOf({ recordType: name, edition }: AskedDataset, schema: RecordSchema | undefined): RecordType {
  if ((name === undefined) === (schema === undefined)) throw new Problem('dataset_kind');
  try {
    if (name !== undefined) return recordType(name, edition);
    const editions = (schema as RecordSchema)['x-editions'];
    if (edition !== undefined && !editions.includes(edition))
      throw new RangeError(`no edition ${edition}; there are: ${editions.join(', ')}`);
    return recordTypeFrom(schema as RecordSchema, edition ?? editions.at(-1));
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('dataset_edition', { reason: error.message });
    throw error;
  }
}

function checkIntake(hub: Hub, type: RecordType, { standard, overlay, locate }: Dataset['intake'] = {}): void {
  try {
    if (locate === true && type.geometry !== 'point')
      throw new RangeError(`locate: records of ${type.name} are no points`);
    if (standard !== undefined && table(standard, hub.library).recordType !== type.name)
      throw new RangeError(`${standard} is not a code table of ${type.name}`);
    const ref = standard ?? type.codeTable;
    if (overlay !== undefined) {
      if (ref === undefined) throw new RangeError(`${type.name} has no code table to lay ${overlay} over`);
      resolveTable(ref, overlay, hub.library);
    }
  } catch (error) {
    throw new Problem('dataset_intake', { reason: error instanceof Error ? error.message : '' });
  }
}

/**
 * Two datasets never let out the same rows: who answers for one would give away the other's. Editions of a built-in type
 * share a table and are told apart by their rows.
 */
async function refuseTaken(session: Session, id: string, { name, edition }: RecordType): Promise<void> {
  const [taken] = await session.query<{ id: string }>(
    `SELECT id FROM hub.dataset
      WHERE id = $1 OR (record_type = $2 AND (schema IS NOT NULL OR edition IS NULL OR $3::text IS NULL OR edition = $3))
      ORDER BY id <> $1 LIMIT 1`,
    [id, name, edition ?? null],
  );
  if (taken === undefined) return;
  throw taken.id === id
    ? new Problem('dataset_exists', { dataset: id })
    : new Problem('dataset_type_taken', { type: name, dataset: taken.id });
}

async function openTable(session: Session, type: RecordType): Promise<void> {
  try {
    await openForExchange(session, tableSpecOf(type));
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('dataset_table', { reason: error.message });
    if (error instanceof StoreError && error.code === 'store_table_conflict')
      throw new Problem('dataset_table', { reason: error.message });
    throw error;
  }
}

async function noteVersion(
  session: Session,
  id: string,
  changes: readonly RecordChange[],
  by: Principal,
): Promise<void> {
  await session.run(
    `INSERT INTO hub.dataset_version (dataset, version, schema, changes, changed_by)
     SELECT id, version, schema, $2, $3 FROM hub.dataset WHERE id = $1`,
    [id, JSON.stringify(changes), actorOf(by)],
  );
}
