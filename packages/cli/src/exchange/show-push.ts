import type { Answered, FrozenBatch, Link, Reported } from '@shuniu/sdk/link';
import type { Io } from '../io.ts';
import { grouped } from '../show/numbers.ts';
import { printFact } from '../show/text-report.ts';
import { fit } from '../show/width.ts';
import { exchange as words } from '../words/exchange.ts';
import { say, type Text } from '../words/text.ts';
import type { NotTaken } from './not-taken.ts';
import type { LinkFlags } from './open-link.ts';

/** How far a push is: one line that is drawn over where a person watches, a line for each batch where it goes on for ever. */
export class BatchLines {
  readonly #follow: boolean;
  readonly #io: Io;
  #records = 0;
  #shown = false;

  constructor(follow: boolean, io: Io) {
    this.#follow = follow;
    this.#io = io;
  }

  show({ seq, records }: FrozenBatch, { outcomes, replayed }: Answered): void {
    const io = this.#io;
    this.#records += records;
    const replay = replayed ? ` ${say(io.lang(), words.replayed)}` : '';
    const line = `${say(io.lang(), words.batchLine, { seq, n: grouped(records) })}  ${outcomeText(outcomes, io)}${replay}`;
    if (this.#follow) io.err(line);
    else if (io.terminal !== undefined) {
      io.terminal.draw(`\r${fit(line, io.terminal.columns() - 1)}\u001b[K`);
      this.#shown = true;
    }
  }

  clear(): void {
    if (this.#shown) this.#io.terminal?.draw('\r\u001b[K');
    this.#shown = false;
  }
}

const ORDER = ['accepted', 'duplicate', 'superseded', 'rejected', 'deferred'] as const;

export function outcomeText(outcomes: Reported['outcomes'], io: Io): string {
  return ORDER.filter((name) => outcomes[name] > 0)
    .map((name) => `${say(io.lang(), words[name])} ${grouped(outcomes[name])}`)
    .join(' · ');
}

/** How many kinds of trouble, and samples of each, fit into a glance. */
const MOST_CODES = 10;

/** What was sent and what became of it, for a person at a terminal. */
export function printPushed(
  flags: LinkFlags & { readonly rejects?: string },
  reported: Reported,
  left: readonly NotTaken[],
  link: Link,
  io: Io,
): void {
  const lang = io.lang();
  const { from, to, dataset } = flags;
  io.err('');
  if (reported.batches === 0) io.say(words.nothingNew, { from, to, dataset });
  else io.say(words.pushed, { from, to, dataset, n: grouped(reported.records), batches: grouped(reported.batches) });
  if (reported.batches > 0) io.err(`  ${outcomeText(reported.outcomes, io)}`);
  for (const [code, { total, sample }] of [...byCode(left)].slice(0, MOST_CODES)) {
    io.err(`\n  ${io.colour.red(code)} ${grouped(total)}`);
    const [remark] = sample.remarks;
    const message = lang === 'en' ? remark?.message.en : remark?.message.zh;
    if (message !== undefined) io.err(`    ${message}`);
  }
  if (left.length > 0) {
    io.err('');
    fact(words.rejectsAt, flags.rejects ?? say(lang, words.rejectsHint), io);
  }
  if (link.state.lastReceipt !== undefined) fact(words.receiptsAt, link.folder, io);
}

function byCode(left: readonly NotTaken[]): Map<string, { total: number; readonly sample: NotTaken }> {
  const found = new Map<string, { total: number; sample: NotTaken }>();
  for (const record of left) {
    const code = record.remarks[0]?.code ?? record.status;
    const known = found.get(code);
    if (known === undefined) found.set(code, { total: 1, sample: record });
    else known.total++;
  }
  return new Map([...found].sort(([, a], [, b]) => b.total - a.total));
}

function fact(label: Text, text: string, io: Io): void {
  printFact(label, text, io);
}
