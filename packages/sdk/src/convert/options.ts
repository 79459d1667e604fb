import type { MigrationOutcome } from '../crosswalk/migration.ts';
import type { Report } from '../report/report.ts';
import type { ConvertMigration } from './migration.ts';

/** What `convert` is asked to do; no record type is needed. */
export interface ConvertOptions {
  readonly from: string;
  /** The ending says the format: .csv .tsv .xlsx .geojson .json .ndjson .geojsonl .shp */
  readonly to: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  /** Reference system of the input; absent: what it says itself. */
  readonly crs?: string;
  /** Reference system of the output. Absent: EPSG:4490 where the output has geometries or `crs` is given, else coordinates stay as they are. */
  readonly toCrs?: string;
  /** Of CSV (default utf-8) and Shapefile (default gb18030: in UTF-8 a field name holds three Chinese characters). `utf-8-bom`: with the mark by which spreadsheets know it. */
  readonly toEncoding?: 'utf-8' | 'utf-8-bom' | 'gb18030';
  /** Into another edition of its standard, too. */
  readonly migration?: ConvertMigration;
  readonly asOf: string;
  readonly samples: number;
  readonly lang: 'zh-CN' | 'en';
}

export interface ConvertOutcome {
  /** Rows that could not be converted count as refused, and are not in the output. */
  readonly report: Report;
  readonly output: {
    readonly format: OutputFormat;
    readonly encoding: string;
    /** What became of the coordinates: there are none, they stand as they stood, or they were brought to `crs`. */
    readonly coordinates: 'none' | 'kept' | 'moved';
    /** Reference system of the coordinates in the output; absent: there are none, or nobody knows. */
    readonly crs?: string;
    /** Metres of uncertainty of the transformation (GCJ-02, BD-09). */
    readonly lossy?: string;
    /** Names that had to be cut for a Shapefile. */
    readonly renamed: readonly { readonly from: string; readonly to: string }[];
    /** False: a Shapefile without .prj, for there is no well-known text for its system. */
    readonly prj?: boolean;
  };
  /** Of a change of edition; every row that was not refused is migrated or kept. */
  readonly migration?: MigrationOutcome;
}

export type OutputFormat = 'csv' | 'tsv' | 'xlsx' | 'geojson' | 'ndjson' | 'shapefile';

const ENDINGS: Readonly<Record<string, OutputFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.geojson': 'geojson',
  '.json': 'geojson',
  '.ndjson': 'ndjson',
  '.geojsonl': 'ndjson',
  '.shp': 'shapefile',
};

export const outputEndings = Object.keys(ENDINGS);

/** The format that a file's ending asks for. */
export function formatOf(ending: string): OutputFormat | undefined {
  return ENDINGS[ending.toLowerCase()];
}

export function hasGeometry(format: OutputFormat): boolean {
  return format === 'geojson' || format === 'ndjson' || format === 'shapefile';
}
