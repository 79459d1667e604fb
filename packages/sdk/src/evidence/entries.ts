import { TILE_WIDTH } from './tile.ts';

/** Largest entry, in bytes: its length is a uint16. C2SP tlog-tiles, "Log entries". */
export const LARGEST_ENTRY = 0xffff;

/** An entry bundle: every entry behind its length, big-endian. @throws RangeError for an entry beyond 65,535 bytes */
export function encodeEntries(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > LARGEST_ENTRY) throw new RangeError(`an entry of ${entry.length} bytes`);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** The entries of a bundle; `undefined` where it is cut off or holds more than 256. */
export function decodeEntries(bundle: Uint8Array): Buffer[] | undefined {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.length);
  const entries: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 2 > bytes.length || entries.length === TILE_WIDTH) return undefined;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (end > bytes.length) return undefined;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
