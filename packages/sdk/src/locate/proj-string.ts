import type { Crs } from './crs.ts';
import { crsUnknown, datumNeedsParameters } from './crs-error.ts';
import { cgcs2000, wgs84, type Ellipsoid } from './ellipsoid.ts';
import { prefixOf } from './gauss-kruger.ts';
import { viaProj4 } from './proj4.ts';
import { transverseMercator } from './transverse-mercator.ts';

/**
 * A proj string of the deployer: `+proj=tmerc +lon_0=112.5 +x_0=500000 +ellps=GRS80`, or with `+ellps=krass +towgs84=…` for an old datum.
 *
 * The ellipsoid must be said, and an ellipsoid other than that of CGCS2000 or WGS 84 needs `+towgs84` with 3 or 7 values that are not all
 * zero (metres, arc seconds in the position vector sense of proj, parts per million): otherwise CrsError `datum_needs_parameters`.
 * Nonsense and what proj4 does not know (grid shift files, pipelines) is `crs_unknown`.
 */
export function crsFromProjString(text: string): Crs {
  const terms = termsOf(text);
  const projection = terms.get('proj');
  if (projection === undefined) throw crsUnknown(text, 'malformed');
  for (const key of terms.keys()) if (!knownTerms.has(key)) throw crsUnknown(text, 'not_supported');
  checkDatum(text, terms);
  const kind = projection === 'longlat' || projection === 'latlong' ? 'geographic' : 'projected';
  return { ...(ownKernel(text, terms) ?? proj4OrUnknown(text, kind)), ...prefixOf(Number(terms.get('x_0') ?? 0)) };
}

type Terms = ReadonlyMap<string, string>;

function termsOf(text: string): Terms {
  const terms = new Map<string, string>();
  for (const part of text.trim().split(/\s+/)) {
    const match = /^\+?([A-Za-z_][A-Za-z0-9_]*)(?:=(.*))?$/.exec(part);
    if (match?.[1] === undefined || terms.has(match[1])) throw crsUnknown(text, 'malformed');
    terms.set(match[1], match[2] ?? '');
  }
  for (const [key, value] of terms) {
    if (isNumeric.has(key) && (value === '' || !Number.isFinite(Number(value)))) throw crsUnknown(text, 'malformed');
  }
  return terms;
}

const numeric = [
  'lon_0',
  'lat_0',
  'lat_1',
  'lat_2',
  'lat_ts',
  'k',
  'k_0',
  'x_0',
  'y_0',
  'a',
  'b',
  'rf',
  'zone',
  'to_meter',
];
const isNumeric = new Set(numeric);
const knownTerms = new Set([
  ...numeric,
  'proj',
  'ellps',
  'datum',
  'towgs84',
  'nadgrids',
  'units',
  'no_defs',
  'type',
  'wktext',
  'title',
  'south',
]);
const knownEllipsoids = new Set(['GRS80', 'WGS84', 'krass', 'IAU76', 'intl', 'bessel', 'clrk66']);

function checkDatum(text: string, terms: Terms): void {
  if ((terms.get('nadgrids') ?? '@null') !== '@null' || (terms.get('units') ?? 'm') !== 'm')
    throw crsUnknown(text, 'not_supported');
  // proj4 takes WGS 84 for any name it does not know
  if (!knownEllipsoids.has(terms.get('ellps') ?? 'GRS80')) throw crsUnknown(text, 'not_supported');
  const shift = terms.get('towgs84');
  if (shift !== undefined) {
    const values = shift.split(',').map((v) => (v.trim() === '' ? NaN : Number(v)));
    if ((values.length !== 3 && values.length !== 7) || !values.every(Number.isFinite))
      throw crsUnknown(text, 'malformed');
    if (values.some((v) => v !== 0)) return;
  }
  if (earthOf(terms) === undefined) {
    throw datumNeedsParameters(text, terms.get('datum') ?? terms.get('ellps') ?? terms.get('a') ?? '');
  }
}

/** The ellipsoid, where it is one that may be used without parameters. */
function earthOf(terms: Terms): Ellipsoid | undefined {
  const datum = terms.get('datum');
  if (datum !== undefined) return datum === 'WGS84' ? wgs84 : undefined;
  const name = terms.get('ellps');
  if (name !== undefined) return name === 'GRS80' ? cgcs2000 : name === 'WGS84' ? wgs84 : undefined;
  if (Number(terms.get('a')) !== cgcs2000.a) return undefined;
  const rf = Number(terms.get('rf'));
  return [cgcs2000, wgs84].find((known) => Math.abs(1 / known.f - rf) < 1e-9);
}

/** Gauss-Krüger and its like on CGCS2000 or WGS 84, in metres, goes through our own column kernel; anything rarer does not. */
function ownKernel(text: string, terms: Terms): Crs | undefined {
  const ellipsoid = earthOf(terms);
  if (terms.get('proj') !== 'tmerc' || ellipsoid === undefined) return undefined;
  if (['to_meter', 'south', 'b', 'zone', 'nadgrids'].some((key) => terms.has(key))) return undefined;
  if (
    terms
      .get('towgs84')
      ?.split(',')
      .some((v) => Number(v) !== 0) === true
  )
    return undefined;
  const number = (key: string, otherwise: number) => Number(terms.get(key) ?? otherwise);
  const { forward, inverse } = transverseMercator(ellipsoid, {
    lon0: number('lon_0', 0),
    lat0: number('lat_0', 0),
    k0: number('k', number('k_0', 1)),
    x0: number('x_0', 0),
    y0: number('y_0', 0),
  });
  return { id: text, kind: 'projected', toLonLat: inverse, fromLonLat: forward };
}

function proj4OrUnknown(text: string, kind: Crs['kind']): Crs {
  try {
    return viaProj4(text, kind, text);
  } catch {
    throw crsUnknown(text, 'not_supported');
  }
}
