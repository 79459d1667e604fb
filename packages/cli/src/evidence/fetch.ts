import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { HubProblem, type HubClient } from '@shuniu/sdk/client';
import { verifyEvidence } from '@shuniu/sdk/evidence';
import { replacingFile } from '@shuniu/sdk/write';
import { EXIT } from '../exit-codes.ts';
import { clientFor } from '../hubs/client-for.ts';
import { readProfile } from '../hubs/profile.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { evidence as words } from '../words/evidence.ts';
import { usage } from '../words/failures.ts';
import { logKeysOf } from './log-keys.ts';
import { plainVerdict } from './plain.ts';
import { batchIn } from './receipt-file.ts';
import { verdictLines } from './show-verdict.ts';

export interface FetchFlags {
  readonly from: string;
  readonly leaf?: string;
  readonly receipt?: string;
  readonly line?: string;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

/** A leaf gets its place within about a second. */
const MOST_TRIES = 30;

/** `shuniu evidence fetch`: the file that `evidence verify` proves; what proves nothing is not kept, exit code 1. */
export async function fetchEvidence(flags: FetchFlags, state: string, io: Io): Promise<void> {
  const { from, out, json } = flags;
  if ((flags.leaf === undefined) === (flags.receipt === undefined)) throw new UsageError(words.leafOrReceipt);
  if (flags.line !== undefined && (flags.leaf !== undefined || !/^[1-9]\d{0,6}$/.test(flags.line)))
    throw new UsageError(words.lineShape, { value: flags.line });
  if (existsSync(out) && flags.overwrite !== true) throw new UsageError(usage.existsAlready, { path: out });
  const profile = await readProfile(state, from);
  const text = await settled(await clientFor(state, profile, io), flags);
  const bytes = new TextEncoder().encode(text);
  const keys = logKeysOf(profile);
  const verdicts = keys.map((key) => verifyEvidence(bytes, { key }));
  const verdict = verdicts.find(({ ok }) => ok) ?? verdicts[0] ?? verifyEvidence(bytes, {});
  if (json === true) io.out(JSON.stringify(plainVerdict(verdict, out), null, 2));
  else for (const line of verdictLines(verdict, out, undefined, io)) io.out(line);
  if (!verdict.ok) {
    io.say(words.notKept, { out, from });
    io.setExit(EXIT.findings);
    return;
  }
  await write(out, bytes);
  io.say(words.fetched, { out, key: verdict.proven.key });
}

/** Asks again while the hub says that the leaf has no place yet. */
async function settled(client: HubClient, { leaf, receipt = '', line }: FetchFlags): Promise<string> {
  const batch = leaf === undefined ? await batchIn(receipt) : '';
  for (let tries = 1; ; tries++) {
    try {
      if (leaf !== undefined) return await client.leafEvidence(leaf);
      return await client.batchEvidence(batch, line === undefined ? undefined : Number(line));
    } catch (error) {
      if (!(error instanceof HubProblem) || error.code !== 'evidence_pending' || tries >= MOST_TRIES) throw error;
      await setTimeout(error.retryAfterMs ?? 1000);
    }
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await replacingFile(path);
  try {
    await file.write(bytes);
    await file.finish();
  } catch (error) {
    await file.abort();
    throw error;
  }
}
