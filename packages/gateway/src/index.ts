export type { Config } from './config/config.ts';
export { ConfigError, type ConfigProblem } from './config/config-error.ts';
export { readConfig, type Told } from './config/read-config.ts';
export { openHub, type Hub } from './hub.ts';
export { serve, type ServeOptions } from './serve.ts';
export { startHub, type RunningHub, type StartOptions } from './start-hub.ts';
