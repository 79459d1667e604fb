import type { CodeTable, Overlay } from '@shuniu/schema';
import { hashOf } from './facts.ts';
import type { Row, Standards, StandardsFiles } from './standards-files.ts';

/** Tables and overlays that lie outside the folder that is looked at: those of the library, for a city's own folder. */
export interface Known {
  readonly tables: readonly CodeTable[];
  readonly overlays: readonly Overlay[];
}

/** What the rules need to know of a table, wherever it lies. */
export interface TableView {
  readonly ref: string;
  /** Code → name. */
  readonly codes: ReadonlyMap<string, string>;
  readonly bigClasses: ReadonlySet<string>;
  readonly codePattern: string;
  readonly ranges: readonly { readonly from: string; readonly to: string }[];
  /** SHA-256 (hex) of codes.csv. */
  readonly sha256: string;
}

export interface OverlayView {
  readonly id: string;
  readonly parent: string | null;
  readonly division: string;
  /** Base reference → codes that this overlay adds, with the code that each is counted under; empty where there is none. */
  readonly added: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Base reference → codes that this overlay takes out of use. */
  readonly narrowed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Base reference → big classes that this overlay adds. */
  readonly bigClasses: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The folder's own come first: they hide what the library has under the same name. */
export function tableViews(standards: Standards, files: StandardsFiles, known: Known): ReadonlyMap<string, TableView> {
  const library = known.tables.map((table) => ({
    ref: table.ref,
    codes: new Map(table.codes.map(({ code, name }) => [code, name])),
    bigClasses: new Set(table.bigClasses.map((each) => each.code)),
    codePattern: table.codePattern,
    ranges: table.extension.ranges,
    sha256: table.sha256,
  }));
  const own = standards.tables.map(({ table: { content }, codes }) => ({
    ref: content.ref,
    codes: pairs(codes.content, 'name'),
    bigClasses: new Set(content.big_classes.map((each) => each.code)),
    codePattern: content.code_pattern,
    ranges: content.extension.ranges,
    sha256: hashOf([codes.path], files),
  }));
  return new Map([...library, ...own].map((view) => [view.ref, view]));
}

export function overlayViews(standards: Standards, known: Known): ReadonlyMap<string, OverlayView> {
  const library = known.overlays.map((overlay) => ({
    id: overlay.id,
    parent: overlay.parent ?? null,
    division: overlay.division,
    added: new Map(
      overlay.layers.map(({ base, add }) => [base, new Map(add.map(({ row, rollUp }) => [row[1], rollUp]))]),
    ),
    narrowed: new Map(overlay.layers.map(({ base, narrow }) => [base, new Set(narrow.map(({ code }) => code))])),
    bigClasses: new Map(
      overlay.layers.map((layer) => [layer.base, new Set(layer.bigClasses.map((each) => each.code))]),
    ),
  }));
  const own = standards.overlays.map(({ overlay: { content }, layers }) => ({
    id: content.id,
    parent: content.parent,
    division: content.division,
    added: new Map(layers.map(({ base, add }) => [base, pairs(add.content, 'rollup_to')])),
    narrowed: new Map(layers.map(({ base, narrow }) => [base, new Set(pairs(narrow.content, 'reason').keys())])),
    bigClasses: new Map(layers.map((layer) => [layer.base, new Set(layer.bigClasses.map((each) => each.code))])),
  }));
  return new Map([...library, ...own].map((view) => [view.id, view]));
}

/** Code → cell of another column. */
function pairs(rows: readonly Row[], column: string): ReadonlyMap<string, string> {
  return new Map(rows.map(({ cells }) => [cells['code'] ?? '', cells[column] ?? '']));
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
