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
export type { Extension } from './table/code-table.ts';
export type { CodeMap, MapEvidence, MapRow, Relationship } from './table/code-map.ts';
export type { Overlay, OverlayLayer } from './table/overlay.ts';
export { editionsOf, overlayChain, overlays, table, tables } from './table/registry.ts';
export { resolveTable } from './table/resolve.ts';
export { StandardsError } from './table/standards-error.ts';
export type { StandardsErrorCode } from './table/standards-error.ts';
export { parseTableRef } from './table/table-ref.ts';
export type { TableRef } from './table/table-ref.ts';
