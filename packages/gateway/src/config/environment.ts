import { near } from '@shuniu/sdk';
import type { ConfigProblem } from './config-error.ts';
import { SETTINGS, variableOf, type SettingSchema } from './schema.ts';
import { put, type Tree } from './tree.ts';

const PREFIX = 'SHUNIU_GATEWAY_';
/** Names the file, so it cannot stand in it. */
export const CONFIG_VARIABLE = 'SHUNIU_GATEWAY_CONFIG';

export interface FromEnvironment {
  readonly tree: Tree;
  readonly problems: readonly ConfigProblem[];
}

/** What the environment says; a variable that is set to nothing says nothing, as compose files write it. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): FromEnvironment {
  const tree: Tree = {};
  const problems: ConfigProblem[] = [];
  const known = new Map(SETTINGS.map((setting) => [variableOf(setting.path), setting]));
  for (const [name, text] of Object.entries(env)) {
    if (!name.startsWith(PREFIX) || name === CONFIG_VARIABLE || text === undefined || text === '') continue;
    const setting = known.get(name);
    if (setting === undefined) problems.push(unknown(name, [...known.keys(), CONFIG_VARIABLE]));
    else put(tree, setting.path, valueOf(text, setting.schema));
  }
  return { tree, problems };
}

/** As the schema wants it; what cannot be read so stays text, and the schema refuses it. */
function valueOf(text: string, { type }: SettingSchema): unknown {
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (type === 'array') return text.split(',').map((item) => item.trim());
  return text;
}

function unknown(name: string, known: readonly string[]): ConfigProblem {
  const meant = near(name, known);
  return { code: 'key_unknown', params: { where: 'env', name }, ...(meant === undefined ? {} : { meant }) };
}
