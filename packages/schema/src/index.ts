export type { Category, Field, FieldKind, RecordType, Sensitivity, Words } from './record/record-type.ts';
export type { FieldSchema, PerEdition, RecordSchema } from './record/record-schema.ts';
export { recordEditions, recordSchema, recordType, recordTypeFrom, recordTypes } from './record/record-types.ts';
export { isShaped } from './record/is-shaped.ts';
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
export type { Verification } from './table/code-table.ts';
export type { Extension } from './table/code-table.ts';
export type { CodeMap, MapEvidence, MapRow, Relationship } from './table/code-map.ts';
export type { AddedCode, NarrowedCode, Overlay, OverlayLayer, RelabelledCode } from './table/overlay.ts';
export { builtIn, withOwn, type Library } from './lookup/library.ts';
export { codeFromRow, tableFromRows, type CodeRow } from './table/table-rows.ts';
export { editionsOf, overlayChain, overlays, table, tables } from './lookup/registry.ts';
export { resolveTable } from './lookup/resolve.ts';
export { StandardsError } from './table/standards-error.ts';
export type { StandardsErrorCode } from './table/standards-error.ts';
export { parseTableRef } from './table/table-ref.ts';
export type { TableRef } from './table/table-ref.ts';
export { isCalendarDate } from './identifier/calendar-date.ts';
export { parseCitizenId, type CitizenId } from './identifier/citizen-id.ts';
export { parseDepartmentCode, type DepartmentCodeKind } from './identifier/department-code.ts';
export { parseDeviceId, type DeviceId } from './identifier/device-id.ts';
export { parseDivision, PROVINCES, type Division } from './identifier/division.ts';
export { parseOrgCode } from './identifier/org-code.ts';
export type { Parsed, Reason, Refused } from './identifier/parsed.ts';
export { formatPartId, parsePartId, partIdLength, type PartEdition, type PartId } from './identifier/part-id.ts';
export { parseCommunityCode, parseStreetCode } from './identifier/place-code.ts';
export { parsePlate, type Plate } from './identifier/plate.ts';
export {
  parseUnitGridId,
  UNIT_GRID_PROFILES,
  unitGridForm,
  type UnitGridForm,
  type UnitGridId,
  type UnitGridProfile,
} from './identifier/unit-grid-id.ts';
export { parseUscc, type Uscc } from './identifier/uscc.ts';
export { editionsWith } from './lookup/editions-with.ts';
export { isoDate } from './lookup/iso-date.ts';
export { lookup } from './lookup/lookup.ts';
export { explainUnknown, type UnknownCode } from './lookup/unknown-code.ts';
export type { Now } from './lookup/now.ts';
export type { Tier } from './lookup/tier.ts';
export { statusAt, type Validity, type Why } from './lookup/validity.ts';
export type { Lookup, LookupOptions, Relative } from './lookup/lookup.ts';
export { codeMaps } from './lookup/map-index.ts';
export { nearMatches } from './lookup/near-matches.ts';
export { editionState } from './lookup/edition-state.ts';
export { conditionHolds, conditionOf, parseCondition } from './lookup/condition.ts';
export type { ConditionTerm, RecordContext } from './lookup/condition.ts';
export { crosswalk } from './lookup/crosswalk.ts';
export type { Cardinality, Crosswalk, CrosswalkRow } from './lookup/crosswalk.ts';
export { seenTable } from './lookup/seen-table.ts';
export { translate } from './lookup/translate.ts';
export type { Candidate, TranslateOptions, Translation } from './lookup/translate.ts';
export { diffTables, summed as diffSummary, type DiffOptions } from './diff/diff-tables.ts';
export { changeWords } from './diff/change-words.ts';
export { withProfile, type DiffProfile, type LevelOverride } from './diff/profile.ts';
export { diffRules, LEVELS as diffLevels, type DiffRule, type Level as DiffLevel } from './diff/rules.ts';
export type { Branch, Change, Diff, Fates, Found, Pair, Side } from './diff/change.ts';
export type { FilingRule, FilingRules } from './filing/filing-rules.ts';
export { filingRulesFor, type FilingAnswer, type FilingOptions } from './lookup/filing-rules-for.ts';
export { parseTimeLimit, TIME_UNITS, type TimeLimit, type TimeUnit } from './filing/time-limit.ts';
export type { CodeEvidence, LightCode, LightTable, TableEvidence } from './table/light-table.ts';
export { wholeTable } from './table/light-table.ts';
export { codeCheck } from './table/code-check.ts';
export type { DataCategory, Dataset, DatasetCatalogue, SmallClassCounts } from './category/data-category.ts';
export { CATEGORY_IDS } from './record/generated/category-ids.ts';
export { categories, datasetsIn, recordTypesIn, smallClassesOf, type PlacedDataset } from './lookup/categories.ts';
export {
  diffRecordSchemas,
  RECORD_CHANGE_LEVELS,
  type RecordChange,
  type RecordChangeRule,
} from './diff/diff-record-schemas.ts';
