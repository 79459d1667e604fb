import type { Field, FieldKind, RecordType } from '@shuniu/schema';
import type { ColumnSpec, ColumnType, TableSpec } from '../job.ts';

/** Codes and digits: compared byte by byte. */
const CODES: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'code',
  'part-id',
  'grid-id',
  'division',
  'street-code',
  'community-code',
  'department-code',
  'citizen-id',
  'plate',
  'device-id',
]);

/** Every other kind is text. */
const TYPES: Partial<Readonly<Record<FieldKind, ColumnType>>> = {
  date: 'date',
  datetime: 'timestamptz',
  number: 'float8',
  integer: 'int4',
};

/** These become lon and lat, or the geometry. */
const GEOMETRY: ReadonlySet<FieldKind> = new Set<FieldKind>(['easting', 'northing', 'geometry']);

/**
 * The table of a record type, shared by all its editions: so nothing but the key is NOT NULL (what is mandatory depends
 * on the edition, and the checks see to it). The key leads with the county and ends with the edition, which is the empty
 * text where the record type has none (`type.edition ?? ''`).
 */
export function tableSpecOf(type: RecordType): TableSpec {
  const fields = type.fields.filter((field) => !GEOMETRY.has(field.kind));
  const identity = type.identity.map(snakeCase);
  const primaryKey = [...new Set(['division', ...identity, 'edition'])];
  const classes = fields.filter((field) => field.kind === 'code').map((field) => snakeCase(field.name));
  const own: ColumnSpec[] = fields.map((field) => columnOf(field, primaryKey));
  const has = (name: string): boolean => own.some((column) => column.name === name);
  const added: ColumnSpec[] = [
    ...(has('division') ? [] : [key('division', '县级行政区划代码（6 位），由标识码得出')]),
    ...(has('edition') ? [] : [key('edition', '编码所依据的标准版本')]),
  ];
  return {
    name: snakeCase(type.name.replaceAll('-', '_')),
    comment: type.title.zh,
    columns: [...added, ...own, ...geometryColumns(type)],
    primaryKey,
    ...geometryOf(type),
    indexes: type.geometry === 'point' ? [['located_grid']] : [],
    retireWithin: ['division', ...classes, 'edition'],
  };
}

/** partId → part_id, BGID → bgid, x2 → x2. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}

function columnOf(field: Field, primaryKey: readonly string[]): ColumnSpec {
  const name = snakeCase(field.name);
  return {
    name,
    type: TYPES[field.kind] ?? 'text',
    notNull: primaryKey.includes(name),
    ...(CODES.has(field.kind) || primaryKey.includes(name) ? { code: true } : {}),
    comment: field.title.zh,
  };
}

function key(name: string, comment: string): ColumnSpec {
  return { name, type: 'text', notNull: true, code: true, comment };
}

function geometryColumns(type: RecordType): ColumnSpec[] {
  const degrees = (name: string, comment: string): ColumnSpec => ({ name, type: 'float8', notNull: false, comment });
  switch (type.geometry) {
    case 'point':
      return [
        degrees('lon', '经度（CGCS2000，度）'),
        degrees('lat', '纬度（CGCS2000，度）'),
        { name: 'located_grid', type: 'text', notNull: false, code: true, comment: '坐标所在的单元网格' },
      ];
    case 'line':
    case 'polygon': {
      const what = type.geometry === 'line' ? '线' : '边界';
      return [
        { name: 'geometry', type: 'jsonb', notNull: false, comment: `${what}（GeoJSON，CGCS2000 经纬度）` },
        degrees('west', `${what}最西经度`),
        degrees('south', `${what}最南纬度`),
        degrees('east', `${what}最东经度`),
        degrees('north', `${what}最北纬度`),
      ];
    }
    case 'none':
      return [];
  }
}

function geometryOf(type: RecordType): Pick<TableSpec, 'point' | 'polygon'> {
  switch (type.geometry) {
    case 'point':
      return { point: { lon: 'lon', lat: 'lat' } };
    case 'line':
    case 'polygon':
      return { polygon: { geometry: 'geometry', west: 'west', south: 'south', east: 'east', north: 'north' } };
    case 'none':
      return {};
  }
}
