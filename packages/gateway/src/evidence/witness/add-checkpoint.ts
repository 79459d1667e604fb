import {
  cosignText,
  emptyRoot,
  formatNote,
  judgeSignature,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  parseVkey,
  signatureLine,
  verifyConsistency,
  type VerifierKey,
} from '@shuniu/sdk/evidence';
import type { Session } from '@shuniu/sdk/store';
import type { Hub } from '../../hub.ts';
import { Problem } from '../../problem/problem.ts';
import { lockLower, saveLower } from './lower-logs.ts';

/** What the witness answers: its signature line, or the size from which the log has to prove. */
export type Witnessed = { readonly line: string } | { readonly size: number };

/**
 * Co-signs a checkpoint of a lower tier's log, if it goes on from the last one that was co-signed. Runs inside a transaction, in which it is
 * remembered before anybody gets the signature. C2SP tlog-witness, "add-checkpoint", with the status codes it asks for.
 * @throws Problem request_malformed 400, not_found 404, checkpoint_unsigned 403, checkpoint_inconsistent 422
 */
export async function addCheckpoint(session: Session, hub: Hub, body: string): Promise<Witnessed> {
  const asked = parseAddCheckpoint(body);
  const note = asked === undefined ? undefined : parseNote(asked.checkpoint);
  const now = note === undefined ? undefined : parseCheckpoint(note.text);
  if (asked === undefined || note === undefined || now === undefined)
    throw new Problem('request_malformed', { at: 'body', reason: 'no add-checkpoint of C2SP tlog-witness' });
  const log = await lockLower(session, now.origin);
  if (log === undefined) throw new Problem('not_found', { what: `log ${now.origin}` });
  const key = parseVkey(log.vkey) as VerifierKey;
  const own = note.signatures.filter((each) => judgeSignature(note.text, each, key).by !== 'other');
  if (own.length === 0 || own.some((each) => judgeSignature(note.text, each, key).by === 'forger'))
    throw new Problem('checkpoint_unsigned', { origin: now.origin });
  if (asked.old > now.size)
    throw new Problem('request_malformed', { at: 'body', reason: 'old is larger than the size' });
  if (asked.old !== log.size) return { size: log.size };
  const before = { size: log.size, root: log.root === null ? emptyRoot() : Buffer.from(log.root, 'base64') };
  const empty = now.size > 0 || now.root.equals(emptyRoot());
  if (!empty || !verifyConsistency(before, now, asked.proof))
    throw new Problem('checkpoint_inconsistent', { origin: now.origin, old: asked.old, size: now.size });
  const { origin } = hub.config.hub;
  const signature = cosignText(note.text, origin, hub.keys.signingKey, Math.floor(Date.now() / 1000));
  const kept = formatNote({ text: note.text, signatures: [...own, signature] });
  await saveLower(session, { ...log, size: now.size, root: now.root.toString('base64'), note: kept });
  return { line: signatureLine(signature) };
}
