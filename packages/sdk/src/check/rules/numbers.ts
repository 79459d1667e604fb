import { parseDecimal } from '../../locate/decimal.ts';
import type { Row } from '../row.ts';

/** Fields of numbers that hold none. Whole numbers are stored in 32 bits. */
export function numbers(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if ((field.kind !== 'number' && field.kind !== 'integer') || row.spoilt(field.name)) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    const isSound = field.kind === 'integer' ? isInteger : isNumber;
    if (isSound(text)) continue;
    const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
    row.find('value_malformed', field, { severity: 'error', expected: isSound(plain) ? plain : undefined });
  }
}

const encoder = new TextEncoder();

function isNumber(text: string): boolean {
  const bytes = encoder.encode(text);
  return Number.isFinite(parseDecimal(bytes, 0, bytes.length));
}

function isInteger(text: string): boolean {
  return /^[+-]?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
}
