import type { Session } from '../engine/engine.ts';
import { StoreError } from '../error.ts';
import type { TableSpec } from '../job.ts';
import { derivedName, identifier, tableName } from './identifier.ts';
import type { IndexPlan } from './indexes.ts';

/** Column for GIS tools; PostgreSQL computes it from the columns that everything else uses. */
export const GEOMETRY_COLUMN = 'geom';

/** Makes the extension available in this database. @throws StoreError store_postgis_missing, store_denied */
export async function ensurePostgis(session: Session): Promise<void> {
  const [row] = await session.query(`SELECT FROM pg_available_extensions WHERE name = 'postgis'`);
  if (row === undefined)
    throw new StoreError(
      'store_postgis_missing',
      'this database has no PostGIS extension to create; leave --postgis away or install it',
    );
  await session.run('CREATE EXTENSION IF NOT EXISTS postgis');
}

/** Adds the geometry column (EPSG:4490, longitude first) where it is missing. A filled table is rewritten once for it. */
export async function addGeometry(session: Session, spec: TableSpec): Promise<void> {
  const [extension] = await session.query<{ schema: string }>(
    `SELECT n.nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'`,
  );
  const value = extension && geometryOf(spec, identifier(extension.schema));
  if (value === undefined) return;
  await session.script(`ALTER TABLE ${tableName(spec.name)} ADD COLUMN IF NOT EXISTS ${identifier(GEOMETRY_COLUMN)}
    ${value.type} GENERATED ALWAYS AS (${value.expression}) STORED`);
}

export function geometryIndex(spec: TableSpec): IndexPlan {
  const name = derivedName(spec.name, GEOMETRY_COLUMN, 'idx');
  return {
    name,
    sql: `CREATE INDEX ${identifier(name)} ON ${tableName(spec.name)} USING gist (${identifier(GEOMETRY_COLUMN)})`,
  };
}

function geometryOf(spec: TableSpec, schema: string): { type: string; expression: string } | undefined {
  if (spec.point !== undefined) {
    const { lon, lat } = spec.point;
    return {
      type: `${schema}.geometry(Point, 4490)`,
      expression: `${schema}.ST_SetSRID(${schema}.ST_MakePoint(${identifier(lon)}, ${identifier(lat)}), 4490)`,
    };
  }
  if (spec.polygon !== undefined)
    return {
      type: `${schema}.geometry(Geometry, 4490)`,
      expression: `${schema}.ST_SetSRID(${schema}.ST_GeomFromGeoJSON(${identifier(spec.polygon.geometry)}), 4490)`,
    };
  return undefined;
}
