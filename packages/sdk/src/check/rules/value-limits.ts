import type { Row } from '../row.ts';

/**
 * Longest text and lists of allowed values of free fields.
 * Source: length and value columns of the edition's attribute table; an error only where they are corroborated.
 */
export function valueLimits(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if (row.spoilt(field.name) || !(field.kind === 'text' || field.kind === 'department-code')) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    const severity = field.corroborated ? 'error' : 'warning';
    const length = [...text].length;
    if (field.maxLength !== undefined && length > field.maxLength) {
      row.find('value_too_long', field, { severity, params: { length, limit: field.maxLength } });
    } else if (field.values !== undefined && !field.values.includes(text)) {
      row.find('value_not_in_list', field, { severity, expected: field.values.join('/') });
    }
  }
}
