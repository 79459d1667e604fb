import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { HubClient } from '@shuniu/sdk/client';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { hubs as words } from '../words/hubs.ts';
import { clientFor } from './client-for.ts';
import { makeKey, MADE, publicHalf, readKeyFile, type Made } from './key-material.ts';
import { keyPathOf, readProfile, writeProfile, type Profile } from './profile.ts';
import { writeSecret } from './secret-file.ts';

/**
 * `shuniu app rotate`: a new key in the place of the old one, which stays good for the overlap. The new key is on the disk
 * before the hub hears of it; where the answer was lost, the next run finds it at the hub by its fingerprint.
 */
export async function rotate(name: string, overlapHours: number, state: string, io: Io): Promise<void> {
  let profile = await readProfile(state, name);
  const { algorithm } = await readKeyFile(keyPathOf(state, profile));
  if (!isMade(algorithm)) throw new UsageError(words.rotateOther, { alg: algorithm });
  const client = await clientFor(state, profile, io);
  if (profile.rotating === undefined) {
    const keyFile = join(dirname(profile.keyFile), `${name}.${Date.now()}.pem`);
    await writeSecret(keyPathOf(state, { keyFile }), makeKey(algorithm).privateKey, false);
    profile = { ...profile, rotating: { keyFile, overlapHours } };
    await writeProfile(state, profile);
  }
  const keyId = await settled(client, profile, state);
  const rest = withoutRotation(profile);
  const old = profile.keyId;
  profile = { ...rest, keyId, keyFile: profile.rotating?.keyFile ?? rest.keyFile };
  await (await clientFor(state, profile, io)).credentials(profile.app);
  await writeProfile(state, profile);
  io.say(words.rotated, { name, keyId, old, hours: overlapHours });
}

/** The new key's id: of an earlier run whose answer was lost, or of this one. */
async function settled(client: HubClient, { app, keyId, rotating }: Profile, state: string): Promise<string> {
  const half = rotating === undefined ? undefined : await publicHalf(keyPathOf(state, rotating));
  if (half === undefined || rotating === undefined) throw new TypeError('no rotation was begun');
  const fingerprint = createHash('sha256').update(half.der).digest('hex');
  const known = (await client.credentials(app)).find((each) => each.fingerprint === fingerprint);
  if (known !== undefined) return known.id;
  const { overlapHours } = rotating;
  return (await client.rotate(app, keyId, { overlapHours, publicKey: half.pem })).id;
}

const isMade = (algorithm: string): algorithm is Made => (MADE as readonly string[]).includes(algorithm);

function withoutRotation(profile: Profile): Profile {
  return Object.fromEntries(Object.entries(profile).filter(([name]) => name !== 'rotating')) as unknown as Profile;
}
