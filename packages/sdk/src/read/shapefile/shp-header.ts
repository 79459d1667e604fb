import { refuse } from '../refuse.ts';
import type { FileReader } from './file-reader.ts';

export type ShapeKind = 'null' | 'point' | 'multipoint' | 'line' | 'polygon';

const KINDS: Readonly<Record<number, ShapeKind>> = {
  0: 'null',
  1: 'point',
  11: 'point',
  21: 'point',
  3: 'line',
  13: 'line',
  23: 'line',
  5: 'polygon',
  15: 'polygon',
  25: 'polygon',
  8: 'multipoint',
  18: 'multipoint',
  28: 'multipoint',
};

/** What a shape type number means; undefined for MultiPatch (31) and numbers that mean nothing. */
export function shapeKind(type: number): ShapeKind | undefined {
  return KINDS[type];
}

/** The types from 11 to 18 carry a height for every point. */
export function hasZ(type: number): boolean {
  return type > 10 && type < 20;
}

export interface ShpHeader {
  readonly kind: ShapeKind;
  /** Length that the header states, in bytes. */
  readonly length: number;
}

/**
 * Main header of a .shp (ESRI Shapefile Technical Description, July 1998, p. 4).
 * @throws {FileRefused} file_truncated, file_encrypted, file_format_unknown
 */
export async function readShpHeader(reader: FileReader): Promise<ShpHeader> {
  const head = await reader.bytes(0, 100);
  if (head.toString('latin1', 0, 12) === '%TSD-Header-') throw refuse('file_encrypted', 'security_software');
  if (head.length < 100) throw refuse('file_truncated', 'ends_early', { offset: reader.size });
  const type = head.readInt32LE(32);
  const kind = shapeKind(type);
  if (head.readInt32BE(0) !== 9994 || kind === undefined)
    throw refuse('file_format_unknown', 'shape_type', { detail: String(type) });
  const length = head.readUInt32BE(24) * 2;
  if (length > reader.size) throw refuse('file_truncated', 'ends_early', { offset: reader.size });
  return { kind, length };
}
