import { snakeCase, tableSpecOf } from '../store/ddl/table-spec.ts';
import type { EditionMove } from '../store/load/change-edition.ts';
import type { Store } from '../store/store.ts';
import type { Verdict } from './crosswalker.ts';
import type { MigrationCounts } from './migration.ts';
import type { OpenChange } from './record-file.ts';
import type { Worklist } from './worklist.ts';

/** Records in force with the same class and the same values of what its map depends on. */
export interface Group {
  readonly verdict: Verdict | undefined;
  readonly rows: number;
  readonly move?: EditionMove;
}

/** The records of a store that a change of edition is about, in groups that share one fate. Counted by the database. */
export async function groupsOf(store: Store, { crosswalker, from, type }: OpenChange): Promise<readonly Group[]> {
  const { name, columns } = tableSpecOf(type);
  const asked = [...crosswalker.table.rows.values()].flatMap(({ fields }) => fields);
  const fields = [...new Set(['classCode', ...asked])].filter((field) =>
    columns.some((column) => column.name === snakeCase(field)),
  );
  const groups = await store.groups(name, fields.map(snakeCase), from.edition);
  return groups.map(({ within, rows }) => {
    const values = new Map(fields.map((field, i) => [field, within[i] ?? '']));
    const code = values.get('classCode') ?? '';
    const verdict = code === '' ? undefined : crosswalker.judge(code, (field) => values.get(field));
    const target = verdict?.target;
    if (target === undefined) return { verdict, rows };
    const where = Object.fromEntries(
      crosswalker
        .fieldsOf(code)
        .flatMap((field) => (values.has(field) ? [[snakeCase(field), values.get(field) ?? '']] : [])),
    );
    const name = crosswalker.table.from.codes.get(code)?.name ?? '';
    const move: EditionMove = { code, target: target.code, name, newName: target.name, where };
    return { verdict, rows, move };
  });
}

/** Where two classes become one, the first keeps the number that both have: a database's own order of texts must not decide which. */
export function movesOf(groups: readonly Group[]): readonly EditionMove[] {
  const keyOf = ({ code, where }: EditionMove): string => JSON.stringify([code, where]);
  return groups.flatMap(({ move }) => move ?? []).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What stays, as it is found after all that can be moved has been: where one is still there, its new identity was taken. */
export function countKept(groups: readonly Group[], counts: MigrationCounts, worklist: Worklist): void {
  for (const { verdict, rows } of groups) {
    if (verdict === undefined) counts.kept.unusable += rows;
    else if (verdict.status === 'mapped') counts.kept.taken += rows;
    else {
      counts.kept[verdict.status] += rows;
      worklist.add(verdict.status, verdict, undefined, rows);
    }
  }
}
