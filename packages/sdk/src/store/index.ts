export * from './job.ts';
export { identityOf } from './identity.ts';
export { StoreError, type StoreErrorCode } from './error.ts';
export { openStore, type Store } from './store.ts';
