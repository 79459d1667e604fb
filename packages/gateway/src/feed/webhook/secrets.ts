import type { KeyFile } from '../../keys/key-file.ts';

const PURPOSE = 'webhook secret';

export function sealSecret(keys: KeyFile, secret: string): Buffer {
  return keys.seal(PURPOSE, Buffer.from(secret));
}

/** The secrets that sign, the present one first. @throws Error where they were sealed with another key file */
export function secretsOf(keys: KeyFile, sealed: Uint8Array, old: Uint8Array | null): string[] {
  return [sealed, ...(old === null ? [] : [old])].map((each) => {
    const secret = keys.unseal(PURPOSE, each);
    if (secret === undefined) throw new Error('a webhook secret was sealed with another key file');
    return secret.toString();
  });
}
