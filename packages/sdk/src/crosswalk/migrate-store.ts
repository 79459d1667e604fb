import { createHash } from 'node:crypto';
import { snakeCase, tableSpecOf } from '../store/ddl/table-spec.ts';
import type { EditionMove } from '../store/load/change-edition.ts';
import type { Store } from '../store/store.ts';
import { recordType } from '@shuniu/schema';
import { MigrationCounts, type MigrationOutcome } from './migration.ts';
import { openChange, type EditionChange, type OpenChange } from './record-file.ts';
import { Worklist } from './worklist.ts';

export interface StoreMigration {
  readonly outcome: MigrationOutcome;
  readonly worklist: Worklist;
  /** It went on with one that had been interrupted. */
  readonly resumed: boolean;
}

/**
 * Brings the records in force of one edition, as a store holds them, into another. What has no counterpart, several, or one that nobody
 * looked at stays as it is. Started again after a kill it goes on, and ends as if it had not been interrupted.
 * @param options.dryRun count only
 * @throws StandardsError, StoreError
 */
export async function migrateStore(
  store: Store,
  change: EditionChange,
  asOf: string,
  { dryRun = false, onMove }: { readonly dryRun?: boolean; readonly onMove?: (done: number) => void } = {},
): Promise<StoreMigration> {
  const opened = openChange(change, asOf);
  const { from, to, type, crosswalker } = opened;
  const counts = new MigrationCounts();
  const worklist = new Worklist(crosswalker.table);
  const before = await groupsOf(store, opened);
  const moves = before.flatMap(({ move }) => move ?? []);
  let resumed = false;
  if (!dryRun) {
    const own = type.fields.find(({ name, kind }) => kind === 'part-id' && type.identity.includes(name));
    const table = tableSpecOf(recordType(change.as, to.edition));
    const describe = { migrate: change.as, from: from.ref, to: to.ref, overlay: change.overlay ?? null, asOf };
    const key = createHash('sha256').update(JSON.stringify(describe)).digest('hex');
    const outcome = await store.changeEdition(
      {
        spec: { table, key, onConflict: 'error', onMissing: 'keep', describe },
        ...{ fromEdition: from.edition, toEdition: to.edition, moves },
        ...(own && { idColumn: snakeCase(own.name) }),
      },
      onMove,
    );
    counts.migrated = outcome.moved;
    for (const { code, target, rows } of outcome.pairs) {
      const found = crosswalker.table.rows.get(code)?.candidates.find((each) => each.code === target);
      if (found?.evidence !== 'reviewed') counts.unreviewedEvidence += rows;
    }
    resumed = outcome.resumed;
  }
  for (const { verdict, rows } of dryRun ? before : []) {
    if (verdict?.target === undefined) continue;
    counts.migrated += rows;
    if (verdict.target.evidence !== 'reviewed') counts.unreviewedEvidence += rows;
  }
  for (const { verdict, rows } of dryRun ? before : await groupsOf(store, opened)) {
    if (verdict === undefined) counts.kept.unusable += rows;
    else if (verdict.status !== 'mapped') {
      counts.kept[verdict.status] += rows;
      worklist.add(verdict.status, verdict, undefined, rows);
    } else if (!dryRun) counts.kept.taken += rows;
  }
  const { migrated, unreviewedEvidence, renamed, kept } = counts;
  return {
    outcome: {
      ...{ from: from.ref, to: to.ref, overlay: change.overlay ?? null, asOf },
      ...{ migrated, unreviewedEvidence, renamed, kept: { ...kept }, undecided: worklist.items.length },
    },
    worklist,
    resumed,
  };
}

async function groupsOf(store: Store, { crosswalker, from, type }: OpenChange) {
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
