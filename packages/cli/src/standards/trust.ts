import { editionState, type CodeTable, type Library, type ResolvedTable } from '@shuniu/schema';
import { trust } from '../words/doctor.ts';
import { editionWords, standards, validityWords } from '../words/standards.ts';
import { say, type Lang, type Text } from '../words/text.ts';

/** The day to judge by, and the library that knows the editions. */
export interface Standing {
  readonly asOf: string;
  readonly library: Library;
}

/** Words of a standard itself: both languages always there. */
export function inLang(words: Text, lang: Lang): string {
  return say(lang, words);
}

/** What has to be said with everything that a table says: how far it can be relied on, and how its edition stands on the day. */
export function trustLines(table: CodeTable | ResolvedTable, on: Standing, lang: Lang): string[] {
  return [
    `${say(lang, standards.trust)}: ${trustOf(table, lang)}. ${inLang(table.statusReason, lang)}`,
    `${say(lang, table.complete ? standards.complete : standards.incomplete)}: ${inLang(table.completeReason, lang)}`,
    `${say(lang, standards.dates)}: ${period(table, lang)} (${say(lang, validityWords[table.validityEvidence])}); ${stateOn(table, on, lang)}`,
  ];
}

/** One line: reference, trust, standing. */
export function trustLine(table: CodeTable | ResolvedTable, on: Standing, lang: Lang): string {
  const complete = say(lang, table.complete ? standards.complete : standards.incomplete);
  return `${table.ref}: ${trustOf(table, lang)}; ${complete}; ${stateOn(table, on, lang)}`;
}

/** Half-open, as the tables have it. */
export function period(
  { validFrom, validTo, supersededBy }: Pick<CodeTable, 'validFrom' | 'validTo' | 'supersededBy'>,
  lang: Lang,
): string {
  const unknown = say(lang, standards.unknownDate);
  const end = validTo ?? (supersededBy === undefined ? say(lang, standards.open) : unknown);
  return `[${validFrom ?? unknown}, ${end})`;
}

function stateOn(table: CodeTable | ResolvedTable, { asOf, library }: Standing, lang: Lang): string {
  return say(lang, editionWords[editionState(table.ref, asOf, library)], {
    day: asOf,
    successor: table.supersededBy ?? '',
  });
}

/** The trust of a table, with how many of its codes somebody has held against print. */
export function trustOf({ status, verification }: Pick<CodeTable, 'status' | 'verification'>, lang: Lang): string {
  const words = say(lang, trust[status]);
  return verification === undefined ? words : `${words} (${say(lang, standards.held, { ...verification })})`;
}
