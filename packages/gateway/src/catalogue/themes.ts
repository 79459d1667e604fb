import type { Session } from '@shuniu/sdk/store';
import { Problem } from '../problem/problem.ts';

export interface Theme {
  readonly id: string;
  readonly parent?: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** All groups, with how many entries stand right in each of them, as the triggers of sql/023_theme_counts.sql have counted. */
export async function listThemes(session: Session): Promise<(Theme & { readonly entries: number })[]> {
  const rows = await session.query<{ id: string; parent: string | null; zh: string; en: string; entries: number }>(
    `SELECT t.id, t.parent, t.name_zh AS zh, t.name_en AS en, coalesce(n.entries, 0)::int AS entries
       FROM hub.theme t LEFT JOIN hub.theme_count n ON n.theme = t.id ORDER BY t.id`,
  );
  return rows.map(({ id, parent, zh, en, entries }) => ({
    id,
    ...(parent === null ? {} : { parent }),
    name: { zh, en },
    entries,
  }));
}

/** Adds a group, or gives it another name or parent. Runs inside a transaction. @throws Problem theme_parent */
export async function putTheme(session: Session, { id, parent, name }: Theme): Promise<void> {
  // two moves at once could close a circle that neither of them sees
  await session.script('LOCK TABLE hub.theme IN SHARE ROW EXCLUSIVE MODE');
  const [row] = await session.query<{ known: boolean; below: boolean }>(
    `WITH RECURSIVE above AS (
       SELECT id, parent FROM hub.theme WHERE id = $2
       UNION SELECT t.id, t.parent FROM hub.theme t JOIN above a ON t.id = a.parent)
     SELECT EXISTS (SELECT FROM above) AS known, EXISTS (SELECT FROM above WHERE id = $1) OR $1 = $2 AS below`,
    [id, parent ?? null],
  );
  if (parent !== undefined && (row?.known !== true || row.below))
    throw new Problem('theme_parent', { theme: id, parent });
  await session.run(
    `INSERT INTO hub.theme (id, parent, name_zh, name_en) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, name_zh = excluded.name_zh, name_en = excluded.name_en`,
    [id, parent ?? null, name.zh, name.en],
  );
}
