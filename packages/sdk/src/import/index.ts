export { checkGridFile, type GridFileOptions } from './check-grid-file.ts';
export { GridsError } from './grids.ts';
export { importFiles, type ImportHooks, type ImportOutcome } from './import-files.ts';
export type { ImportOptions, Progress } from './options.ts';
