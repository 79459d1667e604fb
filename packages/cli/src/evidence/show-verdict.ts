import type { Proven, Verdict } from '@shuniu/sdk/evidence';
import type { Io } from '../io.ts';
import { padEnd } from '../show/width.ts';
import { evidence as words, evidenceProblems, kinds, statuses } from '../words/evidence.ts';
import { say, type Lang, type Text } from '../words/text.ts';
import { iso } from './plain.ts';

/** A verdict for people: what is proven, line by line, or the one reason why nothing is. */
export function verdictLines(verdict: Verdict, file: string, recordFile: string | undefined, io: Io): string[] {
  const lang = io.lang();
  if (!verdict.ok) {
    const { code, params } = verdict.problem;
    return [`✗ ${file}: ${say(lang, words.notProven)}`, `  ${say(lang, evidenceProblems[code], params)} [${code}]`];
  }
  const row = (name: Text, text: string): string => `  ${padEnd(say(lang, name), 9)}${text}`;
  return [
    `✓ ${file}: ${say(lang, words.proven)}`,
    ...rows(verdict.proven, recordFile, lang).map((each) => row(...each)),
  ];
}

function rows(proven: Proven, recordFile: string | undefined, lang: Lang): [Text, string][] {
  const { leaf, witnesses, receipt, record } = proven;
  const kind = kinds[leaf.kind];
  const root = { index: proven.index, size: proven.size, root: proven.root };
  const receiptWords = receipt === undefined ? words.noReceipt : words.receiptIs;
  return [
    [words.hub, proven.hub],
    [words.what, `${kind === undefined ? leaf.kind : say(lang, kind)} ${leaf.ref}`],
    [words.when, say(lang, words.whenHub, { at: leaf.at })],
    [words.place, say(lang, words.placeOf, root)],
    [words.receiptRow, say(lang, receiptWords, { digest: leaf.digest })],
    ...(record === undefined ? [] : recordRows(record, recordFile, lang)),
    ...(witnesses.length === 0
      ? [[words.witnessRow, say(lang, words.noWitness)] as [Text, string]]
      : witnesses.map(({ key, time }): [Text, string] => [
          words.witnessRow,
          say(lang, words.whenWitness, { name: key.name, at: iso(time) }),
        ])),
    [words.trust, say(lang, proven.keyGiven ? words.keyGiven : words.keyOwn, { key: proven.key })],
  ];
}

function recordRows(
  { line, count, key, same }: NonNullable<Proven['record']>,
  recordFile: string | undefined,
  lang: Lang,
): [Text, string][] {
  const known = statuses[line.status];
  const code = typeof line['code'] === 'string' ? ` (${line['code']})` : '';
  const status = `${known === undefined ? line.status : say(lang, known)}${code}`;
  const about = say(lang, words.recordIs, { number: line.index + 1, count, status });
  return [
    [words.recordRow, about],
    ...(key === undefined ? [] : [[words.recordRow, say(lang, words.recordKey, { key })] as [Text, string]]),
    ...(same === undefined
      ? []
      : [[words.recordRow, say(lang, words.recordSame, { file: recordFile ?? '' })] as [Text, string]]),
  ];
}
