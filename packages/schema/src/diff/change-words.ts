import type { Change } from './change.ts';
import { diffRules } from './rules.ts';

const NOTHING = { zh: '无', en: 'nothing' };

/** One sentence for people: what changed. */
export function changeWords(change: Change, lang: 'zh' | 'en'): string {
  const { code, name, before, after, names } = change;
  const values: Readonly<Record<string, string>> = {
    code: code ?? '',
    name,
    before: valueWords(before, names?.before, lang),
    after: valueWords(after, names?.after, lang),
  };
  return diffRules[change.rule].says[lang].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}

function valueWords(value: Change['before'], names: readonly string[] | undefined, lang: 'zh' | 'en'): string {
  if (value === null) return NOTHING[lang];
  const parts = typeof value === 'string' ? [value] : value;
  return parts.map((part, at) => (names?.[at] ? `${part} ${names[at]}` : part)).join(lang === 'zh' ? '、' : ', ');
}
