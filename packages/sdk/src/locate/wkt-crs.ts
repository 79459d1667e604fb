import type { Crs } from './crs.ts';
import { crsUnknown, datumNeedsParameters } from './crs-error.ts';
import { gaussKruger, gaussKrugerRow, prefixOf } from './gauss-kruger.ts';
import { geographic } from './geographic.ts';
import { viaProj4 } from './proj4.ts';
import { crsFromProjString } from './proj-string.ts';
import { findNode, parseWkt, type WktNode } from './wkt.ts';

export function looksLikeWkt(text: string): boolean {
  return /^\s*[A-Za-z_]+\s*[[(]/.test(text);
}

/**
 * The system of a .prj or any other well-known text. What it says (datum, ellipsoid, projection, central meridian, false origin) counts,
 * not what it is called: names of vendors differ, numbers do not.
 * A text on CGCS2000 becomes the Crs of its EPSG code where it has one, else a local grid of its own.
 * Throws CrsError: `datum_needs_parameters` where the datum is neither CGCS2000 nor WGS 84 and TOWGS84 does not help;
 * `crs_unknown` where the text is none, contradicts itself, or asks for what neither we nor proj4 can do.
 */
export function crsFromWkt(text: string): Crs {
  const root = parseWkt(text.trim());
  const projected = root && findNode(root, 'PROJCS', 'PROJCRS', 'PROJECTEDCRS');
  const geodetic =
    root && findNode(root, 'GEOGCS', 'GEOGCRS', 'GEODCRS', 'BASEGEOGCRS', 'BASEGEODCRS', 'GEOGRAPHICCRS');
  if (root === undefined || geodetic === undefined) throw crsUnknown(text, 'malformed');
  const datum = datumOf(geodetic, text);
  const other = () => proj4OrUnknown(text, projected ?? geodetic, projected === undefined ? 'geographic' : 'projected');
  if (datum === 'shifted') return other();
  checkAngles(geodetic, text);
  if (projected === undefined && findNode(root, 'CS')?.values[0] === 'Cartesian')
    throw crsUnknown(text, 'not_supported');
  if (projected === undefined) return geographic(datum === 'CGCS2000' ? 'EPSG:4490' : 'EPSG:4326');
  // its sphere on an ellipsoid's latitudes is told by name only
  if (/pseudo.?mercator|auxiliary.?sphere/i.test(text)) return viaProj4('EPSG:3857', 'projected', 'EPSG:3857');
  return ownProjection(projected, datum) ?? other();
}

type Datum = 'CGCS2000' | 'WGS84' | 'shifted';

function datumOf(geodetic: WktNode, text: string): Datum {
  const spheroid = findNode(geodetic, 'SPHEROID', 'ELLIPSOID');
  const [, a, rf] = spheroid?.values ?? [];
  if (typeof a !== 'number' || typeof rf !== 'number') throw crsUnknown(text, 'malformed');
  const datumNode = findNode(geodetic, 'DATUM', 'GEODETICDATUM', 'TRF', 'ENSEMBLE');
  const names = [datumNode?.values[0], geodetic.values[0]].map((v) =>
    String(v ?? '')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, ''),
  );
  const [datumName = '', geodeticName = ''] = names;
  const isCgcs =
    /CHINA.*2000|CGCS_?2000/.test(datumName) || (datumName === '' && /CHINA.*2000|CGCS2000/.test(geodeticName));
  const isWgs = /^D?(WGS1984|WGS84|WORLDGEODETICSYSTEM1984)/.test(datumName);
  if (isCgcs || isWgs) {
    // the two ellipsoids differ by a tenth of a millimetre and are often mixed up; any other is a contradiction
    if (Math.abs(a - 6378137) > 1e-3 || Math.abs(rf - 298.2572) > 1e-4) throw crsUnknown(text, 'contradiction');
    return isCgcs ? 'CGCS2000' : 'WGS84';
  }
  const shift = findNode(geodetic, 'TOWGS84')?.values ?? [];
  if (!isDeployersShift(shift))
    throw datumNeedsParameters(text, String(datumNode?.values[0] ?? geodetic.values[0] ?? ''));
  return 'shifted';
}

/** GIS programs write EPSG's rough triple for Beijing 1954 (and zeros for what they do not know) into a .prj by themselves: nobody measured it. */
function isDeployersShift(shift: WktNode['values']): boolean {
  if ((shift.length !== 3 && shift.length !== 7) || !shift.every((v) => typeof v === 'number')) return false;
  const isRough =
    shift[0] === 15.8 && shift[1] === -154.4 && shift[2] === -82.3 && shift.slice(3).every((v) => v === 0);
  return !isRough && shift.some((v) => v !== 0);
}

function checkAngles(geodetic: WktNode, text: string): void {
  const [, greenwich = 0] = findNode(geodetic, 'PRIMEM', 'PRIMEMERIDIAN')?.values ?? [];
  const unit = geodetic.children.findLast((c) => c.keyword === 'UNIT' || c.keyword === 'ANGLEUNIT');
  const [, size = degree] = unit?.values ?? [];
  if (greenwich !== 0 || typeof size !== 'number' || Math.abs(size / degree - 1) > 1e-9)
    throw crsUnknown(text, 'not_supported');
}

const degree = Math.PI / 180;

/** Transverse Mercator in metres through our own kernel; undefined for everything else. */
function ownProjection(projected: WktNode, datum: 'CGCS2000' | 'WGS84'): Crs | undefined {
  const method = nameOf(findNode(projected, 'PROJECTION', 'METHOD')?.values[0]);
  if (method !== 'transversemercator' && method !== 'gausskruger') return undefined;
  const unit =
    projected.children.findLast((c) => c.keyword === 'UNIT' || c.keyword === 'LENGTHUNIT') ??
    findNode(projected, 'CS')?.children[0];
  if (unit !== undefined && unit.values[1] !== 1) return undefined;
  const parameters = parametersOf(projected);
  const lon0 = parameters.get('lon0');
  if (lon0 === undefined) return undefined;
  const lat0 = parameters.get('lat0') ?? 0;
  const k0 = parameters.get('k0') ?? 1;
  const x0 = parameters.get('x0') ?? 0;
  const y0 = parameters.get('y0') ?? 0;
  if (datum === 'CGCS2000' && lat0 === 0 && k0 === 1 && y0 === 0) {
    const registered = registeredRow(lon0, x0, String(projected.values[0] ?? ''));
    if (registered !== undefined) return gaussKruger(registered);
  }
  const ellps = datum === 'CGCS2000' ? '+ellps=GRS80' : '+datum=WGS84';
  return crsFromProjString(
    `+proj=tmerc +lat_0=${lat0} +lon_0=${lon0} +k=${k0} +x_0=${x0} +y_0=${y0} ${ellps} +units=m +no_defs`,
  );
}

/** A meridian such as 111° belongs to a 3° and a 6° system that are the same in everything but the name: then the name decides. */
function registeredRow(lon0: number, x0: number, name: string) {
  const rows = [];
  for (let epsg = 4491; epsg <= 4554; epsg++) {
    const row = gaussKrugerRow(epsg);
    if (row !== undefined && row.lon0 === lon0 && x0 === 500_000 + 1_000_000 * (row.zonePrefix ?? 0)) rows.push(row);
  }
  const width = /3[\s_-]*deg/i.test(name) ? 3 : 6;
  return rows.find((row) => row.width === width) ?? rows[0];
}

function parametersOf(projected: WktNode): Map<string, number> {
  const found = new Map<string, number>();
  const nodes = findNode(projected, 'CONVERSION')?.children ?? projected.children;
  for (const { keyword, values } of nodes) {
    const key = keyword === 'PARAMETER' ? meanings.get(nameOf(values[0])) : undefined;
    if (key !== undefined && typeof values[1] === 'number') found.set(key, values[1]);
  }
  return found;
}

const meanings: ReadonlyMap<string, string> = new Map([
  ['centralmeridian', 'lon0'],
  ['longitudeofnaturalorigin', 'lon0'],
  ['latitudeoforigin', 'lat0'],
  ['latitudeofnaturalorigin', 'lat0'],
  ['scalefactor', 'k0'],
  ['scalefactoratnaturalorigin', 'k0'],
  ['falseeasting', 'x0'],
  ['falsenorthing', 'y0'],
]);

function nameOf(value: string | number | undefined): string {
  return String(value ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

function proj4OrUnknown(text: string, named: WktNode, kind: Crs['kind']): Crs {
  try {
    return { ...viaProj4(String(named.values[0] ?? ''), kind, text), ...prefixOf(parametersOf(named).get('x0') ?? 0) };
  } catch {
    throw crsUnknown(text, 'not_supported');
  }
}
