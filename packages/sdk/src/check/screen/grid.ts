import { GRID_ID_DIGITS } from '../rules/grid.ts';
import type { FieldColumn, FileContext } from '../file-context.ts';
import type { Kernel } from './kernel.ts';
import { onlyDigits, same } from './part-id.ts';

/** A unit grid id: form, and where it is a claim, whether it is the grid that the point lies in. */
export function gridKernel(file: FileContext, { field, column }: FieldColumn): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  const isClaim = !file.type.identity.includes(field.name);
  const grids = isClaim ? file.grids : undefined;
  const placed = file.coordinates !== undefined;
  return ({ bytes, start, end, rows, columns: width }, { suspect, located }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from === to) suspect[row]! |= required;
      else if (to - from !== GRID_ID_DIGITS || !onlyDigits(bytes, from, GRID_ID_DIGITS)) suspect[row] = 1;
      else if (grids !== undefined) {
        const claimed = grids.indexOfId(bytes, from, to);
        if (claimed < 0 || (placed && claimed !== located[row])) suspect[row] = 1;
      }
    }
  };
}

/** Street (9) and community (12) codes against the grid id that they are the beginning of; the file has a grid column. */
export function placeKernel(file: FileContext, { column }: FieldColumn, length: 9 | 12): Kernel {
  const grid = file.fields.get('unitGrid')?.column ?? 0;
  return ({ bytes, start, end, rows, columns: width }, { suspect }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from === to) continue;
      const id = start[row * width + grid]!;
      const known = end[row * width + grid]! - id === GRID_ID_DIGITS;
      if (!known || !same(bytes, from, to, id, id + length)) suspect[row] = 1;
    }
  };
}
