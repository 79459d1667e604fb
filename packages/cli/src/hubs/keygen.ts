import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { usage } from '../words/failures.ts';
import { hubs as words } from '../words/hubs.ts';
import { makeKey, type Made } from './key-material.ts';
import { writeSecret } from './secret-file.ts';

/** `shuniu app keygen`: the private key to a file, the public one to stdout. */
export async function keygen({ alg, out }: { readonly alg: Made; readonly out: string }, io: Io): Promise<void> {
  const { privateKey, publicKey } = makeKey(alg);
  await asNew(out, privateKey);
  io.say(words.made, { path: out });
  io.out(publicKey.trimEnd());
}

/** A private key that is lost is lost: nothing that is there is replaced. */
async function asNew(path: string, text: string): Promise<void> {
  try {
    await writeSecret(path, text, false);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError(usage.keyExists, { path });
    throw error;
  }
}
