/** Under what an answer was given; every answer with data says it. */
export interface Terms {
  readonly dataset: string;
  readonly grant: string;
  readonly purpose: string;
  /** Edition of the records; null where the dataset holds several, or there are none. */
  readonly edition: string | null;
  /** Code table of the classes. */
  readonly standard: string | null;
  /** Fields that are not shown as they are. */
  readonly masked: readonly string[];
}

/** A record as its grant shows it. For a built-in type take the interface of `@shuniu/schema` instead. */
export type DatasetRecord = Readonly<Record<string, unknown>> & {
  /** Division, identity and edition in one; absent where the grant does not show the whole identity. */
  readonly key?: string;
  readonly division: string;
  readonly edition: string;
};
