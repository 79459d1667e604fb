import type { Credential } from '@shuniu/sdk/client';
import type { Io } from '../io.ts';
import { padEnd } from '../show/width.ts';
import { hubs as words } from '../words/hubs.ts';
import { clientFor } from './client-for.ts';
import { profileNames, readProfile } from './profile.ts';

/** `shuniu app show`: what is remembered; with a name also the keys that the hub has of this app. Private keys are never shown. */
export async function showHubs(name: string | undefined, json: boolean, state: string, io: Io): Promise<void> {
  if (name !== undefined) return showHub(name, json, state, io);
  const profiles = await Promise.all((await profileNames(state)).map((each) => readProfile(state, each)));
  const known = profiles.map(({ name, url, origin, app, keyId, pinned }) => ({
    name,
    url,
    origin: origin ?? null,
    app,
    keyId,
    pinned: pinned?.length ?? 0,
  }));
  if (json) return io.out(JSON.stringify({ hubs: known }, null, 2));
  if (known.length === 0) io.say(words.none);
  for (const { name, url, app, keyId } of known)
    io.out(`${padEnd(name, 16)} ${padEnd(url, 36)} ${padEnd(app, 20)} ${keyId}`);
}

async function showHub(name: string, json: boolean, state: string, io: Io): Promise<void> {
  const profile = await readProfile(state, name);
  const client = await clientFor(state, profile, io);
  const credentials = await client.credentials(profile.app);
  if (json)
    return io.out(
      JSON.stringify({ name, url: profile.url, app: profile.app, keyId: profile.keyId, credentials }, null, 2),
    );
  io.out(`${profile.url}  ${profile.app}`);
  for (const each of credentials) io.out(credentialLine(each, each.id === profile.keyId));
}

export function credentialLine({ id, alg, state, lastUsedAt, notAfter, label }: Credential, ours: boolean): string {
  const parts = [ours ? '→' : ' ', padEnd(id, 22), padEnd(alg, 18), padEnd(state, 9), padEnd(lastUsedAt ?? '–', 22)];
  return [...parts, ...(notAfter === null ? [] : [`≤ ${notAfter}`]), label].join(' ').trimEnd();
}
