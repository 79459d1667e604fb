import { readFileSync } from 'node:fs';
import { readYaml, YamlBroken, type YamlText } from '@shuniu/sdk';
import { misconfiguration } from '../config/config-error.ts';
import { accessRules, DEFAULT_RULES, RulesFault, type AccessRules } from './access-rules.ts';

/** @throws ConfigError with file and line: the hub does not start by other rules than it was told */
export function readRules(path: string | undefined): AccessRules {
  if (path === undefined) return DEFAULT_RULES;
  const broken = (line: number, reason: string): Error => misconfiguration('rules_broken', { path, line, reason });
  const { value, lineOf } = readText(path, broken);
  try {
    return accessRules(value);
  } catch (error) {
    throw error instanceof RulesFault ? broken(lineOf(error.at), error.message) : error;
  }
}

function readText(path: string, broken: (line: number, reason: string) => Error): YamlText {
  try {
    return readYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof YamlBroken) throw broken(error.line, error.message);
    throw misconfiguration('rules_unreadable', { path, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
}
