import type { Category, FieldKind, Sensitivity } from './record-type.ts';

/** A value that is the same in all editions, or one per edition. */
export type PerEdition<T> = T | { readonly [edition: string]: T };

/** A file of `standards/records/`: a JSON Schema (2020-12) with the annotations of `standards/schemas/record.schema.json`. */
export interface RecordSchema {
  readonly $schema: string;
  readonly $id: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'object';
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly properties: { readonly [name: string]: FieldSchema };
  readonly 'x-name': string;
  readonly 'x-ts-name': string;
  readonly 'x-title-en': string;
  readonly 'x-category': Category;
  /** Oldest first; the last one is the default. */
  readonly 'x-editions': readonly string[];
  readonly 'x-code-table'?: PerEdition<string>;
  readonly 'x-geometry': { readonly type: 'point' | 'line' | 'polygon' | 'none'; readonly required: boolean };
  readonly 'x-identity': readonly string[];
  readonly 'x-division-from': readonly string[];
}

export interface FieldSchema {
  readonly title: string;
  readonly 'x-titles'?: { readonly [edition: string]: string };
  readonly 'x-title-en': string;
  readonly 'x-kind': FieldKind;
  readonly 'x-requirement': PerEdition<'M' | 'C' | 'O'>;
  readonly 'x-requirement-unproven'?: boolean | readonly string[];
  readonly 'x-max-length'?: PerEdition<number>;
  readonly 'x-values'?: readonly string[] | { readonly [edition: string]: readonly string[] };
  readonly 'x-corroborated'?: boolean | readonly string[];
  readonly 'x-synonyms'?: readonly string[];
  readonly 'x-sensitivity': Sensitivity;
  readonly 'x-source': string;
  /** Keywords of JSON Schema itself. */
  readonly [keyword: string]: unknown;
}
