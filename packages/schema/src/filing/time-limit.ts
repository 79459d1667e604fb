/**
 * Units as the tables of cities write them. `urgent_hour` 紧急工作时: hours of the clock, nights and holidays included. `work_hour` 工作时:
 * hours inside the working window, which is the city's own. `urgent_day` 紧急工作日. `work_day` 工作日: without weekends and holidays.
 * `calendar_day` 天, 日, 自然日 and `hour` 小时 are read as they are written: whether a city means its working days by them, it has to say.
 */
export const TIME_UNITS = ['urgent_hour', 'work_hour', 'hour', 'urgent_day', 'work_day', 'calendar_day'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Within how long a case is to be handled. */
export interface TimeLimit {
  /** The most that is allowed. */
  readonly value: number;
  /** The lower end of a range such as 3–5天. */
  readonly least?: number;
  readonly unit: TimeUnit;
  /** When this limit applies, as the table words it: 种植季节. Absent: always. */
  readonly season?: string;
}

/** The longer word first: `工作日` is no `日`. */
const UNIT_WORDS: readonly (readonly [word: string, unit: TimeUnit])[] = [
  ['紧急工作小时', 'urgent_hour'],
  ['紧急工作时', 'urgent_hour'],
  ['紧急工作日', 'urgent_day'],
  ['工作小时', 'work_hour'],
  ['工作时', 'work_hour'],
  ['工作日', 'work_day'],
  ['自然日', 'calendar_day'],
  ['小时', 'hour'],
  ['天', 'calendar_day'],
  ['日', 'calendar_day'],
];
const SEASONS = '非?(?:种植季节|种植季|供暖季|采暖季|供暖期|采暖期|主汛期|汛期|雨季|旱季)|春季|夏季|秋季|冬季';
const NUMBER = '[0-9]{1,3}(?:\\.[0-9])?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]';
const FORM = new RegExp(
  `^(?<before>${SEASONS})?[：:]?(?:不超过|≤)?(?<first>${NUMBER})(?:[-–—~～至](?<last>${NUMBER}))?个?` +
    `(?<unit>${UNIT_WORDS.map(([word]) => word).join('|')})(?:以内|之内|内)?(?:[（(](?<after>${SEASONS})[）)])?$`,
  'u',
);

/**
 * Reads a cell of 处置时限: `2紧急工作时`, `3个工作日`, `15天`, `1-3天`, `种植季节15工作日，非种植季节30工作日`. Strict: a cell is read whole or not
 * at all, and words beside the limit (`1紧急工作时制止`) make it one that a person has to read.
 * @returns undefined where it cannot be read; several where the season decides
 */
export function parseTimeLimit(text: string): readonly TimeLimit[] | undefined {
  const parts = text.replace(/\s/gu, '').split(/[，,；;]/u);
  const limits = parts.map(one);
  const read = limits.filter((limit) => limit !== undefined);
  if (read.length < limits.length) return undefined;
  const seasons = new Set(read.map(({ season }) => season));
  // Several limits without a season each leave open which of them holds.
  return read.length > 1 && (seasons.size < read.length || seasons.has(undefined)) ? undefined : read;
}

function one(text: string): TimeLimit | undefined {
  const found = FORM.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { before, after, first = '', last = '', unit: word } = found;
  const [low, high] = [numberOf(first), numberOf(last === '' ? first : last)];
  const unit = UNIT_WORDS.find(([each]) => each === word)?.[1];
  if (unit === undefined || high <= 0 || (last !== '' && low >= high) || (before && after)) return undefined;
  const season = before ?? after;
  return { value: high, ...(last !== '' && { least: low }), unit, ...(season !== undefined && { season }) };
}

const DIGITS = '零一二三四五六七八九';

function numberOf(text: string): number {
  if (/^[0-9]/.test(text)) return Number(text);
  const [tens, ones] = text.replace('两', '二').split('十');
  if (ones === undefined) return DIGITS.indexOf(tens ?? '');
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
