import { openSource } from '../read/open.ts';
import type { ReadOptions } from '../read/batch.ts';
import { dbfNames, FieldWidths } from '../write/shapefile/dbf-fields.ts';
import { ConvertError } from './convert-error.ts';
import { textsOf } from '../read/cell-text.ts';

/** What a Shapefile must know before its first row, from a first reading of the whole input. */
export interface Layer {
  readonly shape: 'point' | 'polygon';
  readonly widths: readonly number[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * @param columns of the input that become fields
 * @param geometry column of GeoJSON text, if the places are there; absent: points
 * @throws ConvertError for geometries that no Shapefile of ours holds
 */
export async function measureLayer(
  path: string,
  options: ReadOptions,
  columns: readonly number[],
  geometry: number | undefined,
  encoding: 'utf-8' | 'gb18030',
): Promise<Layer> {
  const source = await openSource(path, options);
  try {
    const widths = new FieldWidths(columns.length, encoding);
    let type: string | undefined;
    for await (const batch of source.batches()) {
      for (let row = 0; row < batch.rows; row++) {
        const cells = textsOf(batch, row);
        widths.see(columns.map((column) => cells[column] ?? ''));
        if (geometry !== undefined) type ??= /"type"\s*:\s*"(\w+)"/.exec(cells[geometry] ?? '')?.[1];
      }
    }
    if (type !== undefined && !/^(Point|Polygon|MultiPolygon)$/.test(type))
      throw new ConvertError('convert_geometry', { type });
    const names = columns.map((column) => source.header[column] ?? '');
    const cut = dbfNames(names, encoding);
    return {
      shape: type === undefined || type === 'Point' ? 'point' : 'polygon',
      widths: widths.widths,
      renamed: names.flatMap((from, i) => (cut[i] === from ? [] : [{ from, to: cut[i] ?? '' }])),
    };
  } finally {
    await source.close();
  }
}
