import { crsFromPipeline } from './proj-pipeline.ts';
import { crsFromProjString } from './proj-string.ts';
import { crsFromWkt, looksLikeWkt } from './wkt-crs.ts';
import type { Crs } from './crs.ts';
import { crsUnknown, datumNeedsParameters } from './crs-error.ts';
import { gaussKruger, gaussKrugerRow } from './gauss-kruger.ts';
import { geographic } from './geographic.ts';
import { mapOffset } from './map-offset.ts';
import { oldDatum } from './old-datum.ts';
import { viaProj4 } from './proj4.ts';

/**
 * A reference system from what a person or a file says: `EPSG:4547` (also as URN or URL of the register), `CGCS2000`, `CRS84`, a proj string
 * (local grids, old datums with `+towgs84`, or a pipeline with four parameters), the WKT of a .prj, `GCJ-02`, `BD-09`.
 *
 * Known without anybody's parameters: EPSG:4490; EPSG:4326, treated as equal to it; all CGCS2000 Gauss-Krüger systems 4491-4554;
 * EPSG:3857 and UTM on WGS 84 in the zones of China (32643-32653). Throws CrsError: `datum_needs_parameters` for Beijing 1954, Xi'an 1980
 * and unknown datums, `crs_unknown` for the rest. A central meridian is never guessed.
 */
export function parseCrs(text: string): Crs {
  const name = text.trim();
  if (/^\+?proj=pipeline(?=\s)/.test(name)) return crsFromPipeline(name);
  if (name.startsWith('+') || name.startsWith('proj=')) return crsFromProjString(name);
  if (looksLikeWkt(name)) return crsFromWkt(name);
  const epsg = epsgOf(name);
  if (epsg !== undefined) return crsFromEpsg(epsg, name);
  const plain = name.toUpperCase().replaceAll(/[\s_:-]/g, '');
  const system = names.get(plain);
  if (system === undefined) throw crsUnknown(text, 'not_recognised');
  return system();
}

const names: ReadonlyMap<string, () => Crs> = new Map([
  ['CGCS2000', () => geographic('EPSG:4490')],
  ['WGS84', () => geographic('EPSG:4326')],
  ['CRS84', () => geographic('EPSG:4326')],
  ['OGCCRS84', () => geographic('EPSG:4326')],
  ['URNOGCDEFCRSOGC1.3CRS84', () => geographic('EPSG:4326')],
  ['URNOGCDEFCRSOGCCRS84', () => geographic('EPSG:4326')],
  ['GCJ02', () => mapOffset('GCJ-02')],
  ['BD09', () => mapOffset('BD-09')],
  ['BD09LL', () => mapOffset('BD-09')],
]);

/** A system of the EPSG register by its number; see parseCrs for what is known and what is thrown. */
export function crsFromEpsg(epsg: number, asGiven = `EPSG:${epsg}`): Crs {
  if (epsg === 4490 || epsg === 4326) return geographic(`EPSG:${epsg}`);
  const row = gaussKrugerRow(epsg);
  if (row !== undefined) return gaussKruger(row);
  const datum = oldDatum(epsg);
  if (datum !== undefined) throw datumNeedsParameters(asGiven, datum);
  const isChinaUtm = epsg >= 32643 && epsg <= 32653;
  if (epsg === 3857 || isChinaUtm) return viaProj4(`EPSG:${epsg}`, 'projected', `EPSG:${epsg}`);
  throw crsUnknown(asGiven, 'not_supported');
}

function epsgOf(name: string): number | undefined {
  const match =
    /^EPSG::?(\d{4,6})$/i.exec(name) ??
    /^urn:(?:ogc|x-ogc):def:crs:EPSG:[0-9.]*:(\d{4,6})$/i.exec(name) ??
    /^https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[0-9.]+\/(\d{4,6})$/i.exec(name);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
