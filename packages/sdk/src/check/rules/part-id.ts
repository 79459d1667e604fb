import { CELL_NUMBER } from '../../read/batch.ts';
import { classDigits, partIdDigits } from '../file-context.ts';
import type { Row } from '../row.ts';

/** What spreadsheets make of long codes. */
export const SCIENTIFIC = /^[+-]?\d(\.\d+)?[Ee][+-]?\d+$/;

/**
 * The identifier of a part: division 6, class 4 (2007, 2013) or 5 (2026), sequence 6.
 * Source: GB/T 30428.2-2013 and CJ/T 214-2007 practice, 16 digits; GB/T 47678.5-2026, 17 digits (single source).
 * Spreadsheets keep 15 digits: `1.40105E+15`, numeric cells, and ids whose sequence is all zeros (counted from 000001, so that
 * `1401050101000000` is what `1.401050101E+15` becomes when it is written out) are damage and never repaired.
 */
export function partId(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if (field.kind !== 'part-id' || row.spoilt(field.name)) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    const length = partIdDigits(row.file);
    const severity = row.file.type.identity.includes(field.name) ? ('error' as const) : ('warning' as const);
    if (SCIENTIFIC.test(text) || row.cellType(field.name) === CELL_NUMBER || isRounded(text, length)) {
      row.find('part_id_spreadsheet_damage', field, { severity });
    } else if (!allDigits(text, length)) {
      row.find('part_id_malformed', field, {
        severity,
        expected: likelyId(text, length),
        params: { length, ...reasonOf(text, length) },
      });
    }
  }
  identityOfPart(row);
}

/** The id's digits against the class column and `--division`. */
function identityOfPart(row: Row): void {
  const place = row.file.fields.get('id');
  if (place?.field.kind !== 'part-id' || row.spoilt('id') || row.text('id') === '') return;
  const id = row.text('id');
  const code = id.slice(6, 6 + classDigits(row.file));
  const stated = row.text('classCode');
  if (stated !== '' && stated !== code && stated !== id.slice(0, 6) + code) {
    row.spoil('classCode');
    row.remark('part_id_class_mismatch', place.field, { params: { code, other: stated } });
  }
  const { division } = row.file;
  if (division !== undefined && !id.startsWith(division)) {
    row.remark('part_id_division_mismatch', place.field, { expected: division, params: { actual: id.slice(0, 6) } });
  }
}

function isRounded(text: string, length: number): boolean {
  return allDigits(text, length) && text.endsWith('000000');
}

export function allDigits(text: string, length: number): boolean {
  return text.length === length && /^[0-9]+$/.test(text);
}

/** The same text with full-width digits and blanks put right, when that makes it fit. */
export function likelyId(text: string, length: number): string | undefined {
  const plain = plainId(text);
  return plain !== text && allDigits(plain, length) ? plain : undefined;
}

/** Without full-width forms, blanks and the marks that people put into numbers. */
export function plainId(text: string): string {
  return text.normalize('NFKC').replace(/[\s'`-]/g, '');
}

function reasonOf(text: string, length: number): Record<string, string> {
  if (!/^[0-9]+$/.test(text)) return { 'reason@zh-CN': '含有非数字字符', 'reason@en': 'it has other characters' };
  return text.length === length
    ? {}
    : { 'reason@zh-CN': `现为 ${text.length} 位`, 'reason@en': `it has ${text.length}` };
}
