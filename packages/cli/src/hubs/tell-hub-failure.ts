import type { HubClientError, HubProblem } from '@shuniu/sdk/client';
import type { LinkError } from '@shuniu/sdk/link';
import type { PullError } from '@shuniu/sdk/standards';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { hubs, links, pulls, unreached } from '../words/hubs.ts';
import { say, type Lang } from '../words/text.ts';

interface Told {
  readonly exit: ExitCode;
  readonly words: string;
}

/** What a hub refused, in its own words; and what nobody can tell but us: that the clock is wrong. */
export function hubProblem(problem: HubProblem, lang: Lang): Told {
  const { title, detail, requestId, clockAheadSeconds = 0 } = problem;
  const [head, text] = lang === 'en' ? [title.en, detail.en] : [title.zh, detail.zh];
  const lines = [`${head} (${problem.code})`, ...(text === '' ? [] : [text])];
  if (problem.isClockSkewed) {
    const direction = say(lang, clockAheadSeconds > 0 ? hubs.ahead : hubs.behind);
    lines.push(say(lang, hubs.clock, { n: Math.abs(clockAheadSeconds), direction }));
  }
  if (OUT_OF_USE.includes(problem.code)) lines.push(say(lang, hubs.keyGone));
  if (requestId !== undefined) lines.push(say(lang, hubs.requestId, { id: requestId }));
  const passing = problem.status >= 500 || problem.status === 429;
  return { exit: passing ? EXIT.system : EXIT.usage, words: lines.join('\n') };
}

/** What a hub answers to a key that it knows no longer, or that is revoked. */
const OUT_OF_USE = ['credential_unusable', 'signature_key_unknown'];

export function hubUnreached(error: HubClientError, lang: Lang): Told {
  const wrongAddress =
    error.code === 'redirected' || (error.code === 'answer_malformed' && Number(error.params['status']) < 500);
  return { exit: wrongAddress ? EXIT.usage : EXIT.system, words: say(lang, unreached[error.code], error.params) };
}

/** Nothing that a user typed is wrong: something happened to one of the hubs, and a person has to look. */
export function linkBroken(error: LinkError, lang: Lang): Told {
  return { exit: EXIT.system, words: say(lang, links[error.code], error.params) };
}

/** What came over the network is the system's failure; what lies in the folder is for the user to settle. */
export function pullRefused(error: PullError, lang: Lang): Told {
  const came = error.code === 'pull_manifest' || error.code === 'pull_forged';
  return { exit: came ? EXIT.system : EXIT.usage, words: say(lang, pulls[error.code], error.params) };
}
