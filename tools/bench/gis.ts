import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Cluster } from './cluster.ts';
import { has, run, type Ran } from './program.ts';

/** What is missing for the GIS department's way; undefined where nothing is. */
export function missingForGis(cluster: Cluster): string | undefined {
  if (!has('ogr2ogr')) return 'ogr2ogr is not installed (Debian: gdal-bin)';
  const there = cluster.sql('postgres', "SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'");
  return there === '1' ? undefined : 'PostGIS is not installed';
}

/** The survey in UTF-8, because ogr2ogr reads no GBK in CSV. Not counted: a courtesy to the peer. */
export async function toUtf8(city: string): Promise<string> {
  const out = join(city, 'parts.utf8.csv');
  const decoder = new TextDecoder('gb18030', { fatal: true });
  await pipeline(
    createReadStream(join(city, 'parts.csv')),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
    createWriteStream(out),
  );
  return out;
}

/** In one table what `shuniu import` stores: points in longitude and latitude, the grid of each, key and indexes. */
const GRID_JOIN = `
  CREATE INDEX ON grids USING gist (geom);
  ANALYZE grids;
  CREATE TABLE part AS SELECT raw.*, grids.bgid AS located FROM raw LEFT JOIN grids ON ST_Contains(grids.geom, raw.geom);
  ALTER TABLE part ADD PRIMARY KEY ("标识码");
  CREATE INDEX ON part USING gist (geom);
  CREATE INDEX ON part (located);`;

/** Reprojection by ogr2ogr (COPY), grids from the Shapefile, then a join in SQL. No check is made. */
export async function gisWay(cluster: Cluster, database: string, city: string, csv: string): Promise<Ran> {
  cluster.fresh(database);
  cluster.sql(database, 'CREATE EXTENSION postgis');
  cluster.settle();
  const env = { ...cluster.env, PG_USE_COPY: 'YES' };
  const target = [
    '-f',
    'PostgreSQL',
    `PG:dbname=${database}`,
    '-lco',
    'GEOMETRY_NAME=geom',
    '-lco',
    'SPATIAL_INDEX=NONE',
  ];
  const axes = ['-oo', 'X_POSSIBLE_NAMES=Y', '-oo', 'Y_POSSIBLE_NAMES=X', '-oo', 'AUTODETECT_TYPE=NO'];
  const systems = ['-s_srs', 'EPSG:4546', '-t_srs', 'EPSG:4490', '-gt', '200000'];
  const points = await run('ogr2ogr', [...target, ...axes, ...systems, '-nln', 'raw', csv], { env });
  const grids = await run('ogr2ogr', [...target, '-nln', 'grids', '-nlt', 'POLYGON', join(city, 'grids.shp')], { env });
  const joined = await run('psql', ['-Xq', '-v', 'ON_ERROR_STOP=1', '-d', database, '-c', GRID_JOIN], { env });
  const seconds = points.seconds + grids.seconds + joined.seconds;
  return { ...points, seconds };
}
