import { join } from 'node:path';
import type { HubClient } from '@shuniu/sdk/client';
import { farHub, Link, nearHub, type FarEnd, type NearEnd } from '@shuniu/sdk/link';
import { clientFor } from '../hubs/client-for.ts';
import { readProfile, type Profile } from '../hubs/profile.ts';
import { linksFolder } from '../hubs/state-folder.ts';
import type { Io } from '../io.ts';

export interface LinkFlags {
  readonly from: string;
  readonly to: string;
  readonly dataset: string;
  /** At the far hub, where it is called otherwise there. */
  readonly asDataset?: string;
  readonly grant?: string;
  readonly pushGrant?: string;
}

export interface OpenedLink {
  readonly link: Link;
  readonly near: NearEnd;
  readonly far: FarEnd;
  readonly nearClient: HubClient;
}

/** Changes of one page of the feed: what a hub gives at most. */
const MOST_OF_A_PAGE = 1000;

/** The link between two hubs for one dataset, in its folder. @throws UsageError, LinkError, HubProblem */
export async function openLink(
  flags: LinkFlags,
  batchRecords: number,
  state: string,
  io: Io,
  signal?: AbortSignal,
): Promise<OpenedLink> {
  const [from, to] = [await readProfile(state, flags.from), await readProfile(state, flags.to)];
  const patience = { patient: true, ...(signal === undefined ? {} : { signal }) };
  const [nearClient, farClient] = [
    await clientFor(state, from, io, patience),
    await clientFor(state, to, io, patience),
  ];
  const farDataset = flags.asDataset ?? flags.dataset;
  const stop = signal === undefined ? {} : { signal };
  const { identity } = await nearClient.dataset(flags.dataset);
  const ends = { near: originOf(from), nearDataset: flags.dataset, far: originOf(to), farDataset };
  const link = await Link.open(linkFolder(state, flags), ends, () => producerOf(originOf(from), flags.dataset));
  return {
    link,
    nearClient,
    near: nearHub(nearClient, {
      name: from.name,
      dataset: flags.dataset,
      identity,
      pageSize: Math.min(MOST_OF_A_PAGE, batchRecords),
      ...(flags.grant === undefined ? {} : { grant: flags.grant }),
      ...stop,
    }),
    far: farHub(farClient, {
      name: to.name,
      dataset: farDataset,
      ...(flags.pushGrant === undefined ? {} : { grant: flags.pushGrant }),
      ...stop,
    }),
  };
}

/** `<from>--<to>/<dataset>`; two dashes, which no name of a hub may have between others, keep the two apart. */
export function linkFolder(state: string, { from, to, dataset }: Pick<LinkFlags, 'from' | 'to' | 'dataset'>): string {
  return join(linksFolder(state), `${from}--${to}`, encodeURIComponent(dataset).replaceAll('.', '%2E'));
}

const originOf = (profile: Profile): string => profile.origin ?? new URL(profile.url).host;

/** The same wherever it is run for this hub and dataset: who starts a second one by mistake is found out. */
function producerOf(origin: string, dataset: string): string {
  return `${origin}/${dataset}`.replaceAll(/[^A-Za-z0-9._/-]/g, '-').slice(0, 100);
}
