import { csvLine } from '../../write/csv-line.ts';
import { columnsOf } from '../columns-of.ts';
import type { LayerSource } from '../standards-files.ts';

export type LayerFile = 'add' | 'narrow' | 'relabel';
export type LayerRow = Readonly<Record<string, string>>;

/** The rows of one layer of an overlay, by code. */
export type LayerRows = Readonly<Record<LayerFile, Map<string, LayerRow>>>;

export const LAYER_FILES: readonly LayerFile[] = ['add', 'narrow', 'relabel'];

export function rowsOfLayer(layer: LayerSource): LayerRows {
  const read = (file: LayerFile) => new Map(layer[file].content.map(({ cells }) => [cells['code'] ?? '', cells]));
  return { add: read('add'), narrow: read('narrow'), relabel: read('relabel') };
}

export function noRows(): LayerRows {
  return { add: new Map(), narrow: new Map(), relabel: new Map() };
}

/** The text of a layer's file, sorted by code as lint wants it. */
export function layerText(rows: LayerRows, file: LayerFile): string {
  const columns = columnsOf(`${file}.csv`);
  const sorted = [...rows[file]].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return [columns, ...sorted.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => csvLine(cells, { delimiter: ',', newline: '\n' }))
    .join('');
}

export function sameLayer(a: LayerRows, b: LayerRows): boolean {
  return LAYER_FILES.every((file) => layerText(a, file) === layerText(b, file));
}
