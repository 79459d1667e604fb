import type { Finding } from '../finding/finding.ts';

/**
 * Rows of text cells as offsets into one UTF-8 buffer. What flows through the pipeline is this, not an object per row:
 * a cell becomes a string only when somebody has to explain it.
 *
 * All arrays belong to the reader and are reused: a batch is valid until the next one is asked for.
 * Cell (row, column) is `bytes[start[i] … end[i])` with `i = row * columns + column`, without its CSV quotes, `""` already undone.
 */
export interface Batch {
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Number of columns of the header; missing cells of a short row are empty, cells beyond it stand in `extra`. */
  readonly columns: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Physical line (sheet row, feature number) where each row starts, from 1. */
  readonly line: Int32Array;
  /** Bits per row: ROW_SUSPECT … */
  readonly flags: Uint8Array;
  /** Rare: what the reader itself has to say of a row. A row with a note is always ROW_SUSPECT. */
  readonly notes: readonly RowNote[];
  /** Rare: the cells of a row beyond the header's width, as they stood. */
  readonly extra: ReadonlyMap<number, readonly string[]>;
  /** Where the cells of a column stood before words of the standard were put in their place, by row. */
  readonly stood?: ReadonlyMap<number, { readonly start: Int32Array; readonly end: Int32Array }>;
  /** Type of each cell where the format has types (XLSX, GeoJSON, DBF), indexed as `start`; absent: all text. */
  readonly types?: Uint8Array;
}

/** The row holds something that only the explaining pass may judge: a control character, a wrong width, bytes that did not decode. */
export const ROW_SUSPECT = 1;

export const CELL_TEXT = 0;
export const CELL_NUMBER = 1;
export const CELL_DATE = 2;
export const CELL_BOOLEAN = 3;
/** A whole number that was written out digit by digit and is exact; leading zeros it cannot have. */
export const CELL_INTEGER = 4;

export interface RowNote {
  readonly row: number;
  /** Column from 0, or -1 for the whole row. */
  readonly column: number;
  readonly code: string;
  readonly value?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * An opened input. `open…` has already proved the file's structure: it throws FileRefused (file_truncated, file_encrypted,
 * file_too_complex, file_format_unknown …) before a row is given out, so that nothing of a broken file is ever accepted.
 */
export interface Source {
  readonly name: string;
  readonly format: 'csv' | 'xlsx' | 'geojson' | 'ndjson' | 'shapefile';
  /** Name of the encoding that was chosen: utf-8, gb18030, utf-16le … */
  readonly encoding: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Header texts as they stood. Formats with geometry add the columns of `geometry` at the end. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Reference system that the file itself states: WKT of a .prj, name of a GeoJSON crs member, `EPSG:4326` for GeoJSON without one. */
  readonly crs?: string;
  /** Where geometry came with the format: two columns of decimal numbers for points, one of GeoJSON text for anything else. */
  readonly geometry?:
    | { readonly kind: 'point'; readonly x: number; readonly y: number }
    | { readonly kind: 'json'; readonly column: number };
  /** What the reader has to say of the whole file without refusing it (a .cpg that was ignored, records marked deleted …): warnings, line 0. */
  readonly notices?: readonly Omit<Finding, 'input' | 'line'>[];
  /** File stem, sheet or layer name: may carry the class (`--map` can take it). */
  readonly layer: string;
  /** Share of the file read so far, 0 … 1. */
  progress(): number;
  /** May be called once. */
  batches(): AsyncIterable<Batch>;
  close(): Promise<void>;
}

export interface ReadOptions {
  /** `auto` or a WHATWG label. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Sheet name or number from 1. */
  readonly sheet?: string;
  readonly limits?: Partial<ReadLimits>;
}

export interface ReadLimits {
  /** Longest record in bytes. */
  readonly recordBytes: number;
  readonly columns: number;
  /** Largest unpacked size of an archive, and largest ratio of unpacked to packed. */
  readonly unpackedBytes: number;
  readonly unpackRatio: number;
}
