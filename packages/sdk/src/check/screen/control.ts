import type { Kernel } from './kernel.ts';

/** Control characters, for readers that do not mark them on the way. */
export const controlKernel: Kernel = ({ bytes, start, end, rows, columns: width }, { suspect }) => {
  for (let row = 0, cell = 0; row < rows; row++) {
    for (const stop = cell + width; cell < stop; cell++) {
      for (let i = start[cell]!; i < end[cell]!; i++) if (bytes[i]! < 0x20) suspect[row] = 1;
    }
  }
};
