import { refuse } from '../refuse.ts';
import type { FileReader } from './file-reader.ts';
import { shapeKind } from './shp-header.ts';
import type { ShpHeader } from './shp-header.ts';

/** Where the records are. One behind the other unless `positions` says otherwise. */
export interface ShpIndex {
  readonly count: number;
  /** Places of the record headers in 16-bit words, where the .shx puts them in another order or leaves gaps. */
  readonly positions?: Uint32Array;
  /** A MultiPoint of several points was seen. */
  readonly severalPoints: boolean;
}

interface Limits {
  readonly recordBytes: number;
}

/**
 * Proves that every record of the .shp lies wholly within the file and that there are as many as the attribute table has.
 * The .shx decides which record is which; where it is missing or does not fit, the records are taken in turn.
 * @throws {FileRefused} file_truncated, file_too_complex
 */
export async function indexShapes(
  shp: FileReader,
  header: ShpHeader,
  shx: FileReader | undefined,
  records: number,
  limits: Limits,
): Promise<ShpIndex> {
  const indexed = shx === undefined ? undefined : await byIndex(shp, shx, records, limits);
  if (indexed !== undefined) return indexed;
  const inTurn = await byTurn(shp, header, limits);
  if (inTurn.count !== records)
    throw refuse('file_truncated', 'count_mismatch', { detail: `.shp ${inTurn.count}, .dbf ${records}` });
  return inTurn;
}

async function byIndex(
  shp: FileReader,
  shx: FileReader,
  records: number,
  limits: Limits,
): Promise<ShpIndex | undefined> {
  if (shx.size < 100 || Math.floor((shx.size - 100) / 8) !== records) return undefined;
  const positions = new Uint32Array(records);
  let inTurn = true;
  let next = 100;
  let severalPoints = false;
  for (let i = 0; i < records; i++) {
    const at = 100 + i * 8;
    const entry = shx.atHand(at, 8) ?? (await shx.bytes(at, 8));
    const words = entry.readUInt32BE(0);
    const length = entry.readUInt32BE(4) * 2;
    const position = words * 2;
    const head = shp.atHand(position, 8) ?? (await shp.bytes(position, 8));
    if (position < 100 || head.length < 8 || head.readUInt32BE(4) * 2 !== length || position + 8 + length > shp.size)
      return undefined;
    severalPoints ||= await hasSeveralPoints(shp, position, length, limits);
    inTurn &&= position === next;
    next = position + 8 + length;
    positions[i] = words;
  }
  return inTurn ? { count: records, severalPoints } : { count: records, positions, severalPoints };
}

async function byTurn(shp: FileReader, header: ShpHeader, limits: Limits): Promise<ShpIndex> {
  let count = 0;
  let severalPoints = false;
  for (let position = 100; position < header.length; count++) {
    const head = shp.atHand(position, 8) ?? (await shp.bytes(position, 8));
    const length = head.length < 8 ? Infinity : head.readUInt32BE(4) * 2;
    if (length < 4 || position + 8 + length > shp.size)
      throw refuse('file_truncated', 'ends_early', { offset: position });
    severalPoints ||= await hasSeveralPoints(shp, position, length, limits);
    position += 8 + length;
  }
  return { count, severalPoints };
}

async function hasSeveralPoints(shp: FileReader, position: number, length: number, limits: Limits): Promise<boolean> {
  if (length > limits.recordBytes)
    throw refuse('file_too_complex', 'record_too_long', { offset: position, limit: limits.recordBytes });
  if (length < 40) return false;
  const content = shp.atHand(position + 8, 40) ?? (await shp.bytes(position + 8, 40));
  return shapeKind(content.readInt32LE(0)) === 'multipoint' && content.readUInt32LE(36) > 1;
}
