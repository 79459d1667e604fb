import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';
import { Bloom } from './bloom.ts';
import type { IdentityKey } from './identity-key.ts';
import { SeenTable, slotOf } from './seen-table.ts';

export interface SeenLimits {
  /** Slots of the table in memory, a power of two; 16 bytes each. A table that is full at this size goes to disk. */
  readonly slots: number;
  /** Bits of the filter in front of the tables on disk, a power of two. */
  readonly filterBits: number;
}

/** 64 MiB of table (2.5 million identities) and, once that overflows, 32 MiB of filter. */
const DEFAULT_LIMITS: SeenLimits = { slots: 1 << 22, filterBits: 1 << 28 };

/**
 * Identities accepted so far and where. Memory stays flat however many there are: a full table is written to a temporary file as it
 * stands, and looked up there by one or two reads, which a Bloom filter spares nearly all new identities.
 */
export class SeenIdentities {
  readonly #limits: SeenLimits;
  readonly #probe = new Int32Array(1024);
  readonly #probeBytes = Buffer.from(this.#probe.buffer);
  #table: SeenTable;
  #filter: Bloom | undefined;
  #folder: string | undefined;
  readonly #spilled: { readonly file: number; readonly mask: number }[] = [];

  constructor(limits: SeenLimits = DEFAULT_LIMITS) {
    this.#limits = limits;
    this.#table = new SeenTable(Math.min(limits.slots, 1 << 14));
  }

  /** The place where the identity was first accepted, or 0. */
  find(key: IdentityKey): number {
    const place = this.#table.find(key);
    if (place !== 0 || this.#filter === undefined || !this.#filter.mayHave(key)) return place;
    for (const { file, mask } of this.#spilled) {
      const found = this.#findOnDisk(file, mask, key);
      if (found !== 0) return found;
    }
    return 0;
  }

  /** Keeps the place (a positive 32-bit number) of an identity that `find` did not find. */
  add(key: IdentityKey, place: number): void {
    if (this.#table.full) this.#makeRoom();
    this.#table.insert(key.a, key.b, key.c, place);
  }

  close(): void {
    for (const { file } of this.#spilled) closeSync(file);
    this.#spilled.length = 0;
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }

  #makeRoom(): void {
    if (this.#table.slots < this.#limits.slots) this.#table = this.#table.doubled();
    else this.#spill();
  }

  #spill(): void {
    this.#folder ??= temporaryFolder('seen');
    this.#filter ??= new Bloom(this.#limits.filterBits);
    const { words } = this.#table;
    for (let at = 0; at < words.length; at += 4) {
      if (words[at + 3] !== 0) this.#filter.add(words[at]!, words[at + 1]!, words[at + 2]!);
    }
    const file = openSync(join(this.#folder, String(this.#spilled.length)), 'w+');
    const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
    for (let written = 0; written < bytes.length;)
      written += writeSync(file, bytes, written, bytes.length - written, written);
    this.#spilled.push({ file, mask: this.#table.slots - 1 });
    this.#table.clear();
  }

  #findOnDisk(file: number, mask: number, key: IdentityKey): number {
    const perRead = this.#probe.length / 4;
    let slot = slotOf(key, mask);
    for (;;) {
      const slots = Math.min(perRead, mask + 1 - slot);
      readSync(file, this.#probeBytes, 0, slots * 16, slot * 16);
      for (let at = 0; at < slots * 4; at += 4) {
        const place = this.#probe[at + 3]!;
        if (place === 0) return 0;
        if (this.#probe[at] === key.a && this.#probe[at + 1] === key.b && this.#probe[at + 2] === key.c) return place;
      }
      slot = (slot + slots) & mask;
    }
  }
}
