import type { Field } from '@shuniu/schema';
import type { FindingCode } from '../../finding/catalogue.ts';
import type { RowNote } from '../../read/batch.ts';
import type { Row } from '../row.ts';

/** Of a merged range only the first cell has the value: the rows below it have none, which refuses them where one is mandatory. */
function merged(row: Row, field: Field, { params = {} }: RowNote): void {
  if (row.text(field.name) !== '') return;
  const mandatory = field.requirement === 'M' && field.unproven !== true;
  row.find('cell_merged', field, { severity: mandatory ? 'error' : 'warning', params });
}

/**
 * What the reader had to say of the row: cells that do not fit the header, bytes that did not decode, merged cells.
 * A row of the wrong width gets no other finding: its cells may stand under the wrong headers.
 * Source: RFC 4180 §2.4 (each line should contain the same number of fields).
 */
export function readerNotes(row: Row, notes: readonly RowNote[]): boolean {
  let readable = true;
  for (const note of notes) {
    const place = [...row.file.fields.values()].find(({ column }) => column === note.column);
    if (note.code === 'cell_merged') {
      if (place !== undefined) merged(row, place.field, note);
      continue;
    }
    row.find(note.code as FindingCode, place?.field, {
      ...(note.value === undefined ? {} : { value: note.value }),
      params: { encoding: row.file.encoding, ...note.params },
    });
    if (note.code === 'row_width' || note.code === 'row_unreadable') readable = false;
  }
  return readable;
}
