import type { FileContext } from '../file-context.ts';
import { beginsWithCounty } from '../rules/division.ts';
import type { Kernel } from './kernel.ts';
import { onlyDigits, startsWith } from './part-id.ts';

/** The county of each row: of the first field of the record type that says one, in a column or for all rows. */
export function divisionKernel(file: FileContext): Kernel {
  const wanted = new TextEncoder().encode(file.division ?? '');
  const { places, fixed } = placesOf(file);
  const fixedFails = fixed !== undefined && !fixed.startsWith(file.division ?? '') ? 1 : 0;
  return ({ bytes, start, end, rows, columns: width }, { division, suspect }) => {
    for (let row = 0; row < rows; row++) {
      let found = -1;
      for (const { column, exact } of places) {
        const from = start[row * width + column]!;
        const length = end[row * width + column]! - from;
        if (length < 6 || (exact && length > 6) || !onlyDigits(bytes, from, 6)) continue;
        found = 0;
        for (let i = from; i < from + 6; i++) found = found * 10 + bytes[i]! - 48;
        if (!startsWith(bytes, from, wanted)) suspect[row] = 1;
        break;
      }
      if (found < 0 && fixed !== undefined) {
        found = Number(fixed.slice(0, 6));
        suspect[row]! |= fixedFails;
      }
      division[row] = found;
      if (found < 0) suspect[row] = 1;
    }
  };
}

/** Columns that may say the county, best first, and the value for all rows that comes after them; what comes after that is not asked. */
function placesOf(file: FileContext): {
  places: { column: number; exact: boolean }[];
  fixed: string | undefined;
} {
  const places: { column: number; exact: boolean }[] = [];
  for (const name of file.type.divisionFrom) {
    const place = file.fields.get(name);
    const constant = file.constants.get(name) ?? '';
    if (place !== undefined) places.push({ column: place.column, exact: place.field.kind === 'division' });
    else if (beginsWithCounty(file, name, constant)) return { places, fixed: constant };
  }
  return { places, fixed: undefined };
}
