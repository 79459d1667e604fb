import { editionsOf, isShaped, unitGridForm } from '@shuniu/schema';
import type { Field, UnitGridProfile } from '@shuniu/schema';
import { CodeList } from '../../check/code-list.ts';
import type { Coordinates, FieldColumn, FileContext } from '../../check/file-context.ts';
import { screenOf } from '../../check/screen/index.ts';
import type { Screen } from '../../check/screen/index.ts';
import { dayOfIso } from '../../check/parse-date.ts';
import type { Crs } from '../../locate/crs.ts';
import { parseCrs } from '../../locate/parse-crs.ts';
import { tableSpecOf } from '../../store/ddl/table-spec.ts';
import type { TableSpec } from '../../store/job.ts';
import type { LoadedGrids } from '../grids.ts';
import type { Standard } from '../standard.ts';
import { layoutOf } from './record-layout.ts';
import type { RecordLayout } from './record-layout.ts';

export interface PushOptions {
  /** YYYY-MM-DD: the day that codes and dates are judged by. */
  readonly asOf: string;
  readonly grids?: LoadedGrids;
  /** What unit grid identifiers look like; default the national 15 digits. */
  readonly gridProfile?: UnitGridProfile;
  /** Reference system of `easting` and `northing` (and of areas), where records do not come in degrees of EPSG:4490. */
  readonly crs?: string;
  /** Name of the producer, for findings that name their input. */
  readonly input?: string;
}

/** Everything that batches into one dataset have in common; good for as long as dataset, day and grids stay the same. */
export interface PushPlan {
  readonly standard: Standard;
  /** Unit grids that points are located in. */
  readonly grids?: LoadedGrids;
  readonly table: TableSpec;
  readonly layout: RecordLayout;
  /** How records are judged. */
  readonly records: FileContext;
  /** How withdrawals are: by their identity alone. */
  readonly withdrawals: FileContext;
  /** What passes both over columns; they remember sound texts from batch to batch. */
  readonly screens: { readonly records: Screen; readonly withdrawals: Screen };
  /** Editions of the code table that are known here; of others records are deferred. */
  readonly editions: ReadonlySet<string>;
  /** Name of a column's member, for JSON pointers. */
  readonly members: readonly string[];
}

/** @throws CrsError for a reference system that is not known */
export function pushPlan(standard: Standard, options: PushOptions): PushPlan {
  const { type } = standard;
  const crs = parseCrs(options.crs ?? 'EPSG:4490');
  const layout = layoutOf(type, crs.kind === 'geographic');
  const records = recordContext(standard, options, layout, crs);
  const codeTable = standard.table?.ref ?? type.codeTable;
  const known = codeTable === undefined ? [] : editionsOf(codeTable, standard.library).map(({ edition }) => edition);
  const withdrawals = withdrawalContext(records);
  return {
    standard,
    ...(options.grids === undefined ? {} : { grids: options.grids }),
    table: tableSpecOf(type),
    layout,
    records,
    withdrawals,
    screens: { records: screenOf(records), withdrawals: screenOf(withdrawals) },
    editions: new Set([...known, type.edition ?? '']),
    members: type.fields.map(({ name }) => name),
  };
}

function recordContext(
  { type, table, library }: Standard,
  { asOf, grids, gridProfile = 'standard-15', input = '' }: PushOptions,
  layout: RecordLayout,
  crs: Crs,
): FileContext {
  const fields = new Map<string, FieldColumn>(type.fields.map((field, column) => [field.name, { field, column }]));
  const { coordinates, geometry } = layout;
  // a geometry is a field's text only where it is an area or a line; that no point came of one is said by its own rule
  const shaped = isShaped(type);
  return {
    input,
    encoding: 'utf-8',
    type,
    fields,
    constants: new Map(),
    asOf,
    asOfDay: dayOfIso(asOf),
    ...(table === undefined ? {} : { codes: new CodeList(table, asOf, library) }),
    ...(grids === undefined ? {} : { grids: grids.index }),
    gridProfile,
    gridForm: unitGridForm(gridProfile),
    ...(coordinates === undefined ? {} : { coordinates: settled(coordinates, crs) }),
    ...(geometry === undefined || !shaped ? {} : { geometry }),
    ...(shaped && crs.kind === 'projected' ? { areaCrs: crs } : {}),
    ...(geometry === undefined || shaped ? {} : { pointGeometry: geometry }),
    typed: true,
    width: layout.width,
  };
}

/** Members have names, so nothing is to be settled: the east is the east. Only where magnitudes tell degrees and zones may a row contradict that. */
function settled({ east, north }: { east: number; north: number }, crs: Crs): Coordinates {
  const votes = { rows: 0, lonLat: 0, latLon: 0, eastNorth: 0, northEast: 0 };
  if (crs.kind === 'projected' && !crs.id.startsWith('EPSG:')) return { east, north, crs };
  const zone = crs.zonePrefix === undefined ? {} : { zonePrefix: crs.zonePrefix };
  return { east, north, crs, axes: { kind: crs.kind, aIs: 'east', ...zone, votes } };
}

/** What a withdrawal has to say: which record, and where its identity does not tell the county, that. */
function withdrawalContext(records: FileContext): FileContext {
  const { type } = records;
  const [first] = type.divisionFrom;
  const county = first !== undefined && type.identity.includes(first) ? [first] : type.divisionFrom;
  const wanted = new Set([...type.identity, ...county]);
  const loose = (field: Field): Field =>
    type.identity.includes(field.name) ? field : { ...field, requirement: 'O' as const };
  const kept = [...records.fields].filter(([name]) => wanted.has(name));
  const fields = new Map(kept.map(([name, { field, column }]) => [name, { field: loose(field), column }]));
  const { input, encoding, constants, asOf, asOfDay, gridProfile, gridForm, typed, width } = records;
  return {
    ...{ input, encoding, constants, asOf, asOfDay, gridProfile, gridForm, typed, width, fields },
    type: {
      ...type,
      fields: [...fields.values()].map(({ field }) => field),
      geometry: 'none',
      geometryRequired: false,
    },
  };
}
