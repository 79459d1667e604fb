import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as { readonly version: string };

/** Of this gateway, as published. */
export const VERSION = manifest.version;
