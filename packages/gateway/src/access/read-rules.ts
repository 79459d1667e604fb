import { readFileSync } from 'node:fs';
import { readYaml } from '@shuniu/sdk';
import { accessRules, DEFAULT_RULES, type AccessRules } from './access-rules.ts';

/** @throws Error that names the file, where it cannot be used: the hub does not start by other rules than it was told */
export function readRules(file: string | undefined): AccessRules {
  if (file === undefined) return DEFAULT_RULES;
  try {
    return accessRules(readYaml(readFileSync(file, 'utf8')).value);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}
