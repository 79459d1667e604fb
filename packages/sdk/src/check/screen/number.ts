import { parseDecimal } from '../../locate/decimal.ts';
import type { FieldColumn } from '../file-context.ts';
import type { Kernel } from './kernel.ts';
import { onlyDigits } from './part-id.ts';

/** Numbers into doubles. */
export function numberKernel({ field, column }: FieldColumn): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  const whole = field.kind === 'integer';
  return ({ bytes, start, end, rows, columns: width }, { suspect, numbers }) => {
    const out = numbers.get(field.name)!;
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      out[row] = from === to ? NaN : parseDecimal(bytes, from, to);
      if (from === to) suspect[row]! |= required;
      else if (!Number.isFinite(out[row])) suspect[row] = 1;
      else if (whole && (Math.abs(out[row]!) >= 2 ** 31 || to - from > 11 || !digitsBehindSign(bytes, from, to)))
        suspect[row] = 1;
    }
  };
}

function digitsBehindSign(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] === 0x2b || bytes[from] === 0x2d ? from + 1 : from;
  return onlyDigits(bytes, first, to - first);
}
