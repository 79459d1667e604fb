import { isShaped, type Field, type FieldKind, type RecordType } from '@shuniu/schema';
import { identifier, snakeCase, tableName } from '@shuniu/sdk/store';
import type { Dataset } from '../policy/dataset.ts';
import { maskOf } from '../policy/masks.ts';
import type { GrantedField, Mask, Scope } from '../policy/scope.ts';
import { masked, type ValueType } from './mask-sql.ts';

/** A member of the records that a scope lets out. */
export interface SeenField {
  /** In the answer. */
  readonly name: string;
  /** In the table; may be filtered and grouped by only where `plain`. */
  readonly column: string;
  readonly type: ValueType;
  readonly kind: FieldKind;
  /** Compared byte by byte. */
  readonly code: boolean;
  readonly plain: boolean;
  readonly personal: boolean;
  /** SQL of what may be seen, over the row `t`. */
  readonly sql: string;
}

/** What one scope lets out of one dataset; everything that reads data is made from this. */
export interface View {
  readonly dataset: Dataset;
  readonly scope: Scope;
  /** In the order of the record type; division and edition lead. */
  readonly fields: readonly SeenField[];
  /** Columns of the place; only where it was granted as it is. */
  readonly place: 'point' | 'line' | 'polygon' | undefined;
  /** Whether coordinates are shown as numbers, exact or rounded. */
  readonly coordinates: boolean;
  /** Whether the whole identity was granted as it is: only then records have keys. */
  readonly keyed: boolean;
  /** Names of fields that are granted but not as they are. */
  readonly maskedNames: readonly string[];
  /** Any column of the dataset, whether granted or not: for the grant's own row filter. */
  column(name: string): Column | undefined;
  /** Whether the table has all columns of the record type; else no import of this edition has made them yet. */
  readonly complete: boolean;
  /** What stands in FROM, under the name `t`. */
  readonly from: string;
}

const PLACE: ReadonlySet<FieldKind> = new Set<FieldKind>(['easting', 'northing', 'geometry']);
const OWN = ['division', 'edition'] as const;

/** @param present columns that the table has now, where that was looked up: an edition may have brought more that no import has made yet */
export function viewOf(dataset: Dataset, scope: Scope, present?: ReadonlySet<string>): View {
  const all = columnsOf(dataset);
  const granted = grantedOf(scope);
  const fields: SeenField[] = [];
  for (const name of OWN) fields.push(seen(all, name, undefined));
  for (const field of dataset.type.fields) {
    const grant = granted.get(field.name);
    if (grant !== undefined && !PLACE.has(field.kind) && !isOwn(field.name))
      fields.push(seen(all, field.name, strictest(field, grant)));
  }
  const place = placeGranted(dataset.type, granted);
  if (place !== undefined) fields.push(...placeFields(all, dataset.type, place.mask));
  const plain = new Set(fields.filter((field) => field.plain).map((field) => field.name));
  return {
    dataset,
    scope,
    fields,
    place: place !== undefined && place.mask === undefined ? placeKind(dataset.type) : undefined,
    coordinates:
      dataset.type.geometry === 'point' && (place?.mask?.kind ?? 'coarse') === 'coarse' && place !== undefined,
    keyed: dataset.type.identity.every((name) => plain.has(name)),
    maskedNames: fields.filter((field) => !field.plain).map((field) => field.name),
    column: (name) => all.get(name),
    complete: present === undefined || dataset.table.columns.every(({ name }) => present.has(name)),
    from: fromSql(dataset, present),
  };
}

export type Column = Omit<SeenField, 'plain' | 'sql'>;

function isOwn(name: string): boolean {
  return name === 'division' || name === 'edition';
}

/** Names of the answer and the columns behind them. A column's name comes from the table's own specification alone. */
function columnsOf({ table, type }: Dataset): Map<string, Column> {
  const byColumn = new Map(table.columns.map((column) => [column.name, column]));
  const all = new Map<string, Column>();
  const add = (name: string, column: string, kind: FieldKind, personal: boolean): void => {
    const spec = byColumn.get(column);
    if (spec === undefined || all.has(name)) return;
    all.set(name, { name, column, type: spec.type, kind, code: spec.code === true, personal });
  };
  for (const name of OWN) add(name, name, name === 'division' ? 'division' : 'text', false);
  const personal = type.fields.some((field) => PLACE.has(field.kind) && field.sensitivity === 'personal');
  for (const field of type.fields)
    if (!PLACE.has(field.kind)) add(field.name, snakeCase(field.name), field.kind, field.sensitivity === 'personal');
  if (table.point !== undefined) {
    add('lon', table.point.lon, 'number', personal);
    add('lat', table.point.lat, 'number', personal);
    add('locatedGrid', 'located_grid', 'grid-id', personal);
  }
  if (table.polygon !== undefined) add('geometry', table.polygon.geometry, 'geometry', personal);
  return all;
}

function seen(all: ReadonlyMap<string, Column>, name: string, mask: Mask | undefined): SeenField {
  const column = all.get(name);
  if (column === undefined) throw new RangeError(`the table has no column for ${name}`);
  const value = `t.${identifier(column.column)}`;
  return {
    ...column,
    plain: mask === undefined,
    sql: mask === undefined ? value : masked(value, column.type, mask),
  };
}

function grantedOf(scope: Scope): Map<string, GrantedField[]> {
  const granted = new Map<string, GrantedField[]>();
  for (const field of scope.fields) granted.set(field.name, [...(granted.get(field.name) ?? []), field]);
  return granted;
}

/** A field that a grant names twice is masked if it is masked once. */
function strictest(field: Field, grants: readonly GrantedField[]): Mask | undefined {
  return grants.map((grant) => maskOf(field, grant)).find((mask) => mask !== undefined);
}

/**
 * The place is granted by `geometry`, or by both coordinates: one alone would give away the other. It is masked where
 * any of the names that grant it is.
 */
function placeGranted(
  type: RecordType,
  granted: ReadonlyMap<string, GrantedField[]>,
): { readonly mask: Mask | undefined } | undefined {
  if (type.geometry === 'none') return undefined;
  const named = type.fields.filter((field) => PLACE.has(field.kind) && granted.has(field.name));
  const kinds = new Set(named.map((field) => field.kind));
  if (!kinds.has('geometry') && !(kinds.has('easting') && kinds.has('northing'))) return undefined;
  const masks = named
    .map((field) => strictest(field, granted.get(field.name) ?? []))
    .filter((mask) => mask !== undefined);
  return { mask: masks.sort((a, b) => strength(b) - strength(a))[0] };
}

/** Fewer decimals hide more; whatever else is named hides all. */
function strength(mask: Mask): number {
  return mask.kind === 'coarse' ? 3 - mask.decimals : 9;
}

/** The grid is finer than any coarse coordinate: it goes with the exact place only. */
function placeFields(all: ReadonlyMap<string, Column>, type: RecordType, mask: Mask | undefined): SeenField[] {
  if (isShaped(type)) return [seen(all, 'geometry', mask)];
  const degrees = ['lon', 'lat'].map((name) => seen(all, name, mask));
  return mask === undefined ? [...degrees, seen(all, 'locatedGrid', undefined)] : degrees;
}

function placeKind(type: RecordType): View['place'] {
  return type.geometry === 'none' ? undefined : type.geometry;
}

/** The table; columns that it lacks are empty, and one that is not there has no rows. */
function fromSql({ table }: Dataset, present: ReadonlySet<string> | undefined): string {
  const lacking = present === undefined ? [] : table.columns.filter(({ name }) => !present.has(name));
  if (lacking.length === 0) return `${tableName(table.name)} t`;
  const empty = lacking.map(({ name, type }) => `NULL::${type} AS ${identifier(name)}`);
  if (present !== undefined && present.size > 0)
    return `(SELECT s.*, ${empty.join(', ')} FROM ${tableName(table.name)} s) t`;
  const own = ['NULL::int4 AS origin', 'NULL::timestamptz AS valid_from', 'true AS deleted'];
  return `(SELECT ${[...empty, ...own].join(', ')} WHERE false) t`;
}
