import { areaOf, lineOf } from '../../locate/area.ts';
import type { FileContext } from '../file-context.ts';
import type { Kernel } from './kernel.ts';

const decoder = new TextDecoder();

/** Areas and lines: GeoJSON into degrees of EPSG:4490, with bounds. */
export function areaKernel(file: FileContext, column: number): Kernel {
  const read = file.type.geometry === 'line' ? lineOf : areaOf;
  const required = file.type.geometryRequired ? 1 : 0;
  return ({ bytes, start, end, rows, columns: width }, { suspect, areas }) => {
    areas.length = rows;
    for (let row = 0, cell = column; row < rows; row++, cell += width) {
      const from = start[cell]!;
      const to = end[cell]!;
      areas[row] = from === to ? undefined : read(decoder.decode(bytes.subarray(from, to)), file.areaCrs);
      if (from === to) suspect[row]! |= required;
      else if (areas[row]?.fault !== undefined) suspect[row] = 1;
    }
  };
}
