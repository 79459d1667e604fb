export type { Config } from './config/config.ts';
export { openHub, type Hub } from './hub.ts';
