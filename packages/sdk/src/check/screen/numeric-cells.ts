import { CELL_NUMBER } from '../../read/batch.ts';
import type { FieldColumn } from '../file-context.ts';
import type { Kernel } from './kernel.ts';

/** Codes that a typed format holds as numbers: digits may be gone. */
export function numericCellKernel({ column }: FieldColumn): Kernel {
  return ({ types, rows, columns: width }, { suspect }) => {
    if (types === undefined) return;
    for (let row = 0, cell = column; row < rows; row++, cell += width)
      if (types[cell] === CELL_NUMBER) suspect[row] = 1;
  };
}
