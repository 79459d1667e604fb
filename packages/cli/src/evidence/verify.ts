import { open } from 'node:fs/promises';
import { LARGEST_EVIDENCE, parseVkey, verifyEvidence, type KeyUse, type Verdict } from '@shuniu/sdk/evidence';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { evidence as words } from '../words/evidence.ts';
import { plainVerdict } from './plain.ts';
import { verdictLines } from './show-verdict.ts';

export interface EvidenceFlags {
  readonly key?: string;
  readonly witness?: readonly string[];
  readonly record?: string;
  readonly json?: boolean;
}

/** Bytes of a record file: more than any line of a batch. */
const LARGEST_RECORD = 16 << 20;

/** `shuniu evidence verify`: exit code 1 where the file proves nothing. */
export async function verifyFile(file: string, flags: EvidenceFlags, io: Io): Promise<void> {
  held('--key', flags.key, 'note');
  for (const vkey of flags.witness ?? []) held('--witness', vkey, 'cosignature');
  const bytes = await beginningOf(file, LARGEST_EVIDENCE + 1);
  const verdict = verifyEvidence(bytes, {
    ...(flags.key === undefined ? {} : { key: flags.key }),
    ...(flags.witness === undefined ? {} : { witnesses: flags.witness }),
    ...(flags.record === undefined ? {} : { record: await beginningOf(flags.record, LARGEST_RECORD) }),
  });
  if (!verdict.ok) io.setExit(EXIT.findings);
  tell(verdict, file, flags, io);
}

function tell(verdict: Verdict, file: string, flags: EvidenceFlags, io: Io): void {
  if (flags.json === true) io.out(JSON.stringify(plainVerdict(verdict, file), null, 2));
  else for (const line of verdictLines(verdict, file, flags.record, io)) io.out(line);
}

function held(name: string, vkey: string | undefined, use: KeyUse): void {
  if (vkey !== undefined && parseVkey(vkey)?.use !== use) throw new UsageError(words.keyShape, { name, value: vkey });
}

/** No file is read further than what can be of use. */
async function beginningOf(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(most, size));
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}
