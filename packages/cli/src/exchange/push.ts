import { LinkError, reportChanges, type Reported, type ReportOptions } from '@shuniu/sdk/link';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import { exchange as words } from '../words/exchange.ts';
import { notTaken, writeNotTaken, type NotTaken } from './not-taken.ts';
import { openLink, type LinkFlags, type OpenedLink } from './open-link.ts';
import { BatchLines, printPushed } from './show-push.ts';

export interface PushFlags extends LinkFlags {
  readonly batch?: string;
  readonly follow?: boolean;
  readonly restart?: boolean;
  readonly rejects?: string;
  readonly json?: boolean;
}

/** A batch is closed when it has so many bytes, whatever a hub would take. */
const BATCH_BYTES = 8 << 20;

/** `shuniu exchange push`: reports what changed, batch by batch; killed at any moment, the same command goes on. */
export async function push(flags: PushFlags, batchRecords: number, state: string, io: Io): Promise<void> {
  const stop = flags.follow === true ? untilTold(io) : undefined;
  const opened = await openLink(flags, batchRecords, state, io, stop);
  const { link } = opened;
  try {
    const lines = new BatchLines(flags.follow === true, io);
    const options: ReportOptions = {
      ...opened,
      batchRecords,
      batchBytes: BATCH_BYTES,
      follow: flags.follow === true,
      ...(stop === undefined ? {} : { signal: stop }),
      onBatch: (batch, answered) => lines.show(batch, answered),
    };
    const reported = await withTakeOver(opened, options, flags.restart === true);
    lines.clear();
    const left: NotTaken[] = [];
    for await (const record of notTaken(link.folder, link.state)) left.push(record);
    if (flags.rejects !== undefined && left.length > 0) await writeNotTaken(flags.rejects, left, io.lang());
    if (flags.json === true) io.out(JSON.stringify(reportOf(opened, reported, left), null, 2));
    printPushed(flags, reported, left, link, io);
    if (stop?.aborted === true) io.say(words.stopped);
    // Only now has it been told: had we died before, the same command would tell it again.
    await link.tell();
    if (left.length > 0) io.setExit(EXIT.findings);
  } finally {
    link.close();
  }
}

/** Ctrl-C, or the request to end: what is answered is kept, what is under way is sent again by the next run. */
function untilTold(io: Io): AbortSignal {
  const stop = new AbortController();
  io.yieldSignals();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort(new Error(signal)));
  return stop.signal;
}

/** Starting anew means taking over: whatever epoch another place has reached, ours has to be above it. */
async function withTakeOver({ link }: OpenedLink, options: ReportOptions, restart: boolean): Promise<Reported> {
  if (!restart) return reportChanges(link, options);
  await link.restart();
  try {
    return await reportChanges(link, options);
  } catch (error) {
    if (!(error instanceof LinkError) || error.code !== 'fenced' || link.state.next > 0) throw error;
    await link.restart(Number(error.params['expected']) + 1);
    return reportChanges(link, options);
  }
}

/** The machine's answer. */
function reportOf({ link }: OpenedLink, reported: Reported, left: readonly NotTaken[]): object {
  const { near, nearDataset, far, farDataset, producer, epoch, next, lastReceipt } = link.state;
  return {
    tool: 'shuniu',
    version,
    link: { near, nearDataset, far, farDataset, producer, epoch, next },
    batches: reported.batches,
    records: reported.records,
    outcomes: reported.outcomes,
    lastReceipt: lastReceipt ?? null,
    notTaken: { total: left.length, samples: left.slice(0, 20) },
    receipts: link.folder,
  };
}
