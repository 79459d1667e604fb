import type { Words } from '@shuniu/schema';

export type Lang = 'zh-CN' | 'en';

export type Params = Readonly<Record<string, string | number>>;

/** A text of a catalogue in one language; `{name}` is filled in. */
export function say(lang: Lang, text: Words, params: Params = {}): string {
  const words = lang === 'en' ? text.en : text.zh;
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** What was asked for, else `LC_ALL`, `LC_MESSAGES`, `LANG`. C, POSIX, nothing at all and any Chinese locale mean Chinese. */
export function chooseLang(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Lang {
  if (asked === 'en' || asked === 'zh-CN') return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^($|C$|C\.|POSIX|zh)/i.test(locale) ? 'zh-CN' : 'en';
}
