import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import {
  checkpointText,
  edgeTiles,
  formatNote,
  formatVkey,
  growTiles,
  HASH_SIZE,
  inclusionProof,
  leafHash,
  rootFromTiles,
  signText,
  verifierKey,
  type NoteSignature,
  type ReadTiles,
  type TlogProof,
} from '../../src/evidence/index.ts';

/** An Ed25519 key of 32 bytes that are given, so that tests have the same one each time. RFC 8410 section 7. */
export function keyOfSeed(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

/** A log in memory: its tiles as they grow, and nothing else. */
export class Log {
  readonly tiles = new Map<string, Buffer>();
  readonly privateKey: KeyObject;
  size = 0;

  constructor(
    readonly origin = 'hub.example/140100',
    seed: Uint8Array = Buffer.alloc(32, 7),
  ) {
    this.privateKey = keyOfSeed(seed);
  }

  get vkey(): string {
    return formatVkey(verifierKey(this.origin, createPublicKey(this.privateKey)));
  }

  add(entries: readonly Uint8Array[]): void {
    const edges = new Map(edgeTiles(this.size).map(({ level, index }) => [level, this.tiles.get(`${level}/${index}`)]));
    for (const { level, index, hashes } of growTiles(this.size, entries.map(leafHash), (at) => edges.get(Number(at))))
      this.tiles.set(`${level}/${index}`, hashes);
    this.size += entries.length;
  }

  /** As a server would: a partial tile is the beginning of what is stored. */
  readonly read: ReadTiles = (tiles) =>
    Promise.resolve(
      tiles.map(({ level, index, width }) => {
        const stored = this.tiles.get(`${level}/${index}`) ?? Buffer.alloc(0);
        return stored.subarray(0, width * HASH_SIZE);
      }),
    );

  async checkpoint(size = this.size, more: (text: string) => NoteSignature[] = () => []): Promise<string> {
    const root = await rootFromTiles(size, this.read);
    const text = checkpointText({ origin: this.origin, size, root, extensions: [] });
    return formatNote({ text, signatures: [signText(text, this.origin, this.privateKey), ...more(text)] });
  }

  async proof(index: number, more?: (text: string) => NoteSignature[]): Promise<TlogProof> {
    return {
      index,
      path: await inclusionProof(index, this.size, this.read),
      checkpoint: await this.checkpoint(this.size, more),
    };
  }
}
