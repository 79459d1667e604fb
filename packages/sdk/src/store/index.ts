export * from './job.ts';
export { identityOf } from './identity.ts';
export { StoreError, type StoreErrorCode } from './error.ts';
export { openStore, type Store } from './store.ts';
export { tableSpecOf } from './ddl/table-spec.ts';
export { NO_DATE, NO_INT, type ColumnSource } from './encode/column-source.ts';
export { RowEncoder, type Cells, type EncodedRows } from './encode/row-encoder.ts';
export { probeStore, type DatabaseFacts } from './probe.ts';
