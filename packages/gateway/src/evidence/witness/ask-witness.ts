import {
  consistencyProof,
  formatAddCheckpoint,
  formatNote,
  judgeSignature,
  parseNote,
  parseSignatureLine,
  parseVkey,
  type Note,
  type VerifierKey,
} from '@shuniu/sdk/evidence';
import type { Hub } from '../../hub.ts';
import { readLog } from '../log.ts';
import { tilesIn } from '../tiles.ts';
import { saveCosigned, saveTrouble, witnessesBehind, type Witness } from './witnesses.ts';

/** Shows the last checkpoint to every witness that has not seen it. No database session is held while a witness thinks. */
export async function askWitnesses(hub: Hub): Promise<void> {
  const { log, behind } = await hub.pool.use(async (session) => {
    const state = await readLog(session);
    return { log: state, behind: state.size === 0 ? [] : await witnessesBehind(session, state.size) };
  });
  if (log.checkpoint === null) return;
  for (const witness of behind) {
    const found = await cosigned(hub, witness, log.checkpoint, log.size).catch((error: unknown) => String(error));
    await hub.pool.use((session) =>
      typeof found === 'string'
        ? saveTrouble(session, witness.name, found)
        : saveCosigned(session, witness.name, log.size, formatNote(found)),
    );
  }
}

/** The checkpoint with the witness's signature, or why there is none. */
async function cosigned(hub: Hub, witness: Witness, checkpoint: string, size: number): Promise<Note | string> {
  const note = parseNote(checkpoint) as Note;
  let answer = await sent(hub, witness, checkpoint, witness.size, size);
  // the witness knows better how far it has come: C2SP tlog-witness answers 409 with its size
  if (answer.status === 409 && /^\d{1,15}\n$/.test(answer.text)) {
    const old = Number(answer.text);
    if (old > size) return `the witness has seen ${old} leaves, this hub has ${size}: was it restored from a backup?`;
    answer = await sent(hub, witness, checkpoint, old, size);
  }
  if (answer.status !== 200) return `status ${answer.status}`;
  const key = parseVkey(witness.vkey) as VerifierKey;
  const lines = answer.text.split('\n').slice(0, -1).map(parseSignatureLine);
  const own = lines.find((line) => line !== undefined && judgeSignature(note.text, line, key).by === 'key');
  return own === undefined
    ? 'no signature of the key that is known'
    : { ...note, signatures: [...note.signatures, own] };
}

/** Milliseconds that a witness may take, and characters that its answer may have. */
const PATIENCE = 10_000;
const LONGEST = 65_536;

async function sent(hub: Hub, { url }: Witness, checkpoint: string, old: number, size: number) {
  const proof = await hub.pool.use((session) => consistencyProof(old, size, tilesIn(session)));
  const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: formatAddCheckpoint({ old, proof: old === size ? [] : proof, checkpoint }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of response.body ?? []) {
    text += decoder.decode(part as Uint8Array, { stream: true });
    if (text.length > LONGEST) throw new Error('the witness does not stop talking');
  }
  return { status: response.status, text };
}
