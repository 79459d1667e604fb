import type { Row } from '../row.ts';

/** Fields of numbers that hold none. */
export function numbers(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if ((field.kind !== 'number' && field.kind !== 'integer') || row.spoilt(field.name)) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    const pattern = field.kind === 'integer' ? /^[+-]?\d{1,15}$/ : /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
    if (pattern.test(text) && Number.isFinite(Number(text))) continue;
    const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
    row.find('value_malformed', field, { severity: 'error', expected: pattern.test(plain) ? plain : undefined });
  }
}
