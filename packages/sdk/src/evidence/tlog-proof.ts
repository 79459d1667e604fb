import { base64, strictBase64, strictDecimal } from './base64.ts';
import { HASH_SIZE } from './hash.ts';

const HEAD = 'c2sp.org/tlog-proof@v1';

/** That an entry is in a log, in one text: index, inclusion proof, checkpoint. C2SP tlog-proof. */
export interface TlogProof {
  readonly index: number;
  readonly path: readonly Buffer[];
  /** The signed note as it stands. */
  readonly checkpoint: string;
  /** Not covered by anything: never to be trusted. */
  readonly extra?: Buffer;
}

export function formatTlogProof({ index, path, checkpoint, extra }: TlogProof): string {
  const lines = [
    HEAD,
    ...(extra === undefined ? [] : [`extra ${base64(extra)}`]),
    `index ${index}`,
    ...path.map(base64),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** `undefined` where it is no such proof; the checkpoint in it is not looked at. */
export function parseTlogProof(text: string): TlogProof | undefined {
  const gap = text.indexOf('\n\n');
  if (gap < 0) return undefined;
  const [head, ...rest] = text.slice(0, gap).split('\n');
  const extra = rest[0]?.startsWith('extra ') ? strictBase64(rest.shift()?.slice(6) ?? '') : null;
  const indexLine = rest.shift();
  const index = indexLine?.startsWith('index ') ? strictDecimal(indexLine.slice(6)) : undefined;
  const path = rest.map(strictBase64);
  if (head !== HEAD || extra === undefined || index === undefined) return undefined;
  // A tree of 2^63 leaves has no longer path.
  if (path.length > 63 || path.some((hash) => hash?.length !== HASH_SIZE)) return undefined;
  const proof = { index, path: path as Buffer[], checkpoint: text.slice(gap + 2) };
  return extra === null ? proof : { ...proof, extra };
}
