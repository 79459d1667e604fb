import { coverage, type Piece } from './coverage.ts';
import type { Grid } from './grid.ts';
import { placeOf, rounded, type GridFinding } from './grid-finding.ts';
import type { Plane } from './plane.ts';

/** Grids that have land, wider than the tolerance, in more than one community, or in one and outside of all (`-`). */
export function communityFindings(
  grids: readonly Grid[],
  communities: readonly Grid[],
  plane: Plane,
  toleranceM: number,
): GridFinding[] {
  const homes = new Map<number, Map<number, Piece>>();
  for (const piece of coverage([...grids, ...communities], plane, toleranceM).pieces) {
    if (!(piece.width > toleranceM)) continue;
    const here = piece.cover.filter((shape) => shape >= grids.length).map((shape) => shape - grids.length);
    for (const grid of piece.cover) {
      if (grid >= grids.length) break;
      const known = homes.get(grid) ?? new Map<number, Piece>();
      homes.set(grid, known);
      for (const community of here.length === 0 ? [outside] : here) {
        if ((known.get(community)?.area ?? 0) < piece.area) known.set(community, piece);
      }
    }
  }
  const findings: GridFinding[] = [];
  for (const [g, pieces] of homes) {
    const codes = new Map(
      [...pieces].map(([community, piece]) => [community === outside ? '-' : communities[community]!.id, piece]),
    );
    const smallest = [...codes].sort(([, a], [, b]) => a.area - b.area)[0];
    if (codes.size < 2 || smallest === undefined) continue;
    const params = {
      communities: [...codes.keys()].sort().join(', '),
      area: rounded(smallest[1].area),
      at: placeOf(smallest[1].at()),
    };
    findings.push({
      code: 'grid_crosses_community',
      severity: 'error',
      line: grids[g]!.line,
      value: grids[g]!.id,
      params,
    });
  }
  return findings;
}

const outside = -1;
