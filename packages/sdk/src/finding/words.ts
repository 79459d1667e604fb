import { catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { Finding } from './finding.ts';

export type Lang = 'zh-CN' | 'en';

/** The sentence of a finding for people. A code that the catalogue does not know gives the code itself. */
export function words(finding: Finding, lang: Lang): string {
  const entry: CatalogueEntry | undefined = (catalogue as Record<string, CatalogueEntry>)[finding.code];
  if (entry === undefined) return finding.code;
  return fill(lang === 'en' ? entry.en : entry.zh, (name) => valueOf(finding, name, lang));
}

function valueOf(finding: Finding, name: string, lang: Lang): string | undefined {
  const param = finding.params?.[`${name}@${lang}`] ?? finding.params?.[name];
  if (param !== undefined) return String(param);
  const own = (finding as unknown as Record<string, unknown>)[name];
  if (own !== undefined && own !== null && own !== '') return shorten(String(own));
  return name === 'title' ? finding.field : undefined;
}

/** A value in a sentence is shown up to 80 characters; the sample beside it has it whole. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function fill(template: string, value: (name: string) => string | undefined): string {
  const optional = template.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const names = [...part.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    return names.every((name) => value(name) !== undefined) ? part : '';
  });
  return optional.replace(/\{(\w+)\}/g, (_, name: string) => value(name) ?? '—');
}
