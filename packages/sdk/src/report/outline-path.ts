import { toUnits, type MapView } from './map-view.ts';
import type { Outline } from './point-raster.ts';

const MOST_CHARACTERS = 1_200_000;

/** An SVG path of all rings on the view; an edge that two rings share is drawn once, and the more rings, the coarser the corners. */
export function outlinePath(view: MapView, outlines: Iterable<Outline>): string {
  for (let step = 1; step <= 64; step *= 2) {
    const path = drawn(view, outlines, step);
    if (path !== undefined) return path;
  }
  return '';
}

function drawn(view: MapView, outlines: Iterable<Outline>, step: number): string | undefined {
  const seen = new Set<number>();
  const pieces: string[] = [];
  let characters = 0;
  const add = (piece: string): void => {
    pieces.push(piece);
    characters += piece.length;
  };
  for (const ring of outlines) {
    let from: { x: number; y: number } | undefined;
    let penDown = false;
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const exact = toUnits(view, ring[i]!, ring[i + 1]!);
      if (!Number.isFinite(exact.x) || !Number.isFinite(exact.y)) continue;
      const to = { x: Math.round(exact.x / step) * step, y: Math.round(exact.y / step) * step };
      if (from === undefined) {
        from = to;
        continue;
      }
      if (from.x === to.x && from.y === to.y) continue;
      const edge = edgeKey(from.x, from.y, to.x, to.y);
      if (seen.has(edge)) {
        penDown = false;
      } else {
        seen.add(edge);
        if (!penDown) add(`M${from.x} ${from.y}`);
        add(`l${to.x - from.x} ${to.y - from.y}`);
        penDown = true;
      }
      from = to;
    }
    if (characters > MOST_CHARACTERS) return undefined;
  }
  return pieces.join('');
}

/** The same for both directions; coordinates stay below 2^13. */
function edgeKey(x1: number, y1: number, x2: number, y2: number): number {
  const a = x1 * 8192 + y1;
  const b = x2 * 8192 + y2;
  return a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
}
