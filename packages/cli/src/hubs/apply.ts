import type { AccessScope, Action } from '@shuniu/sdk/client';
import type { Io } from '../io.ts';
import { padEnd } from '../show/width.ts';
import { hubs as words } from '../words/hubs.ts';
import { clientFor } from './client-for.ts';
import { readProfile } from './profile.ts';

export interface ApplyFlags {
  readonly dataset: string;
  readonly action: Action;
  readonly divisions?: string;
  readonly fields?: string;
  readonly purpose: string;
  readonly until?: string;
  readonly json?: boolean;
}

const list = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','));

/** `shuniu app apply`: an application for a dataset, drafted and handed in. */
export async function apply(name: string, flags: ApplyFlags, state: string, io: Io): Promise<void> {
  const client = await clientFor(state, await readProfile(state, name), io);
  const { fields } = await client.dataset(flags.dataset);
  const named = flags.fields === undefined ? fields.map((field) => field.name) : list(flags.fields);
  const scope: AccessScope = {
    divisions: flags.divisions === undefined ? [''] : list(flags.divisions),
    fields: named.map((each) => ({ name: each })),
    ...(flags.until === undefined ? {} : { notAfter: flags.until }),
  };
  const drafted = await client.draft({ dataset: flags.dataset, action: flags.action, scope, purpose: flags.purpose });
  const application = await client.move(drafted.id, 'submit');
  if (flags.json === true) return io.out(JSON.stringify(application, null, 2));
  io.say(words.applied, { id: application.id, dataset: flags.dataset, name });
  io.out(application.id);
}

/** `shuniu app grants`: what this app was granted, and what it has applied for. */
export async function showGrants(name: string, json: boolean, state: string, io: Io): Promise<void> {
  const client = await clientFor(state, await readProfile(state, name), io);
  const [grants, applications] = [await all(client.grants()), await all(client.applications())];
  if (json) return io.out(JSON.stringify({ grants, applications }, null, 2));
  const open = applications.filter((each) => each.state !== 'approved');
  if (grants.length === 0 && open.length === 0) io.say(words.noGrants);
  for (const { id, dataset, action, state: of, purpose } of [...grants, ...open])
    io.out(
      [padEnd(id, 26), padEnd(dataset, 20), padEnd(action, 8), padEnd(of, 10), String(purpose ?? '')]
        .join(' ')
        .trimEnd(),
    );
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
