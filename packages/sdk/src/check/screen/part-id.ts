import { classDigits, partIdDigits } from '../file-context.ts';
import type { FieldColumn, FileContext } from '../file-context.ts';
import type { Kernel } from './kernel.ts';

/** The part id of a part: form, class code, class column (or class of the whole file), division, sequence. */
export function partIdKernel(file: FileContext, { column }: FieldColumn): Kernel {
  const length = partIdDigits(file);
  const classEnd = 6 + classDigits(file);
  const division = new TextEncoder().encode(file.division ?? '');
  const classColumn = file.fields.get('classCode')?.column ?? -1;
  const fixed = new TextEncoder().encode(file.constants.get('classCode') ?? '');
  const { codes } = file;
  return ({ bytes, start, end, rows, columns: width }, { suspect, code }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      if (end[cell]! - from !== length || !onlyDigits(bytes, from, length) || !startsWith(bytes, from, division)) {
        suspect[row] = 1;
        continue;
      }
      if (zeros(bytes, from + classEnd, from + length)) suspect[row] = 1;
      if (classColumn >= 0) {
        const other = row * width + classColumn;
        if (start[other] !== end[other] && !same(bytes, from + 6, from + classEnd, start[other]!, end[other]!))
          suspect[row] = 1;
      } else if (fixed.length > 0 && !(fixed.length === classEnd - 6 && startsWith(bytes, from + 6, fixed)))
        suspect[row] = 1;
      if (codes === undefined) continue;
      const ordinal = codes.dictionary.find(bytes, from + 6, from + classEnd);
      code[row] = ordinal;
      if (ordinal < 0 || codes.sound[ordinal] === 0) suspect[row] = 1;
    }
  };
}

export function onlyDigits(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) {
    const byte = bytes[i]!;
    if (byte < 48 || byte > 57) return false;
  }
  return true;
}

function zeros(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== 48) return false;
  return true;
}

export function startsWith(bytes: Uint8Array, from: number, prefix: Uint8Array): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[from + i] !== prefix[i]) return false;
  return true;
}

/** Whether two stretches of the same buffer hold the same bytes. */
export function same(bytes: Uint8Array, from: number, to: number, otherFrom: number, otherTo: number): boolean {
  if (to - from !== otherTo - otherFrom) return false;
  for (let i = from, j = otherFrom; i < to; i++, j++) if (bytes[i] !== bytes[j]) return false;
  return true;
}
