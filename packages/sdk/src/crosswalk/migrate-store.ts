import { createHash } from 'node:crypto';
import { recordType } from '@shuniu/schema';
import { snakeCase, tableSpecOf } from '../store/ddl/table-spec.ts';
import type { JobSpec } from '../store/job.ts';
import type { EditionProgress } from '../store/load/change-edition.ts';
import type { Store } from '../store/store.ts';
import { MigrationCounts, type MigrationOutcome } from './migration.ts';
import { countKept, groupsOf, movesOf } from './stored-groups.ts';
import { openChange, type EditionChange, type OpenChange } from './record-file.ts';
import { Worklist } from './worklist.ts';

/** As of files; which records got the name of their new class is in the history, and not counted. */
export type StoreMigrationOutcome = Omit<MigrationOutcome, 'renamed'>;

export interface StoreMigration {
  readonly outcome: StoreMigrationOutcome;
  readonly worklist: Worklist;
  /** It went on with one that had been interrupted. */
  readonly resumed: boolean;
  /** What it says has been handed over: it is over. Until then the same migration goes on and says the same again. */
  close(): Promise<void>;
}

export interface MigrateStoreOptions {
  /** Count only. */
  readonly dryRun?: boolean;
  /** Nobody named a day and `asOf` is today's: a migration that was begun on another day goes on with that day. */
  readonly asOfToday?: boolean;
  readonly onMove?: (progress: EditionProgress) => void;
}

/**
 * Brings the records in force of one edition, as a store holds them, into another. What has no counterpart, several, or one that nobody
 * looked at stays as it is. Started again after a kill it goes on, and ends as if it had not been interrupted.
 * @throws StandardsError, StoreError
 */
export async function migrateStore(
  store: Store,
  change: EditionChange,
  asOf: string,
  options: MigrateStoreOptions = {},
): Promise<StoreMigration> {
  if (options.dryRun === true) return rehearse(store, change, asOf);
  const asked = openChange(change, asOf);
  const { from, to, type } = asked;
  const own = type.fields.find(({ name, kind }) => kind === 'part-id' && type.identity.includes(name));
  let day = asOf;
  const { moved, pairs, resumed, close } = await store.changeEdition(
    {
      spec: specOf(asked, change.as, asOf, options.asOfToday === true),
      ...{ fromEdition: from.edition, toEdition: to.edition },
      ...(own && { idColumn: snakeCase(own.name) }),
      async moves(begun) {
        if (typeof begun['asOf'] === 'string') day = begun['asOf'];
        return movesOf(await groupsOf(store, openChange(change, day)));
      },
    },
    options.onMove,
  );
  const opened = openChange(change, day);
  const counts = new MigrationCounts();
  counts.migrated = moved;
  for (const { code, target, rows } of pairs) {
    const found = opened.crosswalker.table.rows.get(code)?.candidates.find((each) => each.code === target);
    if (found?.evidence !== 'reviewed') counts.unreviewedEvidence += rows;
  }
  const worklist = new Worklist(opened.crosswalker.table);
  countKept(await groupsOf(store, opened), counts, worklist);
  return { outcome: outcomeOf(opened, counts, worklist), worklist, resumed, close };
}

async function rehearse(store: Store, change: EditionChange, asOf: string): Promise<StoreMigration> {
  const opened = openChange(change, asOf);
  const counts = new MigrationCounts();
  const worklist = new Worklist(opened.crosswalker.table);
  const groups = await groupsOf(store, opened);
  for (const { verdict, rows } of groups) {
    if (verdict?.target === undefined) continue;
    counts.migrated += rows;
    if (verdict.target.evidence !== 'reviewed') counts.unreviewedEvidence += rows;
  }
  countKept(
    groups.filter(({ verdict }) => verdict?.status !== 'mapped'),
    counts,
    worklist,
  );
  return { outcome: outcomeOf(opened, counts, worklist), worklist, resumed: false, close: () => Promise.resolve() };
}

/** The same command is the same migration on the day after, too. */
function specOf({ from, to, crosswalker }: OpenChange, as: string, asOf: string, asOfToday: boolean): JobSpec {
  const table = tableSpecOf(recordType(as, to.edition));
  const { overlay = null } = crosswalker.options;
  const describe = { migrate: as, from: from.ref, to: to.ref, overlay, asOf };
  const identity = asOfToday ? { ...describe, asOf: null } : describe;
  const key = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
  return { table, key, onConflict: 'error', onMissing: 'keep', describe };
}

function outcomeOf({ crosswalker }: OpenChange, counts: MigrationCounts, worklist: Worklist): StoreMigrationOutcome {
  const { from, to } = crosswalker.table;
  const { overlay, asOf } = crosswalker.options;
  const { migrated, unreviewedEvidence, kept } = counts;
  return {
    ...{ from: from.ref, to: to.ref, overlay: overlay ?? null, asOf },
    ...{ migrated, unreviewedEvidence, kept: { ...kept }, undecided: worklist.items.length },
  };
}
