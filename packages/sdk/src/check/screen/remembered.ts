import type { FieldColumn } from '../file-context.ts';
import type { Memo } from '../memo.ts';
import type { Kernel } from './kernel.ts';

/** Fields whose rules look at one cell alone: a row is suspect unless the rules were once silent on the very same text. */
export function rememberedKernel({ field, column }: FieldColumn, memo: Memo): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  return ({ bytes, start, end, rows, columns: width }, { suspect }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from === to) suspect[row]! |= required;
      else if (!memo.has(bytes, from, to)) suspect[row] = 1;
    }
  };
}
