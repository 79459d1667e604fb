import { entryColumns, type EntryChange } from '../../../packages/gateway/src/catalogue/store-entry.ts';
import type { Session } from '@shuniu/sdk/store';
import { GROUPS } from './entries.ts';

const COLUMNS = `id text, state text, provider text, dataset text, division text, resource_code text, share_type text,
  update_cycle text, themes text[], content jsonb, words text, grams text[], published_on date, sunset date, successor text,
  changed_by text`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0] ?? '');
const AT_ONCE = 1_000;

/** Puts the groups and many entries into a catalogue, without the versions that the routes would note. */
export async function storeMany(session: Session, entries: readonly EntryChange[]): Promise<void> {
  await session.run(
    `INSERT INTO hub.theme (id, name_zh, name_en) SELECT id, name, id FROM json_to_recordset($1) AS g(id text, name text)`,
    [JSON.stringify(GROUPS)],
  );
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const rows = entries.slice(from, from + AT_ONCE).map((entry) => {
      const row = Object.fromEntries(entryColumns(entry).map((value, n) => [NAMES[n], value]));
      return { ...row, content: entry.content };
    });
    await session.run(
      `INSERT INTO hub.entry (${NAMES.join(', ')}) SELECT ${NAMES.join(', ')} FROM json_to_recordset($1) AS e(${COLUMNS})`,
      [JSON.stringify(rows)],
    );
  }
  await session.script('ANALYZE hub.entry');
}
