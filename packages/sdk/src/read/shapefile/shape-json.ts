import { assemble, clockwiseArea } from './rings.ts';
import type { Ring } from './rings.ts';
import { hasZ, shapeKind } from './shp-header.ts';

export type Malformed = 'length' | 'coordinate' | 'type' | 'parts';

/** GeoJSON text of a shape, undefined for the Null shape; `malformed` where its counts do not fit its length or a coordinate is no finite number. */
export function shapeJson(content: Buffer): string | undefined | { readonly malformed: Malformed } {
  if (content.length < 4) return { malformed: 'length' };
  const type = content.readInt32LE(0);
  switch (shapeKind(type)) {
    case 'null':
      return undefined;
    case 'point':
      return content.length < 20 + (hasZ(type) ? 8 : 0) ? { malformed: 'length' } : pointJson(content, hasZ(type));
    case 'multipoint':
      return manyJson(
        content,
        hasZ(type),
        0,
        (points) => `{"type":"MultiPoint","coordinates":${points.list(0, points.count)}}`,
      );
    case 'line':
      return manyJson(content, hasZ(type), 1, linesJson);
    case 'polygon':
      return manyJson(content, hasZ(type), 1, polygonsJson);
    case undefined:
      return { malformed: 'type' };
  }
}

function pointJson(content: Buffer, z: boolean): string | { readonly malformed: 'coordinate' } {
  const ordinates = [content.readDoubleLE(4), content.readDoubleLE(12), ...(z ? [content.readDoubleLE(20)] : [])];
  return ordinates.every(Number.isFinite)
    ? `{"type":"Point","coordinates":[${ordinates.join(',')}]}`
    : { malformed: 'coordinate' };
}

interface Points {
  readonly count: number;
  readonly parts: readonly Ring[];
  readonly xy: Float64Array;
  /** JSON array of positions, backwards if asked. */
  list(from: number, to: number, backwards?: boolean): string;
}

function manyJson(
  content: Buffer,
  z: boolean,
  withParts: 0 | 1,
  write: (points: Points) => string | undefined,
): string | { readonly malformed: Malformed } {
  if (content.length < 40 + 4 * withParts) return { malformed: 'length' };
  const partCount = withParts === 0 ? 0 : content.readUInt32LE(36);
  const count = content.readUInt32LE(36 + 4 * withParts);
  const pointsAt = 40 + withParts * (4 + 4 * partCount);
  const zAt = pointsAt + 16 * count + 16;
  if (content.length < (z ? zAt + 8 * count : zAt - 16)) return { malformed: 'length' };
  const xy = new Float64Array(2 * count);
  for (let i = 0; i < xy.length; i++) xy[i] = content.readDoubleLE(pointsAt + 8 * i);
  if (!xy.every(Number.isFinite)) return { malformed: 'coordinate' };
  const parts: Ring[] = [];
  for (let i = 0; i < partCount; i++) {
    const from = content.readUInt32LE(44 + 4 * i);
    const to = i + 1 < partCount ? content.readUInt32LE(48 + 4 * i) : count;
    if (from > to || to > count) return { malformed: 'length' };
    parts.push({ from, to, area: clockwiseArea(xy, from, to) });
  }
  const position = (i: number) => {
    const height = z ? content.readDoubleLE(zAt + 8 * i) : NaN;
    return Number.isFinite(height) ? `[${xy[2 * i]},${xy[2 * i + 1]},${height}]` : `[${xy[2 * i]},${xy[2 * i + 1]}]`;
  };
  const list = (from: number, to: number, backwards = false) => {
    const positions: string[] = [];
    for (let i = from; i < to; i++) positions.push(position(backwards ? to - 1 - (i - from) : i));
    return `[${positions.join(',')}]`;
  };
  return write({ count, parts, xy, list }) ?? { malformed: 'parts' };
}

function linesJson({ parts, list }: Points): string {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined)
    return `{"type":"LineString","coordinates":${list(only.from, only.to)}}`;
  return `{"type":"MultiLineString","coordinates":[${parts.map((part) => list(part.from, part.to)).join(',')}]}`;
}

/** Outer rings counter-clockwise and holes clockwise, as RFC 7946 §3.1.6 has them: the other way round than in the file. */
function polygonsJson({ parts, xy, list }: Points): string | undefined {
  const polygons = assemble(xy, parts)?.map(({ outer, holes }) => {
    const rings = [
      list(outer.from, outer.to, outer.area > 0),
      ...holes.map((hole) => list(hole.from, hole.to, hole.area < 0)),
    ];
    return `[${rings.join(',')}]`;
  });
  if (polygons === undefined) return undefined;
  if (polygons.length === 1) return `{"type":"Polygon","coordinates":${polygons[0]}}`;
  return `{"type":"MultiPolygon","coordinates":[${polygons.join(',')}]}`;
}
