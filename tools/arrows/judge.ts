import { cyclesOf } from './cycles.ts';
import { DOORS, FLOORS, NAMELESS, NAMES, PURE } from './house.ts';
import type { Arrow, Graph } from './read-imports.ts';

/** Everything in a graph that the law of the house forbids, one sentence each; empty: the house stands. */
export function judge({ files, arrows }: Graph): string[] {
  return [
    ...fileCycles(arrows),
    ...roomCycles(arrows),
    ...arrows.flatMap(judgeArrow),
    ...judgeDoors(arrows),
    ...files
      .filter((file) => NAMELESS.test(file.replace(/\.ts$/, '')))
      .map((file) => `${file}: a name that says nothing of what is inside`),
  ];
}

function fileCycles(arrows: readonly Arrow[]): string[] {
  const edges = edgesBetween(arrows, (file) => file);
  return cyclesOf(edges).map((knot) => `files in a circle: ${knot.join(', ')}`);
}

/** A room is a folder right under `src`; a file right under `src` is a room of its own. */
function roomCycles(arrows: readonly Arrow[]): string[] {
  const edges = edgesBetween(arrows, roomOf);
  for (const [room, to] of edges) to.delete(room);
  return cyclesOf(edges).map((knot) => {
    const inside = arrows.filter(
      ({ from, to }) => knot.includes(roomOf(from)) && knot.includes(roomOf(to)) && roomOf(from) !== roomOf(to),
    );
    return `rooms in a circle: ${knot.join(', ')}\n  ${inside.map(({ from, to }) => `${from} -> ${to}`).join('\n  ')}`;
  });
}

export function roomOf(file: string): string {
  return file.split('/').slice(0, 4).join('/');
}

function edgesBetween(arrows: readonly Arrow[], of: (file: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to, kind } of arrows) {
    if (kind !== 'file') continue;
    const tos = edges.get(of(from)) ?? new Set();
    edges.set(of(from), tos.add(of(to)));
  }
  return edges;
}

function judgeArrow({ from, to, kind }: Arrow): string[] {
  const floor = from.split('/')[1] ?? '';
  if (kind === 'file')
    return to.startsWith(`packages/${floor}/src/`) ? [] : [`${from} reaches out of its own src: ${to}`];
  const name = packageOf(to);
  const other = NAMES[name];
  if (other !== undefined) {
    return FLOORS[floor]?.includes(other) === true ? [] : [`${from} imports ${to}: arrows point down only`];
  }
  if (to.startsWith('node:')) {
    return PURE.some((room) => from.startsWith(room)) ? [`${from} imports ${to}: this room is pure`] : [];
  }
  const door = DOORS[name];
  if (door === undefined) return [`${from} imports ${to}: a new package; name its one file in tools/arrows/house.ts`];
  return door === from ? [] : [`${from} imports ${to}, which enters only by ${door}`];
}

/** A door that nothing comes through is a dependency that can go. */
function judgeDoors(arrows: readonly Arrow[]): string[] {
  return Object.entries(DOORS)
    .filter(([name, door]) => !arrows.some(({ from, to }) => from === door && packageOf(to) === name))
    .map(([name, door]) => `${door} does not import ${name} any more`);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
