import { utcText } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';

export interface ListedDataset {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly provider: string;
  readonly recordType: string;
  readonly edition: string | null;
  readonly builtIn: boolean;
  readonly state: string;
  readonly version: number;
}

/** Datasets by id, after one of them. */
export function listDatasets(
  session: Session,
  { provider, recordType }: { readonly provider?: string; readonly recordType?: string },
  after: string,
  limit: number,
): Promise<ListedDataset[]> {
  return session.query<ListedDataset>(
    `SELECT id, json_build_object('zh', title_zh, 'en', title_en) AS title, provider, record_type AS "recordType", edition,
       schema IS NULL AS "builtIn", state, version
     FROM hub.dataset WHERE id > $1 AND ($2::text IS NULL OR provider = $2) AND ($3::text IS NULL OR record_type = $3)
     ORDER BY id LIMIT $4`,
    [after, provider ?? null, recordType ?? null, limit],
  );
}

/** What each version changed, oldest first. */
export function datasetVersions(session: Session, id: string): Promise<object[]> {
  return session.query(
    `SELECT version, changes, ${utcText('changed_at', '.MS')} AS "changedAt",
       changed_by AS "changedBy" FROM hub.dataset_version WHERE dataset = $1 ORDER BY version`,
    [id],
  );
}
