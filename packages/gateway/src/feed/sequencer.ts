import { tableHeld, type Session } from '@shuniu/sdk/store';

/** Any fixed number: whoever numbers imports holds this lock, on whatever instance. */
const LOCK = 5_478_060;

/** Whether there is anything to number: cheap enough to ask all the time. */
export async function anyPending(session: Session): Promise<boolean> {
  const [row] = await session.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM hub.feed_pending) AS any');
  return row?.any === true;
}

/**
 * Numbers the imports that have finished since. Runs inside a transaction; returns how many got a number.
 *
 * A number is given after the import has committed, so whoever has read up to a number has missed nothing before it,
 * whichever of two writers that know nothing of each other committed first. And numbers respect what depends on what:
 * `finished_at` is read from the clock behind everything that an import writes. A writer that waited for a row of another
 * one, or has read what it wrote, goes on only after that one has committed, so its own moment is later; and a run that
 * sees it committed sees the other one committed too.
 */
export async function numberImports(session: Session): Promise<number> {
  await session.script(`SET LOCAL lock_timeout = '5s'; SELECT pg_advisory_xact_lock(${LOCK})`);
  const finished = await numberFinished(session);
  return finished + (await numberAbandoned(session));
}

/**
 * The rows of the imports are locked while they are looked at: one that is being taken up again at this moment is not
 * finished after all. Already numbered at this very moment: nothing has been done since.
 */
async function numberFinished(session: Session): Promise<number> {
  return session.run(
    `WITH locked AS MATERIALIZED (
       SELECT i.id, i.dataset, i.finished_at FROM hub.feed_pending p JOIN shuniu.import i ON i.id = p.import
        WHERE i.finished_at IS NOT NULL FOR SHARE OF i),
     forgotten AS (DELETE FROM hub.feed_pending p USING locked l WHERE p.import = l.id)
     INSERT INTO hub.feed_set (seq, import, dataset, at)
     SELECT (SELECT coalesce(max(seq), 0) FROM hub.feed_set) + row_number() OVER (ORDER BY l.finished_at, l.id),
         l.id, l.dataset, l.finished_at
       FROM locked l
      WHERE NOT EXISTS (SELECT FROM hub.feed_set s WHERE s.import = l.id AND s.at = l.finished_at)`,
  );
}

interface Unfinished {
  readonly import: number;
  readonly dataset: string;
  readonly closed: boolean;
  readonly chunks: number;
}

/**
 * An import that died left rows that everybody can see: they are changes like others, and must not wait until somebody
 * starts it again. It is given up when nobody holds its table, and the table has its key: what died while it filled an
 * empty table waits for the import that settles it. Should it go on after all, it is numbered again, with all its rows.
 */
async function numberAbandoned(session: Session): Promise<number> {
  const unfinished = await session.query<Unfinished>(
    `SELECT p.import, i.dataset, i.closed_at IS NOT NULL AS closed, n.chunks
       FROM hub.feed_pending p JOIN shuniu.import i ON i.id = p.import JOIN shuniu.dataset d ON d.name = i.dataset
      CROSS JOIN LATERAL (SELECT count(*)::integer AS chunks FROM shuniu.import_chunk c WHERE c.import = p.import) n
      WHERE i.finished_at IS NULL AND d.keyed AND (i.closed_at IS NOT NULL OR n.chunks > p.chunks) ORDER BY p.import`,
  );
  let numbered = 0;
  for (const each of unfinished) {
    if (!each.closed && (await tableHeld(session, each.dataset))) continue;
    await session.run(
      `INSERT INTO hub.feed_set (seq, import, dataset, at)
       SELECT coalesce(max(seq), 0) + 1, $1, $2, clock_timestamp() FROM hub.feed_set`,
      [each.import, each.dataset],
    );
    if (each.closed) await session.run('DELETE FROM hub.feed_pending WHERE import = $1', [each.import]);
    else await session.run('UPDATE hub.feed_pending SET chunks = $2 WHERE import = $1', [each.import, each.chunks]);
    numbered++;
  }
  return numbered;
}
