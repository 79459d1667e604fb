import { filingRulesFor, table, type FilingAnswer, type FilingRule, type Library } from '@shuniu/schema';
import type { Io } from '../io.ts';
import { trust } from '../words/doctor.ts';
import { filing, timeUnits } from '../words/filing.ts';
import { standards } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { inLang, period } from './trust.ts';
import { reportUnknown } from './unknown-code.ts';

export interface FilingFlags {
  readonly standard: string;
  readonly overlay?: string;
  readonly asOf: string;
  readonly library: Library;
  readonly json: boolean;
}

/** When a case of this class is filed, within how long it is handled, when it is closed: as cities decided. */
export function showFiling(code: string, flags: FilingFlags, io: Io): void {
  const { standard: ref, library, overlay, ...rest } = flags;
  const answers = filingRulesFor(code, { ref, library, asOf: rest.asOf, ...(overlay !== undefined && { overlay }) });
  if (answers === undefined) {
    reportUnknown(code, ref, { library, asOf: flags.asOf, json: flags.json }, io);
    return;
  }
  if (flags.json) {
    const own = table(ref, library);
    io.out(JSON.stringify({ ref: own.ref, code, asOf: flags.asOf, filingRules: answers }, null, 2));
    return;
  }
  const lang = io.lang();
  const speaking = answers.filter(({ rules }) => rules.length > 0);
  if (speaking.length === 0) io.out(say(lang, filing.nothing, { code, ref }));
  for (const answer of speaking) {
    for (const line of head(answer, flags, lang)) io.out(line);
    for (const rule of answer.rules) for (const line of ruleLines(rule, lang)) io.out(line);
  }
}

function head(answer: FilingAnswer, { asOf }: FilingFlags, lang: Lang): string[] {
  const layers = answer.overlay === undefined ? answer.base : `${answer.base} + ${answer.overlay}`;
  return [
    `${answer.ref}  ${inLang(answer.title, lang)}  (${layers})`,
    `${say(lang, standards.trust)}: ${say(lang, trust[answer.status])}. ${inLang(answer.statusReason, lang)}`,
    `${say(lang, standards.dates)}: ${period(answer, lang)}; ${say(lang, filing[answer.state], { day: asOf })}`,
  ];
}

function ruleLines(rule: FilingRule, lang: Lang): string[] {
  const rows: readonly (readonly [title: string, value: string | undefined])[] = [
    [say(lang, filing.limit), limitWords(rule, lang)],
    [say(lang, filing.closing), rule.closing],
    [say(lang, filing.competent), rule.competent],
    [say(lang, filing.responsible), rule.responsible],
    [say(lang, filing.legalBasis), [rule.legalBasis, rule.clause].filter(Boolean).join(' ')],
    [say(lang, filing.collection), rule.collection],
    [say(lang, filing.note), rule.note],
  ];
  return [
    `\n${rule.code}-${rule.seq} ${say(lang, filing.condition)}: ${oneLine(rule.condition)}`,
    ...rows.flatMap(([title, value]) => (value ? [`  ${title}: ${oneLine(value)}`] : [])),
  ];
}

function limitWords({ limit, limitText }: FilingRule, lang: Lang): string {
  if (limit === undefined)
    return limitText === '' ? say(lang, filing.noLimit) : say(lang, filing.unread, { text: oneLine(limitText) });
  const { value, least, unit, season } = limit;
  const range = least === undefined ? String(value) : `${least}–${value}`;
  const read = `${range} ${say(lang, timeUnits[unit])}${season === undefined ? '' : ` (${season})`}`;
  return say(lang, filing.stood, { read, text: oneLine(limitText) });
}

function oneLine(text: string): string {
  return text.replace(/\n+/g, ' ');
}
