import { beneath, type OverlayView, type TableView } from './views.ts';

/** The codes of a table and those that the overlay and its parents add to it. */
export function codesSeen(
  ref: string,
  overlay: string | undefined,
  tables: ReadonlyMap<string, TableView>,
  overlays: ReadonlyMap<string, OverlayView>,
): ReadonlySet<string> {
  const own = overlay === undefined ? undefined : overlays.get(overlay);
  const chain = own === undefined ? [] : [own, ...(beneath(own.id, overlays) ?? [])];
  return new Set([
    ...(tables.get(ref)?.codes.keys() ?? []),
    ...chain.flatMap(({ added }) => [...(added.get(ref)?.keys() ?? [])]),
  ]);
}
