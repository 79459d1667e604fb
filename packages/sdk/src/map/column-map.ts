import type { UnitGridProfile } from '@shuniu/schema';

/** What a user's `--map` file says about the columns of a delivery. Field names are those of the record type. */
export interface ColumnMap {
  /** Field → header text, as it stands in the file; `text[3]` where several columns have it: the one that is the third of all. */
  readonly columns: ReadonlyMap<string, string>;
  /** Field → value of every row. */
  readonly constants: ReadonlyMap<string, string>;
  /** Field → pattern whose first group, found in the file's stem (layer name), is the value of every row. */
  readonly fromFileName: ReadonlyMap<string, RegExp>;
  /** Header texts of columns that are not to be read, and not to be reported. */
  readonly ignore: readonly string[];
  /** Field → own value → standard value. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What unit grid identifiers look like in this delivery; absent: 15 digits. */
  readonly gridProfile?: UnitGridProfile;
}
