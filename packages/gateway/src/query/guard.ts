import { Problem } from '../problem/problem.ts';
import { GRANT_HOLDS } from '../policy/scope-for.ts';
import type { Admission } from '../policy/admission.ts';
import type { Params } from './params.ts';
import type { SeenField, View } from './view.ts';

/** True while the grant says what was read of it, and the dataset is still what it was. */
export function holdsSql({ scope, dataset }: View, params: Params): string {
  const [grant, version] = [params.text(scope.grant), `${params.add(scope.version)}::int4`];
  const holds = GRANT_HOLDS.replaceAll(/\$[12](?!\d)/g, (place) => (place === '$1' ? grant : version));
  return `EXISTS (${holds} AND EXISTS (SELECT FROM hub.dataset d
    WHERE d.id = p.dataset AND d.version = ${params.add(dataset.version)}::int4 AND d.state <> 'withdrawn'))`;
}

/** A part of a statement that reads data: what it computes, and what of it leaves. */
export interface Reading {
  /** `name AS (…)`; every one that touches data must have `GATE` among its conditions. */
  readonly ctes: readonly string[];
  /** `sql AS name`. */
  readonly columns: readonly string[];
  /** SQL of how many records leave; counted against the quota. */
  readonly rows: string;
  /** Its best plan hangs on what is asked for (a place, a filter): it is planned anew each time, not kept with a plan for all. */
  readonly varied?: boolean;
  /** Fields of which values leave; absent: all of the view's. */
  readonly shows?: readonly SeenField[];
}

/** The condition that keeps a statement from reading anything where admission or grant do not hold. */
export const GATE = '(SELECT admitted AND granted FROM gate)';

export interface Verdict {
  readonly admitted: boolean;
  readonly granted: boolean;
  /** What is used up of the grant's quota, before this request; null where there is none. */
  readonly used: { readonly requests: number; readonly rows: number; readonly retryAfter: number } | null;
  readonly allowed: boolean;
  /** How many records leave. */
  readonly leaving: number;
}

/**
 * One statement: admission, grant, quota and data are judged in one snapshot, and nothing leaves unless all of them hold.
 * @param admission only at the first try of a request: a nonce is good once
 * @param requests 0 for what goes on with a request that was counted
 */
export function guarded(
  view: View,
  params: Params,
  reading: Reading,
  admission: Admission | undefined,
  requests: 0 | 1 = 1,
): string {
  const gate = `gate AS MATERIALIZED (SELECT ${admission?.condition ?? 'true'} AS admitted, ${holdsSql(view, params)} AS granted)`;
  const { ctes, allowed, used } = quotaSql(view, params, reading.rows, requests);
  const columns = reading.columns.map((column) => {
    const at = column.lastIndexOf(' AS ');
    return `CASE WHEN ${allowed} THEN ${column.slice(0, at)} END${column.slice(at)}`;
  });
  return `WITH ${[...(admission?.ctes ?? []), gate, ...reading.ctes, ...ctes].join(',\n')}
    SELECT gate.admitted, gate.granted, ${allowed} AS allowed, ${used} AS used,
      (${reading.rows})::int4 AS leaving, ${columns.join(', ')} FROM gate`;
}

interface QuotaSql {
  readonly ctes: readonly string[];
  readonly allowed: string;
  readonly used: string;
}

/** Days are China's. */
export const TODAY = `(now() AT TIME ZONE interval '8 hours')::date`;

/**
 * Counting and judging are one: the row is locked by the update that counts, so that of any number of requests at once
 * exactly as many as the quota allows get through. The table is UNLOGGED: no disk write is waited for, and a crash of the
 * database server begins the day anew.
 */
function quotaSql({ scope }: View, params: Params, rows: string, count: 0 | 1): QuotaSql {
  const { requestsPerDay, rowsPerDay } = scope.quota;
  if (requestsPerDay === undefined && rowsPerDay === undefined)
    return { ctes: [], allowed: 'true', used: 'NULL::json' };
  const most = (count: number | undefined): string => `${params.add(count ?? null)}::int8`;
  const [requests, records] = [most(requestsPerDay), most(rowsPerDay)];
  const grant = params.text(scope.grant);
  const fits = (n: string, limit: string): string => `(${limit} IS NULL OR ${n} <= ${limit})`;
  return {
    ctes: [
      `due AS MATERIALIZED (SELECT (${rows})::int8 AS rows FROM gate WHERE admitted AND granted)`,
      `counted AS (INSERT INTO hub.quota_use AS q (permit, day, requests, rows)
         SELECT ${grant}, ${TODAY}, ${count}, due.rows FROM due WHERE ${fits(String(count), requests)} AND ${fits('due.rows', records)}
         ON CONFLICT (permit, day) DO UPDATE SET requests = q.requests + excluded.requests, rows = q.rows + excluded.rows
           WHERE ${fits('q.requests + excluded.requests', requests)} AND ${fits('q.rows + excluded.rows', records)}
         RETURNING 1)`,
    ],
    allowed: 'EXISTS (SELECT FROM counted)',
    used: `(SELECT json_build_object('requests', coalesce(max(q.requests), 0), 'rows', coalesce(max(q.rows), 0), 'retryAfter',
        ceil(extract(epoch FROM (${TODAY} + 1)::timestamp - (now() AT TIME ZONE interval '8 hours'))))
      FROM hub.quota_use q WHERE q.permit = ${grant} AND q.day = ${TODAY})`,
  };
}

/** @throws Problem quota_exceeded */
export function assertWithinQuota({ scope }: View, verdict: Verdict): void {
  if (verdict.allowed) return;
  const { requestsPerDay, rowsPerDay } = scope.quota;
  const { requests = 0, rows = 0, retryAfter = 60 } = verdict.used ?? {};
  throw new Problem(
    'quota_exceeded',
    {
      grant: scope.grant,
      requests: `${requests}/${requestsPerDay ?? '∞'}`,
      rows: `${rows}/${rowsPerDay ?? '∞'}`,
    },
    { 'retry-after': String(retryAfter) },
  );
}
