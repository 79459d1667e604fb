export type { Category, Field, FieldKind, RecordType, Sensitivity, Words } from './record/record-type.ts';
export type { FieldSchema, PerEdition, RecordSchema } from './record/record-schema.ts';
export { recordEditions, recordSchema, recordType, recordTypes } from './record/record-types.ts';
export type * from './record/generated/types.ts';
export type {
  BigClass,
  Code,
  CodeTable,
  Evidence,
  ResolvedCode,
  ResolvedTable,
  TableStatus,
} from './table/code-table.ts';
