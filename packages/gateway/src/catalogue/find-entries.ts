import { utcText } from '../database/shown.ts';
import type { Session } from '@shuniu/sdk/store';
import type { Principal } from '../policy/principal.ts';
import type { EntryState, Freshness, StoredEntry } from './content.ts';
import { searchFor } from './grams.ts';
import { LAST_CHANGE } from './last-change.ts';
import { STORED, storedEntry, type StoredRow } from './store-entry.ts';

/** What a list of entries may be narrowed to; all of it must hold. */
export interface EntryFilter {
  readonly q?: string;
  /** A thematic group with all below it. */
  readonly theme?: string;
  readonly provider?: string;
  readonly shareType?: string;
  readonly updateCycle?: string;
  /** Prefix of a division code. */
  readonly division?: string;
  readonly dataset?: string;
  readonly state?: EntryState;
  readonly freshness?: Freshness;
}

/** An entry in a list or by itself. */
export interface ShownEntry extends StoredEntry {
  readonly providerName: string;
  /** 信息资源提供方代码 */
  readonly providerCode?: string;
  /** Newest finished change of the dataset, and what that is against the promised cycle; absent where nothing can be measured. */
  readonly measured?: { readonly lastChange: string | null; readonly freshness: Freshness | null };
}

const FRESHNESS = `CASE WHEN m.at IS NULL THEN 'never' WHEN m.at + c.within < now() THEN 'late' ELSE 'fresh' END`;

/** OFFSET 0 keeps it one subquery, which is asked once for a row and may be remembered, instead of once for each use of it. */
const MEASURED = `CROSS JOIN LATERAL (SELECT ${LAST_CHANGE} AS at OFFSET 0) m`;

/** Columns of a ShownEntry, and what is joined to an entry `e` for them. */
const SHOWN = `e.id, ${STORED}, o.name AS "providerName", o.uscc AS "providerCode",
  CASE WHEN d.id IS NOT NULL THEN json_build_object(
    'lastChange', ${utcText('m.at', '.MS')},
    'freshness', CASE WHEN c.id IS NOT NULL THEN ${FRESHNESS} END) END AS measured`;
const BESIDE = `JOIN hub.org o ON o.id = e.provider LEFT JOIN hub.dataset d ON d.id = e.dataset
  LEFT JOIN hub.update_cycle c ON c.id = e.update_cycle ${MEASURED}`;

/** Drafts and withdrawn entries are for their provider and for administrators. `$1`, `$2` as `viewer` gives them. */
const VISIBLE = `(e.state IN ('published', 'deprecated') OR $1 OR e.provider = $2)`;

/** Whether somebody sees everything, and else whose drafts he sees. */
export function viewer(principal: Principal): [everything: boolean, org: string | null] {
  return principal.kind === 'app' ? [false, principal.org] : [principal.kind === 'admin', null];
}

/** Entries by id, after one of them. */
export async function findEntries(
  session: Session,
  principal: Principal,
  filter: EntryFilter,
  after: string,
  limit: number,
): Promise<ShownEntry[]> {
  const { sql, params } = findSql(principal, filter, after, limit);
  return (await session.query<StoredRow>(sql, params)).map((row) => storedEntry(row) as ShownEntry);
}

/** The statement of a page; what it names is ours, what was asked for stands in parameters. */
export function findSql(
  principal: Principal,
  { q, theme, provider, shareType, updateCycle, division, dataset, state, freshness }: EntryFilter,
  after: string,
  limit: number,
): { readonly sql: string; readonly params: readonly unknown[] } {
  const params: unknown[] = [...viewer(principal), after, limit];
  const conditions = ['e.id > $3'];
  const given = (value: unknown): string => `$${params.push(value)}`;
  conditions.push(state === undefined ? `e.state IN ('published', 'deprecated')` : `e.state = ${given(state)}`);
  const equal = { provider, share_type: shareType, update_cycle: updateCycle, dataset };
  for (const [column, value] of Object.entries(equal))
    if (value !== undefined) conditions.push(`e.${column} = ${given(value)}`);
  if (division !== undefined) {
    // prefixes as a range, so that the index serves whatever the database's language
    const prefix = given(division);
    conditions.push(`e.division >= ${prefix} AND e.division < ${prefix} || ':'`);
  }
  if (theme !== undefined)
    conditions.push(`e.themes && ARRAY(WITH RECURSIVE below AS (
      SELECT id FROM hub.theme WHERE id = ${given(theme)}
      UNION SELECT t.id FROM hub.theme t JOIN below b ON t.parent = b.id) SELECT id FROM below)`);
  if (q !== undefined) {
    const { grams, patterns } = searchFor(q);
    conditions.push(`e.grams @> ${given(grams)}::text[]`);
    for (const pattern of patterns) conditions.push(String.raw`e.words LIKE ${given(pattern)} ESCAPE '\'`);
  }
  const inner =
    freshness === undefined
      ? `SELECT e.* FROM hub.entry e WHERE ${[VISIBLE, ...conditions].join(' AND ')} ORDER BY e.id LIMIT $4`
      : // each dataset is measured once, however many entries point to it
        `WITH m AS MATERIALIZED (SELECT d.id, ${LAST_CHANGE} AS at FROM hub.dataset d)
         SELECT e.* FROM hub.entry e JOIN m ON m.id = e.dataset JOIN hub.update_cycle c ON c.id = e.update_cycle
         WHERE ${[VISIBLE, ...conditions, `${FRESHNESS} = ${given(freshness)}`].join(' AND ')} ORDER BY e.id LIMIT $4`;
  return {
    params,
    sql: `SELECT ${SHOWN} FROM (${inner}) e ${BESIDE} ORDER BY e.id`,
  };
}

/** One entry as lists show it, in its newest version. */
export async function findEntry(session: Session, principal: Principal, id: string): Promise<ShownEntry | undefined> {
  const [row] = await session.query<StoredRow>(
    `SELECT ${SHOWN} FROM hub.entry e ${BESIDE} WHERE (e.state <> 'draft' OR $1 OR e.provider = $2) AND e.id = $3`,
    [...viewer(principal), id],
  );
  return row === undefined ? undefined : (storedEntry(row) as ShownEntry);
}
