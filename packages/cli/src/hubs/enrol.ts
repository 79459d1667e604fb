import { isAbsolute, relative, resolve } from 'node:path';
import { hubClient, HubProblem, RETRY, type HubClient } from '@shuniu/sdk/client';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { hubs as words } from '../words/hubs.ts';
import { clientFor } from './client-for.ts';
import { publicHalf, readKeyFile } from './key-material.ts';
import { assertName, profileNames, readProfile, writeProfile, type Profile } from './profile.ts';
import { hubsFolder } from './state-folder.ts';

export interface EnrolFlags {
  readonly hub: string;
  readonly app?: string;
  readonly keyId?: string;
  readonly key: string;
  /** Good once: what the hub's administrator gave instead of a key id. */
  readonly token?: string;
  readonly overwrite?: boolean;
}

/** `shuniu app enrol`: remembers a hub, once a signed request has shown that it knows us. */
export async function enrol(name: string, flags: EnrolFlags, state: string, io: Io): Promise<void> {
  assertName(name);
  const known = (await profileNames(state)).includes(name) ? await readProfile(state, name) : undefined;
  if (known !== undefined && flags.overwrite !== true)
    throw new UsageError(words.profileExists, { name, url: known.url });
  await readKeyFile(flags.key);
  const client = anonymousClient(flags.hub);
  const { origin, pinned } = await introduced(client);
  const { app, keyId } = await credentialOf(client, flags);
  const profile: Profile = {
    format: 'shuniu-hub/1',
    name,
    url: new URL(flags.hub).origin,
    ...(origin === undefined ? {} : { origin }),
    app,
    keyId,
    keyFile: fromFolder(flags.key, hubsFolder(state)),
    ...(pinned.length === 0 ? {} : { pinned }),
  };
  await (await clientFor(state, profile, io)).credentials(profile.app);
  await writeProfile(state, profile);
  io.say(words.enrolled, { name, url: profile.url, app: profile.app, keyId: profile.keyId });
  if (pinned.length > 0) io.say(words.pinned, { n: pinned.length });
}

/** Who we are at the hub: told, or learned by registering the key with a token. */
async function credentialOf(client: HubClient, { app, keyId, token, key }: EnrolFlags) {
  if (token === undefined) {
    if (app === undefined || keyId === undefined) throw new UsageError(words.keyIdOrToken);
    return { app, keyId };
  }
  const { algorithm } = await readKeyFile(key);
  const half = await publicHalf(key);
  // the hub would draw the secret itself
  if (half === undefined) throw new UsageError(words.tokenNeedsPair);
  const enrolled = await client.enrol({ token, alg: algorithm, publicKey: half.pem });
  return { app: enrolled.app, keyId: enrolled.id };
}

function anonymousClient(url: string): HubClient {
  try {
    return hubClient({ url, retry: { ...RETRY, attempts: 3 } });
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw new UsageError(words.urlShape, { url });
    throw error;
  }
}

/** What the hub says of itself to anybody; keys with which receipts are signed. */
async function introduced(client: HubClient): Promise<{ origin: string | undefined; pinned: readonly object[] }> {
  const [descriptor, keys] = await Promise.all([ifThere(client.descriptor()), ifThere(client.keys())]);
  return { origin: descriptor?.origin, pinned: keys?.keys ?? [] };
}

async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof HubProblem && error.status === 404) return undefined;
    throw error;
  }
}

/** A profile moves with its folder; a key that lies elsewhere is named by its whole path. */
function fromFolder(path: string, folder: string): string {
  const way = relative(resolve(folder), resolve(path));
  return way.startsWith('..') || isAbsolute(way) ? resolve(path) : way;
}
