import { hubClient, RETRY, signedWith, type Authorise, type HubClient } from '@shuniu/sdk/client';
import type { Io } from '../io.ts';
import { readKeyFile } from './key-material.ts';
import { keyPathOf, readProfile, type Profile } from './profile.ts';

/**
 * A client that signs with the key of a profile. `patient` for work that nobody waits for. Says on stderr that it tries again, where a person is watching.
 */
export async function clientFor(
  state: string,
  profile: Profile,
  io: Io,
  { patient = false, signal }: { readonly patient?: boolean; readonly signal?: AbortSignal } = {},
): Promise<HubClient> {
  const once = await authorising(state, profile);
  return hubClient({
    url: profile.url,
    // work that goes on for months outlives its key: what `app rotate` wrote meanwhile is used from the next request on
    authorise: patient ? newest(state, profile, once) : once,
    ...(profile.pinned === undefined ? {} : { pinned: profile.pinned }),
    ...(signal === undefined ? {} : { signal }),
    // minutes: a hub that starts again, and one that makes sure after a crash that nothing is replayed
    retry: patient ? { ...RETRY, attempts: 20 } : { ...RETRY, attempts: 3 },
    onRetry: ({ failed, pauseMs, error }) => {
      if (io.terminal !== undefined)
        io.err(io.colour.dim(`  … ${failed}: ${error.message} (${(pauseMs / 1000).toFixed(1)} s)`));
    },
  });
}

async function authorising(state: string, profile: Profile): Promise<Authorise> {
  const { key } = await readKeyFile(keyPathOf(state, profile));
  return signedWith(profile.keyId, key);
}

function newest(state: string, profile: Profile, first: Authorise): Authorise {
  let { keyId } = profile;
  let authorise = first;
  return async (request) => {
    const now = await readProfile(state, profile.name);
    if (now.keyId !== keyId) {
      authorise = await authorising(state, now);
      ({ keyId } = now);
    }
    return authorise(request);
  };
}
