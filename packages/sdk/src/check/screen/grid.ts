import { PROVINCES } from '@shuniu/schema';
import type { UnitGridForm } from '@shuniu/schema';
import type { FieldColumn, FileContext } from '../file-context.ts';
import type { Kernel } from './kernel.ts';
import { onlyDigits, same } from './part-id.ts';

/** A unit grid id: form, and where it is a claim, whether it is the grid that the point lies in. */
export function gridKernel(file: FileContext, { field, column }: FieldColumn): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  const isClaim = !file.type.identity.includes(field.name);
  const grids = isClaim ? file.grids : undefined;
  const placed = file.coordinates !== undefined;
  const { gridForm } = file;
  return ({ bytes, start, end, rows, columns: width }, { suspect, located }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from === to) suspect[row]! |= required;
      else if (!fits(gridForm, bytes, from, to)) suspect[row] = 1;
      else if (grids !== undefined) {
        const claimed = grids.indexOfId(bytes, from, to);
        if (claimed < 0 || (placed && claimed !== located[row])) suspect[row] = 1;
      }
    }
  };
}

function fits({ length, capitals }: UnitGridForm, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== length) return false;
  if (!capitals) return onlyDigits(bytes, from, length);
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if ((byte < 48 || byte > 57) && (byte < 65 || byte > 90)) return false;
  }
  return true;
}

/** Street (9) and community (12) codes against the grid id that they are the beginning of; the file has a grid column. */
export function placeKernel(file: FileContext, { field, column }: FieldColumn, place: 'street' | 'community'): Kernel {
  const grid = file.fields.get('unitGrid')?.column ?? 0;
  const length = file.gridForm[place];
  const required = field.requirement === 'M' ? 1 : 0;
  return ({ bytes, start, end, rows, columns: width }, { suspect }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      if (from === to) {
        suspect[row]! |= required;
        continue;
      }
      const id = start[row * width + grid]!;
      const known = end[row * width + grid]! - id === file.gridForm.length;
      if (!known || !same(bytes, from, to, id, id + length) || !isProvince(bytes, from)) suspect[row] = 1;
    }
  };
}

const PROVINCE = new Uint8Array(100);
for (const code of PROVINCES.keys()) PROVINCE[Number(code)] = 1;

/** Whether a code begins with the two digits of a province. */
function isProvince(bytes: Uint8Array, from: number): boolean {
  return PROVINCE[(bytes[from]! - 48) * 10 + bytes[from + 1]! - 48] === 1;
}
