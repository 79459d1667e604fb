import type { CodeList } from '../code-list.ts';
import type { FieldColumn, FileContext } from '../file-context.ts';
import type { Kernel } from './kernel.ts';
import { onlyDigits, same } from './part-id.ts';

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
      if (length > 0 && to - from === 6 + length && onlyDigits(bytes, from, 6 + length)) from += 6;
      const ordinal = codes.dictionary.find(bytes, from, to);
      code[row] = ordinal;
      if (ordinal < 0 || codes.sound[ordinal] === 0) suspect[row] = 1;
    }
  };
}

/** One class for all rows, from the --map file or the file's name; it was judged once, with the file. */
export function fixedClassKernel(codes: CodeList, text: string): Kernel {
  const ordinal = codes.ordinalOf(text);
  return ({ rows }, { code }) => code.fill(ordinal, 0, rows);
}

/** The matter code: county and class in one. It says the class where no class column does, and must not contradict it where one does. */
export function matterCodeKernel(file: FileContext, codes: CodeList, { field, column }: FieldColumn): Kernel {
  const digits = 6 + codes.codeLength;
  const required = field.requirement === 'M' ? 1 : 0;
  const stated = file.fields.get('classCode')?.column ?? -1;
  return ({ bytes, start, end, rows, columns: width }, { suspect, code }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from === to) suspect[row]! |= required;
      else if (to - from !== digits || !onlyDigits(bytes, from, digits)) suspect[row] = 1;
      else {
        const other = row * width + stated;
        const known = stated >= 0 && start[other] !== end[other];
        const ordinal = codes.dictionary.find(bytes, from + 6, to);
        if (!known && code[row]! < 0) code[row] = ordinal;
        if (code[row] !== ordinal || ordinal < 0 || codes.sound[ordinal] === 0) suspect[row] = 1;
        if (known && !same(bytes, from + 6, to, end[other]! - codes.codeLength, end[other]!)) suspect[row] = 1;
      }
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
