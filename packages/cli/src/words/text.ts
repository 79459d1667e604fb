export type Lang = 'zh-CN' | 'en';

/** One thing to say, in both languages; `{name}` is filled in. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export function say(lang: Lang, text: Text, params: Readonly<Record<string, string | number>> = {}): string {
  const words = lang === 'en' ? text.en : text.zh;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** `--lang` wins; else `LC_ALL`, `LC_MESSAGES`, `LANG`. C, POSIX and nothing at all mean Chinese, as does any Chinese locale. */
export function chooseLang(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  if (asked === 'en' || asked === 'zh-CN') return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^($|C$|C\.|POSIX|zh)/i.test(locale) ? 'zh-CN' : 'en';
}
