import type { CATEGORY_IDS } from './generated/category-ids.ts';

/**
 * A record type in one edition: what a row of a dataset is, read from a JSON Schema of `standards/records/` and its annotations.
 * Everything downstream (header mapping, checks, tables in the database, API) reads this and nothing else.
 */

/** What a field's text means, and so which checks and which storage it gets. */
export type FieldKind =
  | 'text'
  | 'code' // a class code of the record type's code table
  | 'part-id' // 16 digits (2007, 2013) or 17 (2026): division 6 + class + sequence 6
  | 'grid-id' // unit grid: 15 digits, profiles for local practice
  | 'division' // county, 6 digits (GB/T 2260)
  | 'street-code' // 9 digits
  | 'community-code' // 12 digits
  | 'department-code' // USCC, organisation code or local code, by edition
  | 'citizen-id'
  | 'plate'
  | 'device-id'
  | 'date' // YYYYMMDD or YYYY-MM-DD in, ISO out
  | 'datetime'
  | 'number'
  | 'integer'
  | 'easting' // the coordinate column that grows to the east: longitude or easting
  | 'northing' // the coordinate column that grows to the north: latitude or northing
  | 'geometry'; // GeoJSON geometry as text

/** Who may see a field unless granted. */
export type Sensitivity = 'public' | 'internal' | 'personal';

/** The five categories of the national data standard (CJ/T 545); the ids are ours (`standards/categories/categories.yaml`). */
export type Category = (typeof CATEGORY_IDS)[number];

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Field {
  /** camelCase, the same in JSON, TypeScript and (in snake_case) SQL. */
  readonly name: string;
  readonly title: Words;
  readonly kind: FieldKind;
  /** M mandatory, C conditional, O optional, in this edition. */
  readonly requirement: 'M' | 'C' | 'O';
  /**
   * The requirement rests on one source only: an empty value is a warning (`value_required`), and neither a file without
   * the column nor a row without the value may be refused for it. So NOT NULL may stand on `M` without `unproven` alone.
   */
  readonly unproven?: true;
  /** Longest text in characters, where the edition gives one. */
  readonly maxLength?: number;
  /** The only values allowed, where the edition gives a list. */
  readonly values?: readonly string[];
  /** True where length and list rest on two independent sources: then a breach is an error, else a warning. */
  readonly corroborated: boolean;
  /** Header names of survey files, besides `name` and both titles: abbreviations of the editions, names cut by Shapefile. */
  readonly synonyms: readonly string[];
  readonly sensitivity: Sensitivity;
  /** Where the field's rules come from. */
  readonly source: string;
}

export interface RecordType {
  readonly name: string;
  readonly title: Words;
  readonly category: Category;
  readonly edition?: string;
  /** Default code table of the class code, e.g. `gbt-30428-2/part@2013`; absent where the type has no codes. */
  readonly codeTable?: string;
  readonly geometry: 'point' | 'line' | 'polygon' | 'none';
  /** True when a row without geometry is refused (`coordinate_missing`, `header_missing`). */
  readonly geometryRequired: boolean;
  /** Field names that identify a record. */
  readonly identity: readonly string[];
  /** Fields whose first six digits give the county, in order of preference. */
  readonly divisionFrom: readonly string[];
  readonly fields: readonly Field[];
}
