/** Ids as UTF-8 in one buffer, found again by their bytes without making a string. */
export interface IdTable {
  /** Id i is bytes[offsets[i] … offsets[i + 1]). */
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
  /** The first id with exactly the bytes from[start … end), or -1. */
  indexOf(from: Uint8Array, start: number, end: number): number;
}

export function idTable(ids: readonly string[]): IdTable {
  const encoder = new TextEncoder();
  const parts = ids.map((id) => encoder.encode(id));
  const offsets = new Int32Array(ids.length + 1);
  for (const [i, part] of parts.entries()) offsets[i + 1] = offsets[i]! + part.length;
  const bytes = new Uint8Array(offsets[ids.length]!);
  for (const [i, part] of parts.entries()) bytes.set(part, offsets[i]!);

  let slots = 16;
  while (slots < 2 * ids.length) slots *= 2;
  const mask = slots - 1;
  const table = new Int32Array(slots).fill(-1);
  for (let i = 0; i < ids.length; i++) {
    if (indexOf(bytes, offsets[i]!, offsets[i + 1]!) >= 0) continue;
    let slot = hash(bytes, offsets[i]!, offsets[i + 1]!) & mask;
    while (table[slot]! >= 0) slot = (slot + 1) & mask;
    table[slot] = i;
  }

  function indexOf(from: Uint8Array, start: number, end: number): number {
    const length = end - start;
    for (let slot = hash(from, start, end) & mask; table[slot]! >= 0; slot = (slot + 1) & mask) {
      const id = table[slot]!;
      const at = offsets[id]!;
      if (offsets[id + 1]! - at !== length) continue;
      let same = 0;
      while (same < length && bytes[at + same] === from[start + same]) same++;
      if (same === length) return id;
    }
    return -1;
  }

  return { bytes, offsets, indexOf };
}

/** FNV-1a, its high bits mixed down because slots are taken from the low ones. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h ^ (h >>> 15);
}
