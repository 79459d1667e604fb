import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { near, readYaml, schemaCheck, YamlBroken, type SchemaBreach, type YamlText } from '@shuniu/sdk';
import { DEFAULTS, type Config } from './config.ts';
import { assertSafe } from './assert-safe.ts';
import { ConfigError, misconfiguration, type ConfigProblem } from './config-error.ts';
import { CONFIG_VARIABLE, readEnvironment } from './environment.ts';
import { CONFIG_SCHEMA, SETTINGS, variableOf, type SettingSchema } from './schema.ts';
import { isTree, merged, type Tree } from './tree.ts';

export interface Told {
  /** The file that was named; absent: `SHUNIU_GATEWAY_CONFIG`, or none. */
  readonly file?: string;
  /** Wins over file and environment. */
  readonly db?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where a hub keeps its data when it is told nothing: the folder that the CLI uses too. */
const TRYING = '.shuniu/db';

const check = schemaCheck(CONFIG_SCHEMA);

/**
 * The configuration in force: defaults, the file over them, the environment over that, options over all.
 * @throws ConfigError with everything that is wrong
 */
export function readConfig({ file, db, env }: Told): Config {
  const path = file ?? (env[CONFIG_VARIABLE] || undefined);
  const fromFile = path === undefined ? { tree: {}, problems: [] } : readFile(path);
  const fromEnv = readEnvironment(env);
  const inEnv = check(fromEnv.tree).map((breach) => problemOf(breach, 'env', variableOf(pathOf(breach))));
  const problems = [...fromFile.problems, ...fromEnv.problems, ...inEnv];
  if (problems.length > 0) throw new ConfigError(problems);
  const told = merged(fromFile.tree, fromEnv.tree);
  const address = db ?? told['db'] ?? (env['SHUNIU_DB'] || TRYING);
  const config = withKeyFile(merged(DEFAULTS as unknown as Tree, { ...told, db: address }));
  assertSafe(config);
  return config;
}

export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** For trying, secrets stand beside the folder of the database; for work, somebody decides where. */
function withKeyFile(tree: Tree): Config {
  const config = tree as unknown as Config;
  if (config.keyFile !== undefined) return config;
  if (isPostgres(config.db)) throw misconfiguration('key_file_unnamed', {});
  return { ...config, keyFile: join(dirname(resolve(config.db)), 'hub-keys.json') };
}

function readFile(path: string): { tree: Tree; problems: readonly ConfigProblem[] } {
  const { value, lineOf } = parsed(path);
  const tree = value ?? {};
  const problems = check(tree).map((breach) => ({
    ...problemOf(breach, path, pathOf(breach).join('.') || 'config'),
    at: { path, line: lineOf([...pathOf(breach), ...strange(breach)]) },
  }));
  return { tree: isTree(tree) ? tree : {}, problems };
}

function parsed(path: string): YamlText {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw misconfiguration('file_unreadable', { path, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
  try {
    return readYaml(text);
  } catch (error) {
    if (error instanceof YamlBroken)
      throw misconfiguration('file_broken', { path, line: error.line, reason: error.message });
    throw error;
  }
}

function pathOf({ at }: SchemaBreach): string[] {
  return at.split('/').slice(1);
}

/** The name that the schema does not know, where that is what is wrong. */
function strange({ keyword, params }: SchemaBreach): string[] {
  return keyword === 'additionalProperties' ? [String(params['additionalProperty'])] : [];
}

function problemOf(breach: SchemaBreach, where: string, name: string): ConfigProblem {
  const [unknown] = strange(breach);
  if (unknown === undefined) return { code: 'value_wrong', params: { where, name, reason: breach.reason } };
  const path = pathOf(breach);
  const meant = near(unknown, namesIn(path)) ?? elsewhere(unknown);
  const params = { where, name: [...path, unknown].join('.'), known: namesIn(path).join(', ') };
  return { code: 'key_unknown', params, ...(meant === undefined ? {} : { meant }) };
}

function namesIn(path: readonly string[]): string[] {
  const group = path.reduce<SettingSchema | undefined>((at, name) => at?.properties?.[name], CONFIG_SCHEMA);
  return Object.keys(group?.properties ?? {});
}

/** The right name in the wrong group. */
function elsewhere(name: string): string | undefined {
  const found = SETTINGS.filter(({ path }) => path.at(-1) === name).map(({ path }) => path.join('.'));
  return found.length === 0 ? undefined : found.join(', ');
}
