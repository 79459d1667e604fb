/** Why a folder cannot be released as it stands. A value, not thrown: a maintainer wants to see all of them at once. */
export interface ReleaseProblem {
  readonly code: ReleaseProblemCode;
  /** File inside the folder that has to be put right. */
  readonly file: string;
  /** What it is about: a unit, or what a change names. */
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Names are stable. */
const SENTENCES = {
  revision_missing: {
    zh: '{value} 没有 revision：由人写明，首次发布写 revision: 1.0.0',
    en: '{value} has no revision: a person writes it, revision: 1.0.0 for the first',
  },
  revision_too_small: {
    zh: '{value} 的 revision {after}（已发布 {before}）不够：{rules} 要求 {asks}，至少 {least}',
    en: '{value}: revision {after} (published {before}) is too small: {rules} ask for {asks}, {least} at least',
  },
  revision_backwards: {
    zh: '{value} 的 revision {after} 小于已发布的 {before}：只能增大',
    en: '{value}: revision {after} is lower than the published {before}: it only goes up',
  },
  revision_without_change: {
    zh: '{value} 没有变动，revision 却由 {before} 改为 {after}：改回 {before}',
    en: '{value} did not change, but its revision went from {before} to {after}: put {before} back',
  },
  fragment_missing: {
    zh: '{value} 变了，changes/ 里却没有写到它的变更记录：写一个，concerns 列出它',
    en: '{value} changed, and no file in changes/ concerns it: write one that lists it under concerns',
  },
  fragment_concern_unknown: {
    zh: '没有 {value} 这个代码表、扩展层、对照或规则{meant}',
    en: 'there is no table, layer, map or set of rules {value}{meant}',
  },
  fragment_without_change: {
    zh: '{value} 与已发布的相同：从 concerns 删去，或删去这个文件',
    en: '{value} is as it was published: take it out of concerns, or delete the file',
  },
  fragment_level_unused: {
    zh: 'levels 里的 {value} 没有对应的变更（过时或写错）：删去或改正',
    en: 'no change answers to {value} under levels (out of date or mistyped): take it out or correct it',
  },
  unit_removed: {
    zh: '已发布的 {value} 没有了：放回去（代码可以废止，表不删）；确要删除，写一个 kind: removed 的变更记录',
    en: '{value} was published and is gone: put it back (codes retire, tables stay); if it must go, write a change with kind: removed',
  },
} as const;

export type ReleaseProblemCode = keyof typeof SENTENCES;

export function releaseProblem(
  code: ReleaseProblemCode,
  file: string,
  value: string,
  params: Readonly<Record<string, string>> = {},
): ReleaseProblem {
  return { code, file, value, params };
}

/** One line for people, without the file. */
export function releaseProblemWords({ code, value, params }: ReleaseProblem, lang: 'zh-CN' | 'en'): string {
  const filled: Readonly<Record<string, string>> = { ...params, value };
  const told = { ...filled, meant: meantWords(filled['meant'], lang) };
  return SENTENCES[code][lang === 'en' ? 'en' : 'zh'].replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(told, key) ? String(told[key as keyof typeof told]) : whole,
  );
}

function meantWords(meant: string | undefined, lang: 'zh-CN' | 'en'): string {
  if (!meant) return '';
  return lang === 'en' ? `; did you mean ${meant}?` : `；是不是 ${meant}？`;
}
