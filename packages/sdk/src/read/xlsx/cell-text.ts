import type { CellKind } from './sheet-scanner.ts';
import { CELL_BOOLEAN, CELL_DATE, CELL_NUMBER, CELL_TEXT } from '../batch.ts';
import { dateText } from './dates.ts';
import { NOT_A_DATE } from './styles.ts';

/** What the workbook says of the meaning of numbers. */
export interface NumberMeaning {
  readonly dateStyles: Uint8Array;
  readonly date1904: boolean;
}

/** The number as it stands needs no other form: at most 15 significant digits and no exponent, or digits alone. */
export function isPlainNumber(b: Buffer, length: number): boolean {
  let i = b[0] === 0x2d ? 1 : 0;
  const start = i;
  while (i < length && isDigit(b[i]!)) i++;
  if (i === start) return false;
  if (i === length) return true;
  if (b[i] !== 0x2e || i + 1 === length || length - start > 16) return false;
  for (i++; i < length; i++) if (!isDigit(b[i]!)) return false;
  return true;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/**
 * Text and type of a cell that is no shared string and no plain number. Numbers get the shortest decimal that means the same double
 * (Excel writes 0.1 as 0.10000000000000001), dates ISO text.
 */
export function cellText(
  kind: CellKind,
  style: number,
  raw: string,
  meaning: NumberMeaning,
): readonly [text: string, type: number] {
  switch (kind) {
    case 'boolean':
      return [raw === '1' || raw === 'true' ? 'TRUE' : raw === '0' || raw === 'false' ? 'FALSE' : raw, CELL_BOOLEAN];
    case 'date':
      return [raw.replace(/T00:00:00(?:\.0+)?Z?$/, ''), CELL_DATE];
    case 'number': {
      const value = Number(raw);
      if (raw.trim() === '' || Number.isNaN(value)) return [raw, CELL_TEXT];
      const dateKind = meaning.dateStyles[style] ?? NOT_A_DATE;
      const date = dateKind === NOT_A_DATE ? undefined : dateText(value, dateKind, meaning.date1904);
      if (date !== undefined) return [date, CELL_DATE];
      return [/^-?\d+$/.test(raw) ? raw : String(value), CELL_NUMBER];
    }
    case 'shared':
    case 'text':
    case 'error':
      return [raw, CELL_TEXT];
  }
}
