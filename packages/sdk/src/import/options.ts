import type { Library } from '@shuniu/schema';
import type { OnConflict, OnMissing } from '../store/job.ts';

/** Options of `check` and `import`, as the contract names them. */
export interface ImportOptions {
  readonly files: readonly string[];
  /** Record type: part, event, service-item, unit-grid, duty-grid, department, address. */
  readonly as: string;
  /** `gbt-30428-2/part@2013`; required where the record type has codes. */
  readonly standard?: string;
  /** Overlay id; implies its parents. */
  readonly overlay?: string;
  /** Tables, overlays and maps to judge by; default: those that ship with @shuniu/schema. See `openLibrary` of @shuniu/sdk/standards. */
  readonly library?: Library;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** Nobody named a day and `asOf` is today's: an import that was begun on another day goes on with that day. */
  readonly asOfToday?: boolean;
  /** `EPSG:nnnn` or a proj string. */
  readonly crs?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  /** YAML file: own column names, constants, values taken from the file name. */
  readonly map?: string;
  /** File of unit grids, or `db` for the grids stored before. */
  readonly grids?: string;
  /** 2, 4 or 6 digits that every id must begin with. */
  readonly division?: string;
  /** `.csv` or `.xlsx` file for refused rows. */
  readonly rejects?: string;
  readonly onConflict: OnConflict;
  readonly onMissing: OnMissing;
  readonly dryRun: boolean;
  readonly workers: number;
  readonly samples: number;
  /** Metres within which two parts of one class are reported as near-duplicates; absent: not looked for. */
  readonly near?: number;
  readonly lang: 'zh-CN' | 'en';
}

/** What a person waiting wants to know; called a few times a second at most. */
export interface Progress {
  readonly stage: 'reading' | 'indexing' | 'retiring' | 'replaying';
  readonly input: string;
  /** 0 … 1 */
  readonly share: number;
  readonly rows: number;
  readonly refused: number;
}
