import { putPulled } from '@shuniu/sdk/standards';
import { EXIT } from '../exit-codes.ts';
import { clientFor } from '../hubs/client-for.ts';
import { readProfile } from '../hubs/profile.ts';
import type { Io } from '../io.ts';
import { grouped } from '../show/numbers.ts';
import { exchange as words } from '../words/exchange.ts';
import { say } from '../words/text.ts';

export interface PullStandardsFlags {
  readonly from: string;
  readonly out: string;
  readonly json?: boolean;
}

/** Names of what differs that fit into a glance. */
const SHOWN = 10;

/** `shuniu exchange pull --standards`: a hub's own standards become a folder that `--standards <dir>` takes. */
export async function pullStandards({ from, out, json }: PullStandardsFlags, state: string, io: Io): Promise<void> {
  const client = await clientFor(state, await readProfile(state, from), io, { patient: true });
  const { manifest, changed, fetched, moved } = await putPulled(out, await client.standardsManifest(), ({ sha256 }) =>
    client.standardsFile(sha256),
  );
  const { origin, files } = manifest;
  if (json === true)
    io.out(JSON.stringify({ from, origin, out, changed, files: files.length, fetched, moved }, null, 2));
  const params = { from, n: grouped(files.length), path: out, fetched: grouped(fetched) };
  if (!changed) io.say(words.standardsSame, params);
  else if (files.length === 0) io.say(words.standardsNone, params);
  else io.say(words.standardsPulled, params);
  if (moved.length === 0) {
    if (files.length > 0) io.say(words.standardsUse, params);
    return;
  }
  io.say(words.standardsMoved, { from, n: grouped(moved.length) });
  for (const { kind, id, change } of moved.slice(0, SHOWN))
    io.err(`  ${say(io.lang(), words[MOVED[change]])} ${kind} ${id}`);
  io.setExit(EXIT.findings);
}

const MOVED = { added: 'onlyHere', removed: 'onlyThere', changed: 'another' } as const;
