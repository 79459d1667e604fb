import { schemaCheck } from '@shuniu/sdk';

/** Something that somebody has to do with an application, and how long he has for it. */
export interface Step {
  readonly step: 'compliance' | 'answer';
  readonly workingDays: number;
  /** What the number rests on. */
  readonly source?: string;
}

/** How applications and corrections are dealt with. Data: a deployment has its own. */
export interface AccessRules {
  /** Steps by share type of the entry; what shares nothing has none. */
  readonly paths: { readonly unconditional: readonly Step[]; readonly conditional: readonly Step[] };
  readonly correction: { readonly workingDays: number; readonly source?: string };
}

/**
 * What holds where a deployment says nothing. None of the numbers could be read in the text of a national regulation: they
 * are those of single provinces and cities, and to be replaced by those that bind the deployment.
 */
export const DEFAULT_RULES: AccessRules = {
  paths: {
    // no further conditions for what is shared unconditionally: somebody looks whether the request is in order, no more
    unconditional: [{ step: 'compliance', workingDays: 1, source: 'unverified; see docs/access.md' }],
    conditional: [
      { step: 'compliance', workingDays: 2, source: 'practice of one province; see docs/access.md' },
      { step: 'answer', workingDays: 10, source: 'practice of several provinces; see docs/access.md' },
    ],
  },
  correction: { workingDays: 10, source: 'ours; see docs/access.md' },
};

const DAYS = { type: 'integer', minimum: 0, maximum: 250 };
const SOURCE = { type: 'string', maxLength: 500 };
const PATH = {
  type: 'array',
  maxItems: 2,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['step', 'workingDays'],
    properties: { step: { enum: ['compliance', 'answer'] }, workingDays: DAYS, source: SOURCE },
  },
};
const check = schemaCheck({
  type: 'object',
  additionalProperties: false,
  properties: {
    paths: {
      type: 'object',
      additionalProperties: false,
      properties: { unconditional: PATH, conditional: { ...PATH, minItems: 1 } },
    },
    correction: {
      type: 'object',
      additionalProperties: false,
      required: ['workingDays'],
      properties: { workingDays: DAYS, source: SOURCE },
    },
  },
});

/** A deployment's rules cannot be used. */
export class RulesFault extends RangeError {
  /** Names and numbers that lead to what is wrong. */
  readonly at: readonly string[];

  constructor(at: readonly string[], reason: string) {
    super(`/${at.join('/')}: ${reason}`);
    this.name = 'RulesFault';
    this.at = at;
  }
}

/** A deployment's rules over ours. @throws RulesFault */
export function accessRules(own: unknown): AccessRules {
  const [breach] = check(own);
  if (breach !== undefined) throw new RulesFault(breach.at.split('/').slice(1), breach.reason);
  const { paths, correction } = own as Partial<AccessRules>;
  const rules = { paths: { ...DEFAULT_RULES.paths, ...paths }, correction: correction ?? DEFAULT_RULES.correction };
  for (const [type, steps] of Object.entries(rules.paths)) {
    const names = steps.map(({ step }) => step).join(' ');
    if (!['', 'compliance', 'answer', 'compliance answer'].includes(names))
      throw new RulesFault(['paths', type], 'compliance comes before answer, each at most once');
  }
  return rules;
}
