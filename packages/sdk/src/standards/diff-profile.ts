import { diffRules, type DiffLevel, type DiffProfile, type DiffRule } from '@shuniu/schema';
import { schemaCheck } from '../json-schema.ts';
import { parseDocument } from '../yaml.ts';

/** A profile as it is written, once it has passed its schema. */
interface ProfileYaml {
  readonly rules?: Readonly<Record<string, Level>>;
  readonly codes?: readonly (Level & { readonly rule: DiffRule; readonly code: string })[];
}

interface Level {
  readonly level: DiffLevel;
  readonly reason: string;
}

const LEVEL = { enum: ['major', 'minor', 'patch'] };
const REASON = { type: 'string', pattern: '\\S' };
const RULE = { enum: Object.keys(diffRules) };

/** Every decision has a reason: nobody lowers a level in silence. */
const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    rules: {
      type: 'object',
      propertyNames: RULE,
      additionalProperties: {
        type: 'object',
        required: ['level', 'reason'],
        additionalProperties: false,
        properties: { level: LEVEL, reason: REASON },
      },
    },
    codes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'rule', 'level', 'reason'],
        additionalProperties: false,
        properties: { code: { type: 'string' }, rule: RULE, level: LEVEL, reason: REASON },
      },
    },
  },
};

/**
 * Reads a profile of levels (YAML; every value is text, `0101` keeps its zero).
 * @returns the profile, or what is wrong with it, in English as the validator says it
 */
export function readDiffProfile(
  text: string,
): { readonly profile: DiffProfile } | { readonly problems: readonly string[] } {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true });
  if (document.errors.length > 0) return { problems: document.errors.map((error) => error.message) };
  let content: unknown;
  try {
    content = document.toJS() ?? {};
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)] };
  }
  const breaches = schemaCheck(SCHEMA)(content);
  if (breaches.length > 0)
    return { problems: breaches.map(({ at, reason }) => `${at.slice(1) || 'profile'}: ${reason}`) };
  const { rules = {}, codes = [] } = content as ProfileYaml;
  const entries = Object.entries(rules) as [DiffRule, Level][];
  return { profile: { rules: new Map(entries), codes } };
}
