import { readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { hubs as words } from '../words/hubs.ts';
import { readIfThere, writeSecret } from './secret-file.ts';
import { hubsFolder } from './state-folder.ts';

/** How this machine speaks to one hub. */
export interface Profile {
  readonly format: 'shuniu-hub/1';
  /** What commands call it by. */
  readonly name: string;
  readonly url: string;
  /** What the hub calls itself; absent where it did not say. */
  readonly origin?: string;
  readonly app: string;
  /** The credential's id. */
  readonly keyId: string;
  /** Its private half: absolute, or from the folder of the profiles. */
  readonly keyFile: string;
  /** The hub's public keys (JWK) as they were at the first contact: receipts are held against them. */
  readonly pinned?: readonly object[];
  /** A rotation that was begun: the new key is written, whether the hub knows it is not known. */
  readonly rotating?: { readonly keyFile: string; readonly overlapHours: number };
}

const NAME = /^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws UsageError */
export function assertName(name: string): void {
  if (!NAME.test(name)) throw new UsageError(words.nameShape, { name });
}

const pathOf = (state: string, name: string): string => join(hubsFolder(state), `${name}.json`);

export const keyPathOf = (state: string, { keyFile }: Pick<Profile, 'keyFile'>): string =>
  isAbsolute(keyFile) ? keyFile : join(hubsFolder(state), keyFile);

/** @throws UsageError where there is none of that name */
export async function readProfile(state: string, name: string): Promise<Profile> {
  assertName(name);
  const path = pathOf(state, name);
  const text = await readIfThere(path);
  if (text === undefined) {
    const known = (await profileNames(state)).join(', ');
    throw new UsageError(known === '' ? words.noProfiles : words.noProfile, { name, known });
  }
  try {
    const profile = JSON.parse(text) as Profile;
    if (profile.format === 'shuniu-hub/1') return profile;
  } catch {
    // told below
  }
  throw new UsageError(words.profileDamaged, { path });
}

export async function writeProfile(state: string, profile: Profile): Promise<void> {
  assertName(profile.name);
  await writeSecret(pathOf(state, profile.name), `${JSON.stringify(profile, null, 2)}\n`, true);
}

export async function profileNames(state: string): Promise<string[]> {
  const files = await readdir(hubsFolder(state)).catch(() => []);
  return files.flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : [])).sort();
}
