/** What makes a record schema unusable. */
export interface RecordSchemaProblem {
  readonly code: RecordSchemaProblemCode;
  /** JSON pointer into the schema. */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

export type RecordSchemaProblemCode =
  | 'schema_shape'
  | 'schema_keyword'
  | 'schema_name_taken'
  | 'schema_field_missing'
  | 'schema_field_unfit'
  | 'schema_edition_unknown'
  | 'schema_contradiction'
  | 'schema_column_taken';

/** Gathers problems, each with its words in both languages. */
export class RecordSchemaProblems {
  readonly list: RecordSchemaProblem[] = [];

  add(code: RecordSchemaProblemCode, at: string, zh: string, en: string): void {
    this.list.push({ code, at, zh, en });
  }
}
