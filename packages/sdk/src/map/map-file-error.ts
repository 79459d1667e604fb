import type { Words } from '@shuniu/schema';

export interface MapFileProblem {
  /** Line of the map file, from 1. */
  readonly line: number;
  readonly code: keyof typeof SENTENCES;
  readonly words: Words;
}

/** `{a}` is what the problem is about, `{b}` what is known besides. */
const SENTENCES = {
  yaml_broken: { zh: '不是有效的 YAML：{a}', en: 'not valid YAML: {a}' },
  not_utf8: { zh: '{a} 不是 UTF-8 编码，请另存为 UTF-8', en: '{a} is not in UTF-8; save it as UTF-8' },
  schema_breach: { zh: '{a} 不符合 map 文件的格式：{b}', en: '{a} is not what a map file has there: {b}' },
  field_unknown: { zh: '记录类型没有字段 {a}；字段有 {b}', en: 'the record type has no field {a}; it has {b}' },
  field_twice: {
    zh: '字段 {a} 同时出现在 {b} 中，只能取一处',
    en: 'the field {a} stands in {b}; it can come from one only',
  },
  pattern_broken: { zh: '{a} 的正则表达式无效：{b}', en: 'the pattern of {a} is no regular expression: {b}' },
  pattern_group: {
    zh: '{a} 的正则表达式没有用括号标出取哪一段',
    en: 'the pattern of {a} has no group (in parentheses) to take the value from',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A map file cannot be used. Names every problem with its line; `message` has them in English, `words` in both languages. */
export class MapFileError extends Error {
  readonly problems: readonly MapFileProblem[];

  constructor(problems: readonly MapFileProblem[]) {
    super(problems.map(({ line, words }) => `line ${line}: ${words.en}`).join('\n'));
    this.name = 'MapFileError';
    this.problems = problems;
  }

  get words(): Words {
    const zh = this.problems.map(({ line, words }) => `第 ${line} 行：${words.zh}`).join('\n');
    return { zh, en: this.message };
  }
}

export function problem(line: number, code: MapFileProblem['code'], a: string, b = ''): MapFileProblem {
  const said = (sentence: string): string => sentence.replace('{a}', () => a).replace('{b}', () => b);
  const { zh, en } = SENTENCES[code];
  return { line, code, words: { zh: said(zh), en: said(en) } };
}
