import { canonical } from '../lock.ts';
import type { LayerSource, Parsed, Row, Standards, StandardsFiles } from '../standards-files.ts';

export type UnitKind = 'table' | 'layer' | 'map' | 'filing-rules';

/** What is published with a revision of its own. */
export interface Unit {
  readonly kind: UnitKind;
  /** As people write it in a change: `gbt-30428-2/part@2013`, with `+cn-140100` for a layer, `a -> b` for a map. */
  readonly id: string;
  readonly revision?: string;
  /** The file that carries the revision, inside the folder. */
  readonly file: string;
  /** All that it says, without its revision: two states that are equal here need no release. */
  readonly content: string;
}

/** The units of a folder by id. Comments, order of keys and line ends of a file are no content. */
export function unitsOf(standards: Standards): ReadonlyMap<string, Unit> {
  const units: Unit[] = [
    ...standards.tables.map(({ table, sources, codes, verified }) =>
      unit('table', table.content.ref, table, {
        sources: sources.content,
        rows: [codes, verified].map(cellsOf),
      }),
    ),
    ...standards.overlays.flatMap(({ overlay, layers }) =>
      layers.map((layer) => {
        const { id } = overlay.content;
        const own = { ...overlay.content, layers: [], ...layerContent(layer) };
        return { ...unit('layer', layerId(layer.base, id), overlay, own), ...revised(layer.revision) };
      }),
    ),
    ...standards.maps.map(({ map, rows }) => unit('map', mapUnitId(map.content), map, { rows: cellsOf(rows) })),
    ...standards.filingRules.map(({ filing, rows }) =>
      unit('filing-rules', filing.content.ref, filing, { rows: cellsOf(rows) }),
    ),
  ];
  return new Map(units.sort((a, b) => (a.id < b.id ? -1 : 1)).map((each) => [each.id, each]));
}

export function layerId(base: string, overlay: string): string {
  return `${base}+${overlay}`;
}

export function mapUnitId({ from, to, overlay }: { from: string; to: string; overlay?: string }): string {
  return `${from} -> ${to}${overlay === undefined ? '' : `+${overlay}`}`;
}

/** The files that units are made of, as text: what a publication keeps. */
export function filesOf(standards: Standards, files: StandardsFiles): ReadonlyMap<string, string> {
  const parts: (Parsed<unknown> | undefined)[] = [
    ...standards.tables.flatMap((each) => [each.family, each.table, each.sources, each.codes, each.verified]),
    ...standards.overlays.flatMap(({ overlay, layers }) => [
      overlay,
      ...layers.flatMap(({ add, narrow, relabel }) => [add, narrow, relabel]),
    ]),
    ...standards.maps.flatMap(({ map, rows }) => [map, rows]),
    ...standards.filingRules.flatMap(({ filing, rows }) => [filing, rows]),
  ];
  const paths = new Set(parts.flatMap((each) => (each === undefined ? [] : [each.path])));
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return new Map([...paths].sort().map((path) => [path, decoder.decode(files.get(path))]));
}

function unit(kind: UnitKind, id: string, { path, content }: Parsed<object>, more: object): Unit {
  const { revision, ...facts } = content as { readonly revision?: string };
  return {
    kind,
    id,
    ...(kind !== 'layer' && revised(revision)),
    file: path,
    content: canonical({ ...facts, ...more }),
  };
}

function layerContent({ base, baseSha256, bigClasses, add, narrow, relabel }: LayerSource): object {
  return { base, baseSha256, bigClasses, rows: [add, narrow, relabel].map(cellsOf) };
}

function revised(revision: string | undefined): Pick<Unit, 'revision'> {
  return revision === undefined ? {} : { revision };
}

function cellsOf(rows: Parsed<readonly Row[]> | undefined): unknown {
  return rows?.content.map(({ cells }) => cells) ?? null;
}
