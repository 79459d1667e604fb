import { withoutDivision } from '../code-list.ts';
import type { Row } from '../row.ts';
import { plainId } from './part-id.ts';

/**
 * The matter code of 2026: county 6 + class 5, and the class in it against the class column.
 * Source: attribute table of matters, GB/T 47678.5-2026 (single source), so nothing of it is an error by itself.
 */
export function matterCode(row: Row): void {
  const { codes, fields } = row.file;
  const field = fields.get('matterCode')?.field;
  if (field === undefined || codes === undefined || row.spoilt(field.name)) return;
  const text = row.text(field.name);
  if (text === '') return;
  const form = new RegExp(`^[0-9]{${6 + codes.codeLength}}$`);
  if (!form.test(text)) {
    const plain = plainId(text);
    row.find('value_malformed', field, { severity: 'warning', expected: form.test(plain) ? plain : undefined });
    return;
  }
  const stated = withoutDivision(row.text('classCode'), codes.codeLength);
  if (stated !== '' && !row.spoilt('classCode') && stated !== text.slice(6))
    row.find('matter_class_mismatch', field, { params: { code: text.slice(6), other: row.text('classCode') } });
}

/** The class that a sound matter code says. */
export function classInMatter(row: Row): string | undefined {
  const length = row.file.codes?.codeLength ?? 0;
  const text = row.text('matterCode');
  if (length === 0 || row.spoilt('matterCode') || text.length !== 6 + length) return undefined;
  return text.slice(6);
}
