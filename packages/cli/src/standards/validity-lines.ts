import type { Lookup, Now, Translation, Why } from '@shuniu/schema';
import { standards, translationWords } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';
import { validity, whyWords } from '../words/validity.ts';
import { howRelated } from './how-related.ts';

/** Title and words: whether a code was valid, and if not, what it is. */
export function validityRows({ valid, why, now, asOf: day }: Lookup, lang: Lang): (readonly [string, string])[] {
  const title = say(lang, validity.title);
  if (valid === true) return [[title, say(lang, validity.yes, { day })]];
  const reasons = why.map((each) => whyText(each, lang)).join('; ');
  return [
    [title, say(lang, valid === false ? validity.no : validity.unknown, { day, why: reasons })],
    [say(lang, validity.now, { day }), nowText(now, lang)],
  ];
}

/** What became of a class, in one line. */
export function translationText(
  { status, candidates }: Translation,
  lang: Lang,
): { status: string; candidates: string } {
  const listed = candidates.map((each) => `${each.code} ${each.name} (${howRelated(each, lang)})`).join(', ');
  return { status: say(lang, translationWords[status]), candidates: listed === '' ? '' : `: ${listed}` };
}

function nowText(now: Now | null, lang: Lang): string {
  if (now === null) return say(lang, validity.nothing);
  const { status, candidates } = translationText(now, lang);
  return `${now.ref} ${status}${candidates}`;
}

function whyText({ because, date, by, reason }: Why, lang: Lang): string {
  return say(lang, whyWords[because], {
    date: date ?? say(lang, standards.unknownDate),
    by: by ?? say(lang, standards.none),
    reason: reason ?? '',
  });
}
