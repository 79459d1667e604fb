import type { Session } from '@shuniu/sdk/store';

/** How one department keeps its time. */
export interface Punctuality {
  /** An org, or `compliance` for the hub's own reviewers. */
  readonly department: string;
  readonly step: string;
  readonly done: number;
  readonly inTime: number;
  readonly late: number;
  /** Not done yet although the time is over. */
  readonly overdue: number;
  /** Share of what was due that was done in time; null where nothing was. */
  readonly share: number | null;
}

/** Steps done in a period, and those that are overdue now, by department. Days as `YYYY-MM-DD`, both count. */
export async function punctuality(session: Session, from: string, to: string): Promise<Punctuality[]> {
  return session.query<Punctuality>(
    `SELECT department, step, done::int, "inTime"::int, (done - "inTime")::int AS late, overdue::int,
        round("inTime"::numeric / nullif(done + overdue, 0), 4)::float8 AS share
      FROM (
        SELECT department, step, sum(done) AS done, sum(in_time) AS "inTime", sum(overdue) AS overdue FROM (
          SELECT org AS department, step, 1 AS done, (at <= due_at)::int AS in_time, 0 AS overdue
            FROM hub.application_event
           WHERE step IS NOT NULL AND due_at IS NOT NULL
             AND at >= $1::timestamptz AND at < $2::timestamptz + interval '1 day'
          UNION ALL
          SELECT CASE state WHEN 'submitted' THEN 'compliance' ELSE provider END,
                 CASE state WHEN 'submitted' THEN 'compliance' ELSE 'answer' END, 0, 0, 1
            FROM hub.application WHERE due_at < now()
          UNION ALL
          SELECT provider, 'correction', 1, (answered_at <= was_due_at)::int, 0 FROM hub.correction
           WHERE answered_at >= $1::timestamptz AND answered_at < $2::timestamptz + interval '1 day'
          UNION ALL
          SELECT provider, 'correction', 0, 0, 1 FROM hub.correction WHERE due_at < now()) each
        GROUP BY department, step) summed
      ORDER BY department, step`,
    [`${from}T00:00:00+08:00`, `${to}T00:00:00+08:00`],
  );
}
