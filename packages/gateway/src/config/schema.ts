import { readFileSync } from 'node:fs';

/** A node of `config.schema.json`, as far as this program looks at it. */
export interface SettingSchema {
  readonly type: 'object' | 'string' | 'integer' | 'boolean' | 'array';
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly default?: unknown;
  /** Never shown. */
  readonly writeOnly?: true;
}

/** The schema that the package publishes beside `dist` and `src`. */
export const CONFIG_SCHEMA = JSON.parse(
  readFileSync(new URL('../../config.schema.json', import.meta.url), 'utf8'),
) as SettingSchema;

export interface Setting {
  readonly path: readonly string[];
  readonly schema: SettingSchema;
}

/** All settings that have a value of their own. */
export const SETTINGS: readonly Setting[] = settingsOf(CONFIG_SCHEMA, []);

function settingsOf(schema: SettingSchema, path: readonly string[]): Setting[] {
  if (schema.properties === undefined) return [{ path, schema }];
  return Object.entries(schema.properties).flatMap(([name, inner]) => settingsOf(inner, [...path, name]));
}

/** `pool.patienceMs` → `SHUNIU_GATEWAY_POOL_PATIENCE_MS`. */
export function variableOf(path: readonly string[]): string {
  return ['SHUNIU_GATEWAY', ...path.map((name) => name.replaceAll(/[A-Z]/g, '_$&').toUpperCase())].join('_');
}
