import type { CodeList } from '../code-list.ts';
import type { FieldColumn } from '../file-context.ts';
import type { Kernel } from './kernel.ts';
import { onlyDigits } from './part-id.ts';

/** A class code in a column of its own, alone or behind its county's six digits. */
export function classCodeKernel(codes: CodeList, { field, column }: FieldColumn): Kernel {
  const length = codes.codeLength;
  const required = field.requirement === 'M' ? 1 : 0;
  return ({ bytes, start, end, rows, columns: width }, { suspect, code }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const to = end[cell]!;
      let from = start[cell]!;
      if (from === to) {
        suspect[row]! |= required;
        continue;
      }
      if (length > 0 && to - from === 6 + length && onlyDigits(bytes, from, 6)) from += 6;
      const ordinal = codes.dictionary.find(bytes, from, to);
      code[row] = ordinal;
      if (ordinal < 0 || codes.sound[ordinal] === 0) suspect[row] = 1;
    }
  };
}

/** The class name beside the code. */
export function classNameKernel(codes: CodeList, { column }: FieldColumn): Kernel {
  return ({ bytes, start, end, rows, columns: width }, { suspect, code }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from !== to && code[row]! >= 0 && !codes.nameIs(code[row]!, bytes, from, to)) suspect[row] = 1;
    }
  };
}
