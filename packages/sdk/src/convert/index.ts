export { ConvertError } from './convert-error.ts';
export { convertFile } from './convert-file.ts';
export { formatOf, outputEndings, type ConvertOptions, type ConvertOutcome, type OutputFormat } from './options.ts';
export type { ConvertMigration } from './migration.ts';
export type { MigrationOutcome } from '../crosswalk/migration.ts';
