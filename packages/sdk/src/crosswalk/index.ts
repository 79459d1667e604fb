export { Crosswalker, type CrosswalkOptions, type Verdict } from './crosswalker.ts';
export { decisionsOf, type Decided, type Decision, type DecisionFault, type DecisionProblem } from './decisions.ts';
export { localMaps, type Conflict, type LocalMaps } from './local-maps.ts';
export type { MigrationOutcome } from './migration.ts';
export { type KeptReason } from './row-migrator.ts';
export { WORKLIST_COLUMNS, Worklist, type WorkItem } from './worklist.ts';
export { NoWorklist, readWorklist, type WorklistRow } from './worklist-rows.ts';
export { writeTable } from './write-table.ts';
export { FATES, type Fate, type FateCounts, type Impact, type ImpactClass, type ImpactDepartment } from './impact.ts';
export { impactOfFile, impactOfStore } from './impact-of.ts';
export { fateWords, renderImpact } from './impact-page.ts';
export type { EditionChange } from './record-file.ts';
export {
  migrateStore,
  type MigrateStoreOptions,
  type StoreMigration,
  type StoreMigrationOutcome,
} from './migrate-store.ts';
