import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import {
  checkpointText,
  cosignText,
  formatEvidence,
  formatNote,
  formatVkey,
  leafEntry,
  leafHash,
  recordEvidence,
  recordLines,
  recordSalt,
  recordTree,
  rootOf,
  sealReceipt,
  signText,
  verifierKey,
  type AnsweredRecord,
} from '@shuniu/sdk/evidence';

export const ORIGIN = 'city-140100';
export const WITNESS = 'province-14';

export const records: AnsweredRecord[] = [
  { status: 'accepted', key: '1401050105000001', bytes: '{"partId":"1401050105000001","name":"电力井盖"}' },
  { status: 'rejected', code: 'code_unknown', key: '1401059905000002', bytes: '{"partId":"1401059905000002"}' },
];

export interface MadeEvidence {
  readonly key: string;
  readonly witness: string;
  readonly otherKey: string;
  readonly text: string;
}

/** Evidence of one record of a push, in a log of two leaves, co-signed or not. */
export function madeEvidence(index: number, cosigned: boolean): MadeEvidence {
  const [hub, above, other] = [0, 1, 2].map(() => generateKeyPairSync('ed25519').privateKey);
  if (hub === undefined || above === undefined || other === undefined) throw new Error('no keys');
  const secret = Buffer.alloc(32, 1);
  const lines = recordLines(secret, records);
  const { receipt, digest } = sealReceipt({ batch: 'b-1', dataset: 'parts', records: recordTree(lines) });
  const leaf = { v: 1, kind: 'push', at: '2026-11-22T04:00:00.000Z', hub: ORIGIN, ref: 'b-1', digest } as const;
  const first = leafHash('something before');
  const root = rootOf([first, leafHash(leafEntry(leaf))]);
  const text = checkpointText({ origin: ORIGIN, size: 2, root, extensions: [] });
  const witness = formatVkey(verifierKey(WITNESS, createPublicKey(above), 'cosignature'));
  const signatures = [
    signText(text, ORIGIN, hub),
    ...(cosigned ? [cosignText(text, WITNESS, above, Date.UTC(2026, 10, 22, 4, 0, 9) / 1000)] : []),
  ];
  const key = formatVkey(verifierKey(ORIGIN, createPublicKey(hub)));
  const opening = { salt: recordSalt(secret, index), key: records[index]?.key ?? '' };
  return {
    key,
    witness,
    otherKey: formatVkey(verifierKey(ORIGIN, createPublicKey(other))),
    text: formatEvidence({
      key,
      witnesses: cosigned ? [witness] : [],
      proof: { index: 1, path: [first], checkpoint: formatNote({ text, signatures }) },
      leaf,
      receipt,
      record: recordEvidence(lines, index, opening),
    }),
  };
}
