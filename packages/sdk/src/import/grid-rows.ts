import { recordType } from '@shuniu/schema';
import type { GridRow } from '../grids/grids-from-geometries.ts';
import { moveGeometry } from '../locate/geometry-positions.ts';
import { isDegrees } from '../locate/same-system.ts';
import { parseCrs } from '../locate/parse-crs.ts';
import { mapHeader } from '../map/map-header.ts';
import type { Source } from '../read/batch.ts';
import { textAt } from '../read/cell-text.ts';
import { GridsError } from './grids.ts';

/**
 * The polygons of a file of unit grids or communities, in degrees, with their ids as they stand; without a column of ids
 * they are called by their line, `#12`.
 * @param crs of a file that states none, or a wrong one; absent: what the file states, else degrees
 * @throws GridsError without a column of areas; CrsError for the reference system
 */
export async function readGridRows(
  source: Source,
  kind: 'unit-grid' | 'community',
  crs: string | undefined,
): Promise<{ readonly rows: GridRow[]; readonly crs: string }> {
  const mapping = mapHeader(source.header, recordType('unit-grid'), undefined, {
    layer: source.layer,
    ...(source.geometry === undefined ? {} : { geometry: source.geometry }),
  });
  const community = mapping.fields.get('communityCode');
  const id = kind === 'community' ? (community ?? mapping.fields.get('id')) : mapping.fields.get('id');
  const geometry = mapping.fields.get('geometry');
  if (geometry === undefined) throw new GridsError('grids_no_area', { path: source.name });
  const stated = crs ?? source.crs;
  const from = stated === undefined ? undefined : parseCrs(stated);
  const rows: GridRow[] = [];
  for await (const batch of source.batches()) {
    for (let row = 0; row < batch.rows; row++) {
      const text = textAt(batch, row, geometry).trim();
      rows.push({
        line: batch.line[row]!,
        id: id === undefined ? `#${batch.line[row]!}` : textAt(batch, row, id).trim(),
        geometryJson: from === undefined || isDegrees(from) ? text : moveGeometry(text, from.toLonLat),
      });
    }
  }
  return { rows, crs: from?.id ?? 'EPSG:4490' };
}
