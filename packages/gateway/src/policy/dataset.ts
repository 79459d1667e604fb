import { recordType, recordTypeFrom, type RecordSchema, type RecordType } from '@shuniu/schema';
import { tableSpecOf, type Session, type TableSpec } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';

/** A dataset that the hub exchanges: its record type, the table it stands in, and how what is pushed is checked. */
export interface Dataset {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Org that answers for it. */
  readonly provider: string;
  /** Of its records; absent where the dataset is not bound to one. */
  readonly edition?: string;
  readonly type: RecordType;
  readonly table: TableSpec;
  readonly intake: {
    readonly standard?: string;
    readonly overlay?: string;
    readonly gridProfile?: string;
    /** Whether pushed points are located in the unit grids that are stored, as `--grids db` of the command line does. */
    readonly locate?: boolean;
  };
  readonly state: 'active' | 'deprecated' | 'withdrawn';
  readonly version: number;
  /** The annotated JSON Schema, where the deployment defines the record type. */
  readonly schema?: RecordSchema;
}

interface DatasetRow {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly provider: string;
  readonly record_type: string;
  readonly edition: string | null;
  readonly schema: RecordSchema | null;
  readonly intake: Dataset['intake'];
  readonly state: Dataset['state'];
  readonly version: number;
}

/** @throws Problem dataset_unknown */
export async function datasetOf(session: Session, id: string): Promise<Dataset> {
  const [row] = await session.query<DatasetRow>(
    `SELECT id, title_zh, title_en, provider, record_type, edition, schema, intake, state, version
       FROM hub.dataset WHERE id = $1`,
    [id],
  );
  if (row === undefined) throw new Problem('dataset_unknown', { dataset: id });
  return built(row);
}

export async function allDatasets(session: Session): Promise<Dataset[]> {
  const rows = await session.query<DatasetRow>(
    `SELECT id, title_zh, title_en, provider, record_type, edition, schema, intake, state, version
       FROM hub.dataset ORDER BY id`,
  );
  return rows.map(built);
}

/** Types and tables by id and version: making them is not free, and they change only with the version. */
const known = new Map<string, Pick<Dataset, 'type' | 'table'>>();

function built(row: DatasetRow): Dataset {
  const edition = row.edition ?? undefined;
  const key = JSON.stringify([row.record_type, edition, row.schema]);
  let made = known.get(key);
  if (made === undefined) {
    const type = row.schema === null ? recordType(row.record_type, edition) : recordTypeFrom(row.schema, edition);
    made = { type, table: tableSpecOf(type) };
    if (known.size > 10_000) known.clear();
    known.set(key, made);
  }
  return {
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    provider: row.provider,
    ...(edition === undefined ? {} : { edition }),
    ...made,
    intake: row.intake,
    state: row.state,
    version: row.version,
    ...(row.schema === null ? {} : { schema: row.schema }),
  };
}
