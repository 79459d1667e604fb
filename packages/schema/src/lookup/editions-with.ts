import type { Code, CodeTable } from '../table/code-table.ts';
import { builtIn, type Library } from './library.ts';

/** The tables of a record type (`part`, `event`, `service-item`) that have this code, oldest edition first, and what it means there. */
export function editionsWith(
  code: string,
  recordType: string,
  library: Library = builtIn,
): readonly { readonly table: CodeTable; readonly code: Code }[] {
  return library.tables
    .filter((each) => each.recordType === recordType)
    .flatMap((each) => {
      const found = each.codes.find((row) => row.code === code);
      return found === undefined ? [] : [{ table: each, code: found }];
    })
    .sort((a, b) => (a.table.edition < b.table.edition ? -1 : 1));
}
