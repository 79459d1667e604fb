import { filingRulesOf } from '../../../packages/sdk/src/standards/facts.ts';
import type { FilingSource, StandardsFiles } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

export function filingRulesModule(sources: readonly FilingSource[], files: StandardsFiles): string {
  const values = sources
    .map((source) => filingRulesOf(source, files))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
    .map(({ rules, ...facts }) => {
      const lines = rules.map((rule) => `${JSON.stringify(rule)},`);
      return `${JSON.stringify(facts).slice(0, -1)}, rules: [\n${lines.join('\n')}\n] },`;
    });
  return `${header('standards/local')}import type { FilingRules } from '../../filing/filing-rules.ts';

export const allFilingRules: readonly FilingRules[] = [
${values.join('\n')}
];
`;
}
