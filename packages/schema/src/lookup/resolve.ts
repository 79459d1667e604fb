import type { BigClass, Code, ResolvedCode, ResolvedTable } from '../table/code-table.ts';
import type { OverlayLayer } from '../table/overlay.ts';
import { builtIn, type Library } from './library.ts';
import { overlayChain, table } from './registry.ts';
import { StandardsError } from '../table/standards-error.ts';
import { codeFromRow } from '../table/table-rows.ts';

/** Libraries are values: two of them may resolve the same reference differently. */
const caches = new WeakMap<Library, Map<string, ResolvedTable>>();

/**
 * A code table with an overlay chain laid over it; without overlay, the table itself in the same shape. Cached.
 * @throws StandardsError `table_ref_malformed`, `table_unknown`, `edition_required`, `overlay_unknown`, `overlay_circular`, `overlay_base_mismatch`
 */
export function resolveTable(ref: string, overlayId?: string, library: Library = builtIn): ResolvedTable {
  const key = `${ref} ${overlayId ?? ''}`;
  const cache = caches.get(library) ?? new Map<string, ResolvedTable>();
  caches.set(library, cache);
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const resolved = resolve(ref, overlayId, library);
  cache.set(key, resolved);
  return resolved;
}

function resolve(ref: string, overlayId: string | undefined, library: Library): ResolvedTable {
  const base = table(ref, library);
  const layers = overlayId === undefined ? [] : layersFor(base.ref, overlayId, library);
  const codes = new Map<string, ResolvedCode>(
    base.codes.map((code) => [code.code, { ...code, origin: base.ref, rollUp: code.code }]),
  );
  const narrowed = new Map<string, { origin: string; reason: string; base: ResolvedCode }>();
  const bigClasses: BigClass[] = [...base.bigClasses];
  for (const { id, layer } of layers) lay(layer, id, codes, narrowed, bigClasses);
  return {
    ...base,
    overlays: layers.map(({ id, layer, status }) => ({ id, sha256: layer.sha256, status })),
    bigClasses,
    codes: new Map([...codes].sort(([a], [b]) => (a < b ? -1 : 1))),
    narrowed,
  };
}

function layersFor(base: string, overlayId: string, library: Library) {
  const layers = overlayChain(overlayId, library).flatMap((overlay) => {
    const layer = overlay.layers.find((each) => each.base === base);
    return layer === undefined ? [] : [{ id: overlay.id, status: overlay.status, layer }];
  });
  if (layers.length > 0) return layers;
  const known = overlayChain(overlayId, library).flatMap((overlay) => overlay.layers.map((layer) => layer.base));
  throw new StandardsError('overlay_base_mismatch', {
    id: overlayId,
    ref: base,
    known: [...new Set(known)].join(', '),
  });
}

function lay(
  layer: OverlayLayer,
  id: string,
  codes: Map<string, ResolvedCode>,
  narrowed: Map<string, { origin: string; reason: string; base: ResolvedCode }>,
  bigClasses: BigClass[],
): void {
  bigClasses.push(...layer.bigClasses);
  for (const { row, rollUp, rollUpNone } of layer.add) {
    const code: Code = codeFromRow(row);
    // A city's code may be counted under a province's: upstream that is the national class it stands for.
    const counted = rollUp === '' ? null : (codes.get(rollUp)?.rollUp ?? null);
    const reason = rollUp === '' ? rollUpNone : codes.get(rollUp)?.rollUpNone;
    codes.set(code.code, { ...code, origin: id, rollUp: counted, ...(reason !== undefined && { rollUpNone: reason }) });
  }
  for (const { code, name, nameEn } of layer.relabel) {
    const present = codes.get(code);
    if (present !== undefined) codes.set(code, { ...present, name, nameEn, origin: id });
  }
  for (const { code, reason } of layer.narrow) {
    const base = codes.get(code);
    if (base === undefined) continue;
    codes.delete(code);
    narrowed.set(code, { origin: id, reason, base });
  }
}
