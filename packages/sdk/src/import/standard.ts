import { builtIn, parseTableRef, recordType, resolveTable, StandardsError, table } from '@shuniu/schema';
import type { Library, RecordType, ResolvedTable } from '@shuniu/schema';
import { recordSchema } from '@shuniu/schema';

/** What a run judges its records by. */
export interface Standard {
  readonly type: RecordType;
  /** Absent where the record type has no codes. */
  readonly table?: ResolvedTable;
  readonly library: Library;
}

/**
 * The record type and its code table in the edition that was asked for.
 * @throws StandardsError `edition_required` where codes exist in several editions and none is named; `table_unknown`, `overlay_unknown` …
 * @throws RangeError for an unknown record type
 */
export function standardOf(
  as: string,
  ref: string | undefined,
  overlay: string | undefined,
  library: Library = builtIn,
): Standard {
  const codeTables = Object.values(tablesOf(as));
  const only = codeTables.length === 1 ? codeTables[0] : undefined;
  const asked = ref ?? only;
  if (asked === undefined) {
    if (codeTables.length > 0) throw new StandardsError('edition_required', { ref: as, known: codeTables.join(', ') });
    return { type: recordType(as), library };
  }
  const found = table(asked, library);
  if (found.recordType !== as) throw new StandardsError('table_unknown', { ref: asked, known: codeTables.join(', ') });
  const { edition } = parseTableRef(found.ref);
  return { type: recordType(as, edition ?? found.edition), table: resolveTable(found.ref, overlay, library), library };
}

function tablesOf(as: string): Readonly<Record<string, string>> {
  const binding = recordSchema(as)['x-code-table'];
  if (binding === undefined) return {};
  return typeof binding === 'string' ? { '': binding } : binding;
}
