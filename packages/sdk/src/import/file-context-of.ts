import { isShaped, unitGridForm } from '@shuniu/schema';
import { CodeList } from '../check/code-list.ts';
import type { Coordinates, FieldColumn, FileContext } from '../check/file-context.ts';
import { dayOfIso } from '../check/parse-date.ts';
import type { Crs } from '../locate/crs.ts';
import type { ColumnMap } from '../map/column-map.ts';
import type { HeaderMapping } from '../map/map-header.ts';
import type { Source } from '../read/batch.ts';
import type { LoadedGrids } from './grids.ts';
import type { ImportOptions } from './options.ts';
import type { Standard } from './standard.ts';

/** What a run has settled for all its files. */
export interface Circumstances {
  readonly options: ImportOptions;
  readonly standard: Standard;
  readonly columnMap: ColumnMap | undefined;
  readonly grids: LoadedGrids | undefined;
}

/** What was found out from the first rows of a file. */
export interface Settled {
  readonly coordinates?: Coordinates | undefined;
  readonly areaCrs?: Crs | undefined;
  /** Column of the geometries that points are taken from. */
  readonly pointGeometry?: number | undefined;
}

/** What the checks of a file need to know, once its columns and its reference system are settled. */
export function contextOf(
  source: Source,
  input: string,
  mapping: HeaderMapping,
  { options, standard, grids, columnMap }: Circumstances,
  { coordinates, areaCrs, pointGeometry }: Settled = {},
): FileContext {
  const { type } = standard;
  const fields = new Map<string, FieldColumn>();
  const columns = new Map(mapping.fields);
  if (coordinates !== undefined) columns.set('easting', coordinates.east).set('northing', coordinates.north);
  for (const field of type.fields) {
    const column = columns.get(field.name);
    if (column !== undefined) fields.set(field.name, { field, column });
  }
  const gridProfile = columnMap?.gridProfile ?? 'standard-15';
  const geometry = isShaped(type) ? mapping.fields.get('geometry') : undefined;
  return {
    input,
    encoding: source.encoding,
    type,
    fields,
    constants: mapping.constants,
    asOf: options.asOf,
    asOfDay: dayOfIso(options.asOf),
    ...(standard.table === undefined ? {} : { codes: new CodeList(standard.table, options.asOf, standard.library) }),
    ...(options.division === undefined ? {} : { division: options.division }),
    ...(grids === undefined ? {} : { grids: grids.index }),
    gridProfile,
    gridForm: unitGridForm(gridProfile),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(geometry === undefined ? {} : { geometry }),
    ...(areaCrs === undefined ? {} : { areaCrs }),
    ...(pointGeometry === undefined ? {} : { pointGeometry }),
    ...(options.near === undefined ? {} : { near: options.near }),
    typed: source.format !== 'csv',
    width: source.header.length,
  };
}
