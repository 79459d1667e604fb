import type { Session } from '@shuniu/sdk/store';
import { actorOf, speaksFor } from '../policy/actor.ts';
import { datasetOf } from '../policy/dataset.ts';
import type { Principal } from '../policy/principal.ts';
import { Problem } from '../problem/problem.ts';
import type { EntryContent, EntryState, Item, StoredEntry } from './content.ts';
import { itemsOf } from './items.ts';
import { draftFaults, NEXT_STATES, publishingFaults, type EntryFault } from './publishing.ts';
import { insertEntry, readEntry, replaceEntry } from './store-entry.ts';

/** What a provider sends: content with what may be left away. */
export type AskedContent = Omit<Partial<EntryContent>, 'title' | 'items'> & {
  readonly title: string;
  readonly items?: readonly Item[];
};

export interface AskedState {
  readonly to: Exclude<EntryState, 'draft'>;
  readonly sunset?: string;
  readonly successor?: string;
}

/** Makes a draft. Runs inside a transaction. @throws Problem */
export async function createEntry(session: Session, by: Principal, id: string, asked: AskedContent): Promise<void> {
  const content = await completed(session, by, asked);
  refuse(draftFaults(content));
  if (!(await insertEntry(session, { id, state: 'draft', content, by: actorOf(by) })))
    throw new Problem('entry_exists', { entry: id });
}

/** The next version with other content; what is the same makes none. Runs inside a transaction. @throws Problem */
export async function changeEntry(
  session: Session,
  by: Principal,
  id: string,
  version: number,
  asked: AskedContent,
): Promise<void> {
  const before = await heldEntry(session, by, id, version);
  const content = await completed(session, by, { provider: before.content.provider, ...asked });
  if (before.state === 'withdrawn') throw new Problem('entry_state', { entry: id, state: before.state, to: 'change' });
  refuse(before.state === 'draft' ? draftFaults(content) : publishingFaults(content));
  if (same(before.content, content)) return;
  await replace(session, { ...before, content }, by);
}

/** Publishes, deprecates or withdraws. Runs inside a transaction. @throws Problem */
export async function moveEntry(
  session: Session,
  by: Principal,
  id: string,
  version: number,
  { to, sunset, successor }: AskedState,
  today: string,
): Promise<void> {
  const before = await heldEntry(session, by, id, version);
  const allowed: readonly EntryState[] = NEXT_STATES[before.state];
  if (!allowed.includes(to)) throw new Problem('entry_state', { entry: id, state: before.state, to });
  if (to !== 'deprecated' && (sunset !== undefined || successor !== undefined))
    refuse([{ at: '/sunset', zh: '只有弃用时才写停用日期与替代条目', en: 'only a deprecation has a sunset' }]);
  if (to === 'published') {
    refuse(publishingFaults(before.content));
    return replace(session, { ...before, state: to, publishedOn: today }, by);
  }
  if (to === 'withdrawn') {
    if (before.sunset !== undefined && today < before.sunset)
      throw new Problem('entry_before_sunset', { entry: id, sunset: before.sunset });
    return replace(session, { ...before, state: to }, by);
  }
  if (sunset === undefined || sunset < today)
    throw faulty([
      { at: '/sunset', zh: '弃用须写明今天或以后的停用日期', en: 'a deprecation needs a sunset, today or later' },
    ]);
  if (successor !== undefined && (successor === id || (await readEntry(session, successor))?.state !== 'published'))
    refuse([
      { at: '/successor', zh: '替代条目须是另一个已发布的条目', en: 'the successor must be another published entry' },
    ]);
  const { successor: former, ...rest } = before;
  const next = successor ?? former;
  await replace(session, { ...rest, state: to, sunset, ...(next === undefined ? {} : { successor: next }) }, by);
}

/** The record type of a dataset has changed: entries that show its fields get their next version. Runs inside a transaction. */
export async function refreshItems(session: Session, by: Principal, dataset: string): Promise<void> {
  const { type } = await datasetOf(session, dataset);
  const rows = await session.query<{ id: string }>(
    `SELECT id FROM hub.entry WHERE dataset = $1 AND state <> 'withdrawn' ORDER BY id FOR UPDATE`,
    [dataset],
  );
  for (const { id } of rows) {
    const before = await readEntry(session, id);
    if (before === undefined) continue;
    const content = { ...before.content, items: itemsOf(type) };
    if (!same(before.content, content)) await replace(session, { ...before, content }, by);
  }
}

async function replace(session: Session, next: StoredEntry, by: Principal): Promise<void> {
  const done = await replaceEntry(session, { ...next, by: actorOf(by) }, next.version);
  if (!done) throw new Problem('version_conflict', { version: next.version });
}

/** The entry, which the caller may change and has seen in its newest version. */
async function heldEntry(session: Session, by: Principal, id: string, version: number): Promise<StoredEntry> {
  const entry = await readEntry(session, id);
  if (entry === undefined || (entry.state === 'draft' && !speaksFor(by, entry.content.provider)))
    throw new Problem('not_found', { what: `entry ${id}` });
  if (!speaksFor(by, entry.content.provider)) throw new Problem('forbidden');
  if (entry.version !== version) throw new Problem('version_conflict', { version: entry.version });
  return entry;
}

/** With what follows from the caller and from the dataset, and only with what exists. */
async function completed(session: Session, by: Principal, asked: AskedContent): Promise<EntryContent> {
  const provider = asked.provider ?? (by.kind === 'app' ? by.org : undefined);
  if (provider === undefined)
    throw faulty([{ at: '/provider', zh: '管理员须指明提供方', en: 'an administrator names the provider' }]);
  if (!speaksFor(by, provider)) throw new Problem('forbidden');
  const [org] = await session.query<{ division: string }>('SELECT division FROM hub.org WHERE id = $1', [provider]);
  if (org === undefined) throw faulty([{ at: '/provider', zh: '没有这个部门', en: 'no such org' }]);
  const themes = asked.themes ?? [];
  const known = await session.query<{ id: string }>('SELECT id FROM hub.theme WHERE id = ANY($1)', [themes]);
  const unknown = themes.filter((theme) => !known.some(({ id }) => id === theme));
  if (unknown.length > 0)
    refuse([{ at: '/themes', zh: `没有专题 ${unknown.join('、')}`, en: `no theme ${unknown.join(', ')}` }]);
  return {
    ...asked,
    provider,
    themes,
    division: asked.division ?? org.division,
    items: await items(session, provider, asked),
  };
}

async function items(
  session: Session,
  provider: string,
  { dataset: id, items }: AskedContent,
): Promise<readonly Item[]> {
  if (id === undefined) return items ?? [];
  const dataset = await datasetOf(session, id);
  if (dataset.provider !== provider)
    refuse([{ at: '/dataset', zh: '数据集属于另一个部门', en: 'the dataset is of another org' }]);
  if (items !== undefined)
    refuse([
      { at: '/items', zh: '信息项由数据集的记录类型得出', en: 'items come from the record type of the dataset' },
    ]);
  return itemsOf(dataset.type);
}

function refuse(faults: readonly EntryFault[]): void {
  if (faults.length > 0) throw faulty(faults);
}

function faulty(faults: readonly EntryFault[]): Problem {
  return new Problem(
    'entry_incomplete',
    { count: faults.length, first: faults[0]?.zh ?? '', firstEn: faults[0]?.en ?? '' },
    {},
    faults,
  );
}

/** Members in any order say the same. */
function same(a: EntryContent, b: EntryContent): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
