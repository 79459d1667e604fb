import type { Severity } from '../finding/finding.ts';
import type { Piece } from './coverage.ts';
import type { Grid } from './grid.ts';
import { placeOf, rounded, type GridFinding } from './grid-finding.ts';
import type { Overlap } from './overlaps.ts';
import type { Plane } from './plane.ts';
import { ringFault } from './ring-faults.ts';

export function ringFindings(grids: readonly Grid[], plane: Plane, toleranceM: number): GridFinding[] {
  return grids.flatMap((grid) => {
    const fault = ringFault(grid, plane, toleranceM);
    if (fault === undefined) return [];
    const params = { reason: fault.reason, ...(fault.at === undefined ? {} : { at: placeOf(fault.at) }) };
    return [{ code: 'grid_ring_invalid', severity: 'error', line: grid.line, value: grid.id, params }];
  });
}

export function duplicateFinding(first: Grid, again: Grid): GridFinding {
  const params = { reason: 'duplicate', first: first.line, grids: first.id };
  return { code: 'grid_ring_invalid', severity: 'error', line: again.line, value: again.id, params };
}

export function overlapFinding(
  grids: readonly Grid[],
  { a, b, area, piece }: Overlap,
  severity: Severity,
): GridFinding {
  const [first, later] = [grids[a]!, grids[b]!].sort((g, h) => g.line - h.line) as [Grid, Grid];
  const params = {
    grids: `${first.id}, ${later.id}`,
    first: first.line,
    area: rounded(area),
    width: rounded(piece.width),
    at: placeOf(piece.at()),
  };
  return { code: 'grid_overlap', severity, line: later.line, value: later.id, params };
}

/** A finding names so many neighbours of a gap; a hole in the middle of a city can have hundreds. */
const namedNeighbours = 6;

export function gapFinding(grids: readonly Grid[], piece: Piece, severity: Severity): GridFinding {
  const around = piece
    .neighbours()
    .map((g) => grids[g]!)
    .sort((a, b) => a.line - b.line);
  const named = around.slice(0, namedNeighbours).map((grid) => grid.id);
  const params = {
    area: rounded(piece.area),
    width: rounded(piece.width),
    grids: named.join(', ') + (around.length > named.length ? ', …' : ''),
    at: placeOf(piece.at()),
  };
  return { code: 'grid_gap', severity, line: around[0]?.line ?? 0, value: around[0]?.id ?? '', params };
}
