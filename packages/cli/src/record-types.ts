/** What `--as` takes: `recordTypes()` of the schema, written out so that help and parsing need not load its code tables. */
export const RECORD_TYPES = [
  'address',
  'department',
  'duty-grid',
  'event',
  'part',
  'service-item',
  'unit-grid',
] as const;
