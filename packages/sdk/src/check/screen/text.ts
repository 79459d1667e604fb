import { ByteDictionary } from '../../bytes/byte-dictionary.ts';
import type { FieldColumn } from '../file-context.ts';
import type { Kernel } from './kernel.ts';

/** Free text: emptiness, length, list of values, words that stand for “no value”. */
export function textKernel({ field, column }: FieldColumn): Kernel {
  const required = field.requirement === 'M' ? 1 : 0;
  const limit = field.maxLength ?? Infinity;
  const list = field.values === undefined ? undefined : new ByteDictionary(field.values);
  return ({ bytes, start, end, rows, columns: width }, { suspect }) => {
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      const length = to - from;
      if (length === 0) suspect[row]! |= required;
      else if (length > limit && characters(bytes, from, to) > limit) suspect[row] = 1;
      else if (length <= 15 && mayBePlaceholder(bytes[from]!, length)) suspect[row] = 1;
      else if (list !== undefined && list.find(bytes, from, to) < 0) suspect[row] = 1;
    }
  };
}

/** Characters (code points) of UTF-8. */
function characters(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((bytes[i]! & 0xc0) !== 0x80) count++;
  return count;
}

/** First bytes of the words of `placeholders`: # - / 0 ? N U [ \ n u { and U+2014. */
const PLACEHOLDER_STARTS = new Uint8Array(256);
for (const byte of [0x23, 0x2d, 0x2f, 0x3f, 0x4e, 0x55, 0x5b, 0x5c, 0x6e, 0x75, 0x7b, 0xe2])
  PLACEHOLDER_STARTS[byte] = 1;

function mayBePlaceholder(first: number, length: number): boolean {
  return PLACEHOLDER_STARTS[first] === 1 || (first === 0x30 && length === 1);
}
