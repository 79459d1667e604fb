import type { CodeTable, Overlay } from '@shuniu/schema';
import type { Standards } from './standards-files.ts';

/** Tables and overlays that lie outside the folder that is looked at: those of the library, for a city's own folder. */
export interface Known {
  readonly tables: readonly CodeTable[];
  readonly overlays: readonly Overlay[];
}

/** What the rules need to know of a table, wherever it lies. */
export interface TableView {
  readonly ref: string;
  readonly codes: ReadonlySet<string>;
  readonly bigClasses: ReadonlySet<string>;
  readonly codePattern: string;
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
}

export interface OverlayView {
  readonly id: string;
  readonly parent: string | null;
  /** Base reference → codes that this overlay adds. */
  readonly added: ReadonlyMap<string, ReadonlySet<string>>;
  /** Base reference → big classes that this overlay adds. */
  readonly bigClasses: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The folder's own come first: they hide what the library has under the same name. */
export function tableViews(standards: Standards, known: Known): ReadonlyMap<string, TableView> {
  const library = known.tables.map((table) => ({
    ref: table.ref,
    codes: new Set(table.codes.map((each) => each.code)),
    bigClasses: new Set(table.bigClasses.map((each) => each.code)),
    codePattern: table.codePattern,
    ranges: table.extension.ranges,
  }));
  const own = standards.tables.map(({ table: { content }, codes }) => ({
    ref: content.ref,
    codes: new Set(codes.content.map((row) => row.cells['code'] ?? '')),
    bigClasses: new Set(content.big_classes.map((each) => each.code)),
    codePattern: content.code_pattern,
    ranges: content.extension.ranges,
  }));
  return new Map([...library, ...own].map((view) => [view.ref, view]));
}

export function overlayViews(standards: Standards, known: Known): ReadonlyMap<string, OverlayView> {
  const library = known.overlays.map((overlay) => ({
    id: overlay.id,
    parent: overlay.parent ?? null,
    added: new Map(overlay.layers.map(({ base, add }) => [base, new Set(add.map(({ row }) => row[1]))])),
    bigClasses: new Map(
      overlay.layers.map((layer) => [layer.base, new Set(layer.bigClasses.map((each) => each.code))]),
    ),
  }));
  const own = standards.overlays.map(({ overlay: { content }, layers }) => ({
    id: content.id,
    parent: content.parent,
    added: new Map(layers.map(({ base, add }) => [base, new Set(add.content.map((row) => row.cells['code'] ?? ''))])),
    bigClasses: new Map(layers.map((layer) => [layer.base, new Set(layer.bigClasses.map((each) => each.code))])),
  }));
  return new Map([...library, ...own].map((view) => [view.id, view]));
}

/** The overlays beneath this one, nearest first; undefined where one is missing or the chain bites its tail. */
export function beneath(id: string, overlays: ReadonlyMap<string, OverlayView>): readonly OverlayView[] | undefined {
  const chain: OverlayView[] = [];
  for (let next = overlays.get(id)?.parent ?? null; next !== null; next = chain.at(-1)?.parent ?? null) {
    const view = overlays.get(next);
    if (view === undefined || view.id === id || chain.includes(view)) return undefined;
    chain.push(view);
  }
  return chain;
}
