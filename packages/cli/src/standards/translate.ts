import { table, translate, type Library } from '@shuniu/schema';
import type { Io } from '../io.ts';
import { standards, translationWords } from '../words/standards.ts';
import { say } from '../words/text.ts';
import { howRelated } from './how-related.ts';
import { trustLine } from './trust.ts';
import { reportUnknown } from './unknown-code.ts';

export interface TranslateFlags {
  readonly from: string;
  readonly to: string;
  readonly overlay?: string;
  readonly asOf: string;
  readonly library: Library;
  readonly json: boolean;
}

/** Every answer about an existing code is an answer: exit code 0 also where nobody has looked. */
export function showTranslation(code: string, flags: TranslateFlags, io: Io): void {
  const answer = translate(code, flags);
  const lang = io.lang();
  if (answer === undefined) {
    reportUnknown(code, flags.from, flags, io);
    return;
  }
  if (flags.json) io.out(JSON.stringify(answer, null, 2));
  else {
    io.out(`${code} ${flags.from} → ${flags.to}: ${say(lang, translationWords[answer.status])}`);
    for (const each of answer.candidates) io.out(`  ${each.code} ${each.name} (${howRelated(each, lang)})`);
  }
  const tell = flags.json ? io.err : io.out;
  for (const ref of [flags.from, flags.to]) tell(trustLine(table(ref, flags.library), flags, lang));
  if (answer.candidates.some((each) => each.evidence !== 'reviewed')) tell(say(lang, standards.unreviewedMap));
}
