import type { CodeTable } from '../table/code-table.ts';
import type { Overlay } from '../table/overlay.ts';
import { StandardsError } from '../table/standards-error.ts';
import { parseTableRef, type TableRef } from '../table/table-ref.ts';
import { builtIn, type Library } from './library.ts';

/** All code tables of a library, sorted by reference. */
export function tables(library: Library = builtIn): readonly CodeTable[] {
  return library.tables;
}

/**
 * The table of a reference. A reference without edition is refused wherever more than one edition exists, those of the
 * preceding and succeeding standards counted: the same digits mean different things in them.
 * @throws StandardsError `table_ref_malformed`, `table_unknown`, `edition_required`
 */
export function table(ref: string, library: Library = builtIn): CodeTable {
  const wanted = parseTableRef(ref);
  const family = library.tables.filter((each) => sameKind(each.ref, wanted));
  const first = family[0];
  if (first === undefined) throw new StandardsError('table_unknown', { ref, known: refsOf(library.tables) });
  if (wanted.edition === undefined) {
    const editions = editionsOf(first.ref, library);
    if (editions.length > 1) throw new StandardsError('edition_required', { ref, known: refsOf(editions) });
    return first;
  }
  const found = family.find((each) => each.edition === wanted.edition);
  if (found === undefined)
    throw new StandardsError('table_unknown', { ref, known: refsOf(editionsOf(first.ref, library)) });
  return found;
}

/** All editions of one subject, across the standards that replace each other: 2007, 2013, 2026. Oldest first. */
export function editionsOf(ref: string, library: Library = builtIn): readonly CodeTable[] {
  const found = new Set<CodeTable>();
  const visit = (each: CodeTable): void => {
    if (found.has(each)) return;
    found.add(each);
    const own = parseTableRef(each.ref);
    for (const other of library.tables) {
      if (other.supersededBy === each.ref || other.ref === each.supersededBy || sameKind(other.ref, own)) visit(other);
    }
  };
  library.tables.filter((each) => each.ref === ref).forEach(visit);
  return [...found].sort((a, b) => (a.edition < b.edition ? -1 : 1));
}

/** All overlays of a library, sorted by id. */
export function overlays(library: Library = builtIn): readonly Overlay[] {
  return library.overlays;
}

/**
 * An overlay and those beneath it, from nation to city.
 * @throws StandardsError `overlay_unknown`
 */
export function overlayChain(id: string, library: Library = builtIn): readonly Overlay[] {
  const chain: Overlay[] = [];
  for (let next: string | undefined = id; next !== undefined; next = chain[0]?.parent) {
    const found = library.overlays.find((each) => each.id === next);
    if (found === undefined) {
      throw new StandardsError('overlay_unknown', {
        id: next,
        known: library.overlays.map((each) => each.id).join(', '),
      });
    }
    if (chain.includes(found)) throw new StandardsError('overlay_circular', { id, known: idsOf(chain) });
    chain.unshift(found);
  }
  return chain;
}

function sameKind(ref: string, wanted: TableRef): boolean {
  const own = parseTableRef(ref);
  return own.family === wanted.family && own.kind === wanted.kind;
}

function refsOf(some: readonly CodeTable[]): string {
  return some.map((each) => each.ref).join(', ');
}

function idsOf(chain: readonly Overlay[]): string {
  return chain.map((each) => each.id).join(' → ');
}
