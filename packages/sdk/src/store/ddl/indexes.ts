import type { TableSpec } from '../job.ts';
import { derivedName, identifier, identifiers, tableName } from './identifier.ts';

export interface IndexPlan {
  readonly name: string;
  readonly sql: string;
}

/** The unique index that becomes the primary key. */
export function keyIndex(spec: TableSpec): IndexPlan {
  const name = derivedName(spec.name, 'pkey');
  return {
    name,
    sql: `CREATE UNIQUE INDEX ${identifier(name)} ON ${tableName(spec.name)} (${identifiers(spec.primaryKey)})`,
  };
}

/** Makes the built index the primary key; quick, because the columns are NOT NULL already. */
export function adoptKey(spec: TableSpec): string {
  const name = identifier(derivedName(spec.name, 'pkey'));
  return `ALTER TABLE ${tableName(spec.name)} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name}`;
}

/** Everything but the key. The point index is over PostgreSQL's own point type, longitude first. */
export function otherIndexes(spec: TableSpec): IndexPlan[] {
  const table = tableName(spec.name);
  const plans = spec.indexes.map((columns) => {
    const name = derivedName(spec.name, ...columns, 'idx');
    return { name, sql: `CREATE INDEX ${identifier(name)} ON ${table} (${identifiers(columns)})` };
  });
  if (spec.point !== undefined) {
    const name = derivedName(spec.name, 'point_idx');
    const point = `point(${identifier(spec.point.lon)}, ${identifier(spec.point.lat)})`;
    plans.unshift({ name, sql: `CREATE INDEX ${identifier(name)} ON ${table} USING gist (${point})` });
  }
  if (spec.polygon !== undefined) {
    const { west, south, east, north } = spec.polygon;
    const name = derivedName(spec.name, 'box_idx');
    const corner = (x: string, y: string): string => `point(${identifier(x)}, ${identifier(y)})`;
    const bounds = `box(${corner(east, north)}, ${corner(west, south)})`;
    plans.unshift({ name, sql: `CREATE INDEX ${identifier(name)} ON ${table} USING gist ((${bounds}))` });
  }
  return plans;
}

/** For reading what one import left, in the order of the key: the change feed of a hub. */
export function originIndex(spec: TableSpec): IndexPlan {
  const name = derivedName(spec.name, 'origin', 'idx');
  const columns = identifiers(['origin', ...spec.primaryKey]);
  return { name, sql: `CREATE INDEX ${identifier(name)} ON ${tableName(spec.name)} (${columns})` };
}
