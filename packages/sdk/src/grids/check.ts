import { coverage, type Piece } from './coverage.ts';
import { communityFindings } from './check-communities.ts';
import type { Grid } from './grid.ts';
import { duplicateFinding, gapFinding, overlapFinding, ringFindings } from './check-findings.ts';
import type { GridFinding } from './grid-finding.ts';
import { duplicatesAmong, overlapsAmong, type Overlap } from './overlaps.ts';
import { TooManyCrossings } from './noding.ts';
import { planeAround } from './plane.ts';

export interface GridCheckOptions {
  /** Metres; see checkGrids. Default 0.05. */
  readonly toleranceM?: number;
  /** Polygons of communities, `id` the community's code: asks for `grid_crosses_community`. */
  readonly communities?: readonly Grid[];
}

/**
 * What is wrong with a set of unit grids (degrees, longitude first), ordered by line:
 *
 * - `grid_ring_invalid`: a boundary that is not one (see RingFaultReason), or the same polygon as an earlier grid's (`duplicate`).
 * - `grid_overlap`: two grids share land; once per pair, with the area they share, at the line of the later one.
 * - `grid_gap`: land that no grid covers and that grids enclose on all sides (an island of nothing, a sliver between neighbours, an unfilled hole);
 *   at the lowest line among the neighbours. A notch that opens to the outside of the whole area is not one.
 * - `grid_crosses_community`: a grid has land in more than one community, or in one and outside of all.
 *
 * The tolerance, precisely: corners within it of each other count as one corner, a boundary within it of a corner runs through the corner,
 * and a gap, an overlap or a part in another community is an error only when it is wider than it, width being twice the area over the perimeter.
 * So boundaries that miss each other by less than the tolerance are the same boundary, wherever their corners are. Gaps and overlaps that are
 * there all the same, down to hundredths of a micrometre (coarser than the rounding of degrees), are warnings: they harm nobody's survey,
 * but programs that know no tolerance stumble over them.
 *
 * How: all boundaries are cut at their corners and crossings into pieces of one plane around the middle of the area, the plane falls into faces,
 * and each face knows the grids that cover it by how often their boundaries go around it (see coverage). No pair of polygons is ever clipped.
 * A grid with an invalid ring takes part as far as it goes, so that one cause does not become a second finding.
 *
 * Rule: GB/T 30428.1 and DB11/T 2157-2023 (closed, no gaps, no overlaps, one community).
 * Boundaries that cross each other endlessly are refused with one finding `file_too_complex` at line 0.
 */
export function checkGrids(grids: readonly Grid[], options: GridCheckOptions = {}): GridFinding[] {
  const toleranceM = Math.max(options.toleranceM ?? 0.05, 1e-4);
  const communities = options.communities ?? [];
  const plane = planeAround(boundsOf([...grids, ...communities]));
  try {
    const tolerant = coverage(grids, plane, toleranceM);
    const pieces = tolerant.pieces.filter((piece) => piece.width > toleranceM);
    const duplicates = duplicatesAmong(pieces);
    const overlaps = overlapsAmong(pieces, duplicates);
    const gaps = gapsAmong(pieces);
    const known = new Set([
      ...overlaps.map(pairOf),
      ...duplicates.map(({ first, again }) => `${first},${again}`),
      ...gaps.map(aroundOf),
    ]);
    const exact = tolerant.isExact ? tolerant : coverage(grids, plane, finestM);
    const thin = exact.pieces.filter((piece) => piece.width > finestM && piece.width <= toleranceM);
    const findings = [
      ...ringFindings(grids, plane, toleranceM),
      ...duplicates.map(({ first, again }) => duplicateFinding(grids[first]!, grids[again]!)),
      ...overlaps.map((overlap) => overlapFinding(grids, overlap, 'error')),
      ...gaps.map((gap) => gapFinding(grids, gap, 'error')),
      ...overlapsAmong(thin, duplicates).flatMap((o) =>
        known.has(pairOf(o)) ? [] : [overlapFinding(grids, o, 'warning')],
      ),
      ...gapsAmong(thin).flatMap((gap) => (known.has(aroundOf(gap)) ? [] : [gapFinding(grids, gap, 'warning')])),
      ...(communities.length === 0 ? [] : communityFindings(grids, communities, plane, toleranceM)),
    ];
    return findings.sort((a, b) => a.line - b.line);
  } catch (error) {
    if (!(error instanceof TooManyCrossings)) throw error;
    return [{ code: 'file_too_complex', severity: 'error', line: 0, params: { reason: 'too_many_crossings' } }];
  }
}

/** Metres; degrees as doubles are five times finer. */
const finestM = 1e-8;

function gapsAmong(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => piece.cover.length === 0);
}

/** Between the same grids as an error there is no warning: it is the thin end of the same thing. */
function pairOf({ a, b }: Overlap): string {
  return `${a},${b}`;
}

function aroundOf(gap: Piece): string {
  return `around ${gap.neighbours().join()}`;
}

function boundsOf(grids: readonly Grid[]) {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const { polygons } of grids) {
    for (const ring of polygons.flat()) {
      for (const [x = NaN, y = NaN] of ring) {
        if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
        bounds.west = Math.min(bounds.west, x);
        bounds.east = Math.max(bounds.east, x);
        bounds.south = Math.min(bounds.south, y);
        bounds.north = Math.max(bounds.north, y);
      }
    }
  }
  return bounds.west <= bounds.east ? bounds : { west: 0, south: 0, east: 0, north: 0 };
}
