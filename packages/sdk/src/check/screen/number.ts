import { parseDecimal } from '../../locate/decimal.ts';
import type { FieldColumn } from '../file-context.ts';
import type { Kernel } from './kernel.ts';

/** Numbers into doubles. */
export function numberKernel({ field, column }: FieldColumn): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  return ({ bytes, start, end, rows, columns: width }, { suspect, numbers }) => {
    const out = numbers.get(field.name)!;
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      out[row] = from === to ? NaN : parseDecimal(bytes, from, to);
      if (from === to) suspect[row]! |= required;
      else if (!Number.isFinite(out[row]) || (field.kind === 'integer' && !Number.isSafeInteger(out[row])))
        suspect[row] = 1;
    }
  };
}
