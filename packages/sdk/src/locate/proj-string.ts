import type { Crs } from './crs.ts';
import { crsUnknown, datumNeedsParameters } from './crs-error.ts';
import { cgcs2000, wgs84, type Ellipsoid } from './ellipsoid.ts';
import { prefixOf } from './gauss-kruger.ts';
import { geographic } from './geographic.ts';
import { viaProj4 } from './proj4.ts';
import { numberOf, numericTerms, projTerms, type ProjTerms } from './proj-terms.ts';
import { transverseMercator } from './transverse-mercator.ts';

/**
 * A proj string of the deployer: `+proj=tmerc +lon_0=112.5 +x_0=500000 +ellps=GRS80`, or with `+ellps=krass +towgs84=…` for an old datum.
 *
 * The ellipsoid must be said, and an ellipsoid other than that of CGCS2000 or WGS 84 needs `+towgs84` with 3 or 7 values that are not all
 * zero (metres, arc seconds in the position vector sense of proj, parts per million): otherwise CrsError `datum_needs_parameters`.
 * Nonsense, and what neither we nor proj4 can do (grid shift files, other axes), is `crs_unknown`.
 */
export function crsFromProjString(text: string): Crs {
  const terms = projTerms(text);
  const projection = terms.get('proj');
  if (projection === undefined) throw crsUnknown(text, 'malformed');
  for (const key of terms.keys()) if (!knownTerms.has(key)) throw crsUnknown(text, 'not_supported');
  checkDatum(text, terms);
  const kind = projection === 'longlat' || projection === 'latlong' ? 'geographic' : 'projected';
  return { ...(ownKernel(text, terms) ?? proj4OrUnknown(text, kind)), ...prefixOf(numberOf(terms, 'x_0', 0)) };
}

const otherTerms = [
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
];
const knownTerms = new Set([...numericTerms, ...otherTerms].filter((key) => !['x', 'y', 's', 'theta'].includes(key)));
const knownEllipsoids = new Set(['GRS80', 'WGS84', 'krass', 'IAU76', 'intl', 'bessel', 'clrk66']);

function checkDatum(text: string, terms: ProjTerms): void {
  const hasShiftFile = (terms.get('nadgrids') ?? '@null') !== '@null';
  const isInMetres = (terms.get('units') ?? 'm') === 'm';
  // proj4 takes WGS 84 for any name it does not know
  const isKnownEllipsoid = knownEllipsoids.has(terms.get('ellps') ?? 'GRS80');
  if (hasShiftFile || !isInMetres || !isKnownEllipsoid) throw crsUnknown(text, 'not_supported');
  const shift = shiftOf(terms);
  if (shift !== undefined && ((shift.length !== 3 && shift.length !== 7) || !shift.every(Number.isFinite))) {
    throw crsUnknown(text, 'malformed');
  }
  if (earthOf(terms) === undefined && !isShifted(terms)) {
    throw datumNeedsParameters(text, terms.get('datum') ?? terms.get('ellps') ?? terms.get('a') ?? '');
  }
}

function shiftOf(terms: ProjTerms): readonly number[] | undefined {
  return terms
    .get('towgs84')
    ?.split(',')
    .map((v) => (v.trim() === '' ? NaN : Number(v)));
}

function isShifted(terms: ProjTerms): boolean {
  return shiftOf(terms)?.some((v) => v !== 0) ?? false;
}

/** The ellipsoid, where it is one that may be used without parameters. */
function earthOf(terms: ProjTerms): Ellipsoid | undefined {
  const datum = terms.get('datum');
  if (datum !== undefined) return datum === 'WGS84' ? wgs84 : undefined;
  const name = terms.get('ellps');
  if (name !== undefined) return name === 'GRS80' ? cgcs2000 : name === 'WGS84' ? wgs84 : undefined;
  if (Number(terms.get('a')) !== cgcs2000.a) return undefined;
  const rf = Number(terms.get('rf'));
  return [cgcs2000, wgs84].find((known) => Math.abs(1 / known.f - rf) < 1e-9);
}

/** Degrees, and Gauss-Krüger and its like in metres, on CGCS2000 or WGS 84 stay with our own columns; anything rarer goes through proj4. */
function ownKernel(text: string, terms: ProjTerms): Crs | undefined {
  const ellipsoid = earthOf(terms);
  const isRare = ['to_meter', 'south', 'b', 'zone', 'nadgrids'].some((key) => terms.has(key));
  if (ellipsoid === undefined || isRare || isShifted(terms)) return undefined;
  if (terms.get('proj') === 'longlat') return terms.has('lon_0') ? undefined : geographic(text);
  if (terms.get('proj') !== 'tmerc') return undefined;
  const { forward, inverse } = transverseMercator(ellipsoid, {
    lon0: numberOf(terms, 'lon_0', 0),
    lat0: numberOf(terms, 'lat_0', 0),
    k0: numberOf(terms, 'k', numberOf(terms, 'k_0', 1)),
    x0: numberOf(terms, 'x_0', 0),
    y0: numberOf(terms, 'y_0', 0),
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
