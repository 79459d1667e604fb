import { gaussKrugerRow } from '../locate/gauss-kruger.ts';

const CGCS2000 =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** The text of a .prj as GIS programs write it (ESRI's dialect of WKT 1), for EPSG:4490, 4326 and 4491 to 4554. */
export function esriWkt(crs: string): string | undefined {
  if (crs === 'EPSG:4490') return CGCS2000;
  if (crs === 'EPSG:4326') return WGS84;
  const row = gaussKrugerRow(Number(/^EPSG:(\d+)$/.exec(crs)?.[1]));
  if (row === undefined) return undefined;
  const { lon0, width, zonePrefix } = row;
  const three = width === 3 ? '3_Degree_' : '';
  const name = zonePrefix === undefined ? `CGCS2000_${three}GK_CM_${lon0}E` : `CGCS2000_${three}GK_Zone_${zonePrefix}`;
  const falseEasting = (500_000 + 1_000_000 * (zonePrefix ?? 0)).toFixed(1);
  return `PROJCS["${name}",${CGCS2000},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${lon0.toFixed(1)}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}
