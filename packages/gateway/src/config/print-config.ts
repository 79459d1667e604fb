import { SETTINGS } from './schema.ts';
import type { Config } from './config.ts';
import { isTree, put, type Tree } from './tree.ts';

const HIDDEN = '***';

/** The configuration in force as JSON, in the order of its schema, secrets left out. */
export function printedConfig(config: Config): string {
  const shown: Tree = {};
  for (const { path, schema } of SETTINGS) {
    const value = path.reduce<unknown>((at, name) => (isTree(at) ? at[name] : undefined), config);
    if (value === undefined) continue;
    put(
      shown,
      path,
      schema.writeOnly === true ? HIDDEN : path.join('.') === 'db' ? withoutPassword(String(value)) : value,
    );
  }
  return JSON.stringify(shown, null, 2);
}

/** The address of a database as it may be shown: no password, in whichever of the two places it stands. */
export function withoutPassword(address: string): string {
  return address
    .replace(/^([a-z]+:\/\/[^/?#]*?):[^/?#]*@/i, `$1:${HIDDEN}@`)
    .replaceAll(/([?&](?:password|sslpassword|passfile)=)[^&#]*/gi, `$1${HIDDEN}`);
}
