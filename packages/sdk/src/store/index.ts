export * from './job.ts';
export { identityOf } from './identity.ts';
