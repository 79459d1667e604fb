import type { ResolvedTable } from '../table/code-table.ts';
import { builtIn, type Library } from './library.ts';
import { overlayChain, table } from './registry.ts';
import { resolveTable } from './resolve.ts';

/**
 * A table as a place sees it: with the nearest overlay of the chain that knows the table, or bare where none does. An overlay that
 * holds nothing for a table may still have decided how its codes are to be mapped.
 * @throws StandardsError those of `table` and `overlayChain`
 */
export function seenTable(ref: string, overlay: string | undefined, library: Library = builtIn): ResolvedTable {
  const { ref: base } = table(ref, library);
  const chain = overlay === undefined ? [] : overlayChain(overlay, library);
  const nearest = chain.findLast(({ layers }) => layers.some((layer) => layer.base === base));
  return resolveTable(base, nearest?.id, library);
}
