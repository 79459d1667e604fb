/** What an import row `i` speaks for, as the index import_named has it (sql/022_dataset_freshness.sql). */
const SCOPE = `coalesce('dataset ' || (i.description ->> 'dataset'),
  'edition ' || nullif(split_part(coalesce(i.description ->> 'standard', i.description ->> 'to'), '@', 2), ''), '') COLLATE "C"`;

const newest = (condition: string): string => `(SELECT max(i.finished_at) FROM shuniu.import i
  WHERE i.dataset = replace(d.record_type, '-', '_') AND i.finished_at IS NOT NULL${condition})`;
const spoken = (scope: string): string => newest(` AND (${SCOPE}) = ${scope}`);

/**
 * The newest finished change of a dataset `d`: what was pushed to it, and what was imported of its edition or came to or left
 * that edition by a migration; imports that name neither dataset nor edition count for every dataset of the table. A dataset
 * without an edition has its table to itself.
 */
export const LAST_CHANGE = `CASE WHEN d.edition IS NULL THEN ${newest('')} ELSE greatest(
  ${spoken(`'dataset ' || d.id`)}, ${spoken(`'edition ' || d.edition`)}, ${spoken(`''`)},
  ${newest(` AND i.description ->> 'from' IS NOT NULL AND (split_part(i.description ->> 'from', '@', 2) COLLATE "C") = d.edition`)})
  END`;
