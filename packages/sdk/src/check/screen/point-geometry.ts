import type { Coordinates } from '../file-context.ts';
import type { Kernel } from './kernel.ts';

/** A geometry of which no point came is suspect. */
export function pointGeometryKernel(geometry: number, { east }: Coordinates): Kernel {
  return ({ start, end, rows, columns: width }, { suspect }) => {
    for (let row = 0, cell = 0; row < rows; row++, cell += width) {
      if (start[cell + geometry] !== end[cell + geometry] && start[cell + east] === end[cell + east]) suspect[row] = 1;
    }
  };
}
