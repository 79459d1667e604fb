import type { FileContext } from '../file-context.ts';
import type { Kernel } from './kernel.ts';
import { onlyDigits } from './part-id.ts';

/** The county of each row: the first six digits of the first field of the record type that begins with six digits. */
export function divisionKernel(file: FileContext): Kernel {
  const places = file.type.divisionFrom.flatMap((name) => file.fields.get(name) ?? []);
  const constants = file.type.divisionFrom.map((name) => file.constants.get(name) ?? '');
  const fixed = Number(constants.find((text) => /^[0-9]{6}/.test(text))?.slice(0, 6) ?? NaN);
  return ({ bytes, start, end, rows, columns: width }, { division, suspect }) => {
    for (let row = 0; row < rows; row++) {
      let found = -1;
      for (const { column } of places) {
        const from = start[row * width + column]!;
        if (end[row * width + column]! - from < 6 || !onlyDigits(bytes, from, 6)) continue;
        found = 0;
        for (let i = from; i < from + 6; i++) found = found * 10 + bytes[i]! - 48;
        break;
      }
      if (found < 0 && fixed >= 0) found = fixed;
      division[row] = found;
      if (found < 0) suspect[row] = 1;
    }
  };
}
