import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readState, thawHead, type LinkState } from '@shuniu/sdk/link';
import { clientFor } from '../hubs/client-for.ts';
import { readProfile } from '../hubs/profile.ts';
import { linksFolder } from '../hubs/state-folder.ts';
import type { Io } from '../io.ts';
import { grouped } from '../show/numbers.ts';
import { exchange as words } from '../words/exchange.ts';
import { say } from '../words/text.ts';
import { outcomeText } from './show-push.ts';

interface LinkStatus {
  readonly from: string;
  readonly to: string;
  readonly state: LinkState;
  readonly folder: string;
  /** Number of the batch that was written down and not answered. */
  readonly frozen: number | null;
  readonly backlog: Backlog;
}

type Backlog =
  { readonly records: number; readonly more: boolean } | { readonly records: null; readonly reason: string };

/** Counts no further: whoever has so much to report wants to know that it is much. */
const MOST_PAGES = 10;
const PAGE = 1000;

/** `shuniu exchange status`: what is still to be reported on each link, and the last receipt. Changes nothing. */
export async function status(json: boolean, state: string, io: Io): Promise<void> {
  const links: LinkStatus[] = [];
  for await (const link of linksIn(state)) links.push({ ...link, backlog: await backlogOf(link, state, io) });
  if (json) {
    const plain = links.map(({ state: { near, far, ...known }, ...link }) => ({ ...link, near, far, ...shown(known) }));
    io.out(JSON.stringify({ links: plain }, null, 2));
    return;
  }
  if (links.length === 0) io.say(words.noLinks);
  for (const link of links) print(link, io);
}

/** What of a link's state is anybody's business outside of its folder. */
function shown({
  nearDataset,
  farDataset,
  producer,
  epoch,
  next,
  outcomes,
  lastReceipt,
}: Omit<LinkState, 'near' | 'far'>): object {
  return { nearDataset, farDataset, producer, epoch, next, outcomes, lastReceipt: lastReceipt ?? null };
}

async function* linksIn(state: string): AsyncGenerator<Omit<LinkStatus, 'backlog'>> {
  const root = linksFolder(state);
  if (!existsSync(root)) return;
  for (const pair of (await readdir(root)).sort()) {
    const [from = '', to = ''] = pair.split('--');
    for (const name of (await readdir(join(root, pair))).sort()) {
      const folder = join(root, pair, name);
      const known = await readState(folder);
      if (known === undefined) continue;
      yield { from, to, state: known, folder, frozen: (await thawHead(folder, known)) ?? null };
    }
  }
}

async function backlogOf({ from, state: link }: Omit<LinkStatus, 'backlog'>, state: string, io: Io): Promise<Backlog> {
  try {
    const client = await clientFor(state, await readProfile(state, from), io);
    let records = 0;
    let cursor = link.cursor ?? 'start';
    for (let page = 0; page < MOST_PAGES; page++) {
      const { count, more, cursor: next } = await client.changePage(link.nearDataset, { cursor, limit: PAGE });
      records += count;
      if (!more) return { records, more: false };
      cursor = next;
    }
    return { records, more: true };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { records: null, reason: 'code' in error ? String(error.code) : error.message };
  }
}

function print({ from, to, state, frozen, backlog }: LinkStatus, io: Io): void {
  const lang = io.lang();
  io.out(`${from} → ${to}  ${state.nearDataset}`);
  const waiting =
    backlog.records === null
      ? say(lang, words.unknownBacklog, { reason: backlog.reason })
      : say(lang, backlog.more ? words.backlogMore : words.backlog, { n: grouped(backlog.records) });
  const held = frozen === null ? '' : `  ${say(lang, words.backlogFrozen, { seq: frozen })}`;
  io.out(`  ${waiting}${held}`);
  const { lastReceipt } = state;
  io.out(`  ${lastReceipt === undefined ? say(lang, words.neverSent) : say(lang, words.lastReceipt, lastReceipt)}`);
  const outcomes = outcomeText(state.outcomes, io);
  if (outcomes !== '') io.out(`  ${outcomes}`);
}
