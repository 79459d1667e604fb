import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from './city.ts';
import { areaOf, GRID_DATE } from './geojson.ts';
import { gbk } from './gbk.ts';
import type { Vertex } from './lattice.ts';

const POLYGON = 5;

const PRJ =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** Writes the unit grids as `grids.shp`, `.shx`, `.dbf` (GBK), `.prj`, `.cpg` (ESRI Shapefile Technical Description, July 1998). */
export function writeShapefile(city: City): void {
  const rings = city.grids.map(({ i, j }) => city.lattice.ring(i, j));
  const bounds = boundsOf(rings.flat());
  const records = rings.map((ring, n) => polygonRecord(ring, n + 1));
  const index = Buffer.alloc(records.length * 8);
  let offset = 50;
  records.forEach((record, n) => {
    index.writeInt32BE(offset, n * 8);
    index.writeInt32BE((record.length - 8) / 2, n * 8 + 4);
    offset += record.length / 2;
  });
  const write = (extension: string, data: Buffer | string) =>
    writeFileSync(join(city.options.out, `grids.${extension}`), data);
  write('shp', Buffer.concat([header(offset * 2, bounds), ...records]));
  write('shx', Buffer.concat([header(100 + index.length, bounds), index]));
  write('dbf', table(city, rings));
  write('prj', PRJ);
  write('cpg', 'GBK');
}

type Box = readonly [number, number, number, number];

function boundsOf(points: readonly Vertex[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west / 1e7, south / 1e7, east / 1e7, north / 1e7];
}

function header(bytes: number, bounds: Box): Buffer {
  const out = Buffer.alloc(100);
  out.writeInt32BE(9994, 0);
  out.writeInt32BE(bytes / 2, 24);
  out.writeInt32LE(1000, 28);
  out.writeInt32LE(POLYGON, 32);
  bounds.forEach((value, n) => out.writeDoubleLE(value, 36 + n * 8));
  return out;
}

/** One ring, clockwise as the format wants outer rings. */
function polygonRecord(ring: readonly Vertex[], number: number): Buffer {
  const out = Buffer.alloc(8 + 48 + ring.length * 16);
  out.writeInt32BE(number, 0);
  out.writeInt32BE((out.length - 8) / 2, 4);
  out.writeInt32LE(POLYGON, 8);
  boundsOf(ring).forEach((value, n) => out.writeDoubleLE(value, 12 + n * 8));
  out.writeInt32LE(1, 44);
  out.writeInt32LE(ring.length, 48);
  out.writeInt32LE(0, 52);
  [...ring].reverse().forEach(([x, y], n) => {
    out.writeDoubleLE(x / 1e7, 56 + n * 16);
    out.writeDoubleLE(y / 1e7, 64 + n * 16);
  });
  return out;
}

const FIELDS = [
  { name: 'BGID', type: 'C', width: 15 },
  { name: 'Area', type: 'N', width: 10 },
  { name: 'ORDate', type: 'D', width: 8 },
  { name: 'Note', type: 'C', width: 40 },
] as const;

/** dBASE III, language driver 0x4D (GBK). */
function table(city: City, rings: readonly (readonly Vertex[])[]): Buffer {
  const width = 1 + FIELDS.reduce((sum, f) => sum + f.width, 0);
  const head = Buffer.alloc(32 + FIELDS.length * 32 + 1);
  head.set([3, 115, 1, 1], 0);
  head.writeUInt32LE(rings.length, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(width, 10);
  head[29] = 0x4d;
  FIELDS.forEach((field, n) => {
    head.write(field.name, 32 + n * 32, 'latin1');
    head.write(field.type, 43 + n * 32, 'latin1');
    head[48 + n * 32] = field.width;
  });
  head[head.length - 1] = 0x0d;
  const body = city.grids.map((grid, n) => {
    const area = String(areaOf(city, rings[n] ?? []));
    const district = city.communities[grid.community]?.district.name ?? '';
    return ` ${grid.id}${area.padStart(10)}${GRID_DATE}${gbk(district).padEnd(40)}`;
  });
  return Buffer.concat([head, Buffer.from(`${body.join('')}\x1a`, 'latin1')]);
}
