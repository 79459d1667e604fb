import { bisect, cut, type Placed } from './bisect.ts';
import { DISTRICTS, type District } from './districts.ts';

/** A community: a block of lattice cells. `code` has 12 digits. */
export interface Community extends Placed {
  readonly code: string;
  readonly district: District;
  readonly cells: readonly Placed[];
}

/** One unit grid: lattice cell and 15-digit identifier. */
export interface Grid extends Placed {
  readonly id: string;
  readonly community: number;
}

export interface DutyGrid {
  readonly code: string;
  readonly communities: readonly number[];
}

export interface Plan {
  readonly communities: readonly Community[];
  /** Ordered by identifier. */
  readonly grids: readonly Grid[];
  readonly dutyGrids: readonly DutyGrid[];
  readonly streets: number;
}

/** Lays out `gridCount` cells as communities, streets and districts: a round city with a ragged edge, everything contiguous. */
export function planCity(gridCount: number, dutyCount: number): Plan {
  const block = gridCount >= 180 ? { w: 6, h: 5 } : { w: 2, h: 2 };
  const blocks = cityBlocks(Math.ceil(gridCount / (block.w * block.h)));
  const communities: Community[] = [];
  let streets = 0;
  const rest = gridCount - (blocks.length - 1) * block.w * block.h;
  const outermost = blocks[blocks.length - 1];
  for (const { district, places } of byDistrict(blocks)) {
    const parts = bisect(places, Math.max(1, Math.round(places.length / 17))).sort(northFirst);
    streets += parts.length;
    parts.forEach((street, s) => {
      [...street].sort(northWestFirst).forEach((place, c) => {
        const cells = cellsOf(place, block).slice(0, place === outermost ? rest : undefined);
        communities.push({ ...place, code: district.code + three(s + 1) + three(c + 1), district, cells });
      });
    });
  }
  const grids = communities.flatMap((community, index) =>
    community.cells.map((cell, n) => ({ ...cell, id: community.code + three(n + 1), community: index })),
  );
  return { communities, grids, dutyGrids: dutyGridsOf(communities, dutyCount), streets };
}

/** The blocks nearest to the centre of a lopsided round shape, the outermost last. */
function cityBlocks(count: number): Placed[] {
  const reach = Math.ceil(Math.sqrt(count)) + 3;
  const scored: { readonly place: Placed; readonly score: number }[] = [];
  for (let j = -reach; j < reach; j++) {
    for (let i = -reach; i < reach; i++) {
      const angle = Math.atan2(j + 0.5, i + 0.5);
      const radius = 1 + 0.14 * Math.sin(angle + 1) + 0.1 * Math.sin(3 * angle) + 0.05 * Math.cos(5 * angle);
      scored.push({ place: { i, j }, score: Math.hypot((i + 0.5) * 1.15, (j + 0.5) * 0.9) / radius });
    }
  }
  scored.sort((a, b) => a.score - b.score || a.place.j - b.place.j || a.place.i - b.place.i);
  return scored.slice(0, count).map(({ place }) => place);
}

function byDistrict(blocks: readonly Placed[]): { readonly district: District; readonly places: Placed[] }[] {
  if (blocks.length < 6) throw new RangeError('too few grids for six districts: at least 24 are needed');
  const [south, upper] = cut(blocks, 'j', 1 / 3);
  const [middle, north] = cut(upper, 'j', 1 / 2);
  return [north, middle, south]
    .flatMap((row, r) => {
      const [west, east] = cut(row, 'i', 1 / 2);
      return [
        { district: DISTRICTS[r]?.[0] as District, places: west },
        { district: DISTRICTS[r]?.[1] as District, places: east },
      ];
    })
    .sort((a, b) => (a.district.code < b.district.code ? -1 : 1));
}

/** West to east, then north to south: the order in which the grids of a community are numbered. */
function cellsOf(place: Placed, block: { readonly w: number; readonly h: number }): Placed[] {
  const cells: Placed[] = [];
  for (let j = block.h - 1; j >= 0; j--) {
    for (let i = 0; i < block.w; i++) cells.push({ i: place.i * block.w + i, j: place.j * block.h + j });
  }
  return cells;
}

/** Whole communities, grouped within districts in proportion. */
function dutyGridsOf(communities: readonly Community[], count: number): DutyGrid[] {
  const groups = new Map<string, (Placed & { readonly index: number })[]>();
  communities.forEach(({ i, j, district }, index) => {
    groups.set(district.code, [...(groups.get(district.code) ?? []), { i, j, index }]);
  });
  let left = Math.min(Math.max(count, groups.size), communities.length);
  let leftCommunities = communities.length;
  return [...groups].flatMap(([district, places]) => {
    const share = Math.max(1, Math.round((left * places.length) / leftCommunities));
    left -= share;
    leftCommunities -= places.length;
    return bisect(places, share).map((part, n) => ({
      code: district + three(n + 1),
      communities: part.map((p) => p.index).sort((a, b) => a - b),
    }));
  });
}

function northWestFirst(a: Placed, b: Placed): number {
  return b.j - a.j || a.i - b.i;
}

function northFirst(a: readonly Placed[], b: readonly Placed[]): number {
  const middle = (places: readonly Placed[]) => places.reduce((s, p) => s + p.j, 0) / places.length;
  return middle(b) - middle(a) || (a[0]?.i ?? 0) - (b[0]?.i ?? 0);
}

function three(n: number): string {
  return String(n).padStart(3, '0');
}
