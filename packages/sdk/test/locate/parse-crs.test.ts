import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CrsError } from '../../src/locate/crs-error.ts';
import type { Crs } from '../../src/locate/crs.ts';
import { crsFromZonePrefix } from '../../src/locate/gauss-kruger.ts';
import { crsFromEpsg, parseCrs } from '../../src/locate/parse-crs.ts';

function lonLat(crs: Crs, x: number, y: number): [number, number] {
  const columns = [new Float64Array([x]), new Float64Array([y])] as const;
  crs.toLonLat(...columns, 1);
  return [columns[0][0]!, columns[1][0]!];
}

function refusal(text: string): CrsError {
  try {
    parseCrs(text);
  } catch (error) {
    if (error instanceof CrsError) return error;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

const cgcsGeographic =
  'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const tm = (name: string, lon0: number, x0: number, geographic = cgcsGeographic, projection = 'Transverse_Mercator') =>
  `PROJCS["${name}",${geographic},PROJECTION["${projection}"],PARAMETER["False_Easting",${x0}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${lon0}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const krassovsky =
  'GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const xian = krassovsky
  .replaceAll('Beijing_1954', 'Xian_1980')
  .replace('Krasovsky_1940",6378245.0,298.3', 'Xian_1980",6378140.0,298.257');
const withShift = (wkt: string, shift: string) => wkt.replace(']],PRIMEM', `],TOWGS84[${shift}]],PRIMEM`);

describe('names', () => {
  it.each([
    ['EPSG:4490', 'EPSG:4490'],
    ['epsg:4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:EPSG::4547', 'EPSG:4547'],
    ['http://www.opengis.net/def/crs/EPSG/0/4527', 'EPSG:4527'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['CGCS2000', 'EPSG:4490'],
    ['gcj-02', 'GCJ-02'],
    ['BD09', 'BD-09'],
    ['EPSG:3857', 'EPSG:3857'],
    [' EPSG:32649 ', 'EPSG:32649'],
  ])('%s is %s', (text, id) => expect(parseCrs(text).id).toBe(id));

  it('EPSG:4326 counts as EPSG:4490', () =>
    expect(lonLat(parseCrs('EPSG:4326'), 112.55, 37.87)).toEqual([112.55, 37.87]));
  it('all of 4491-4554 are there, the prefix where the register has one', () => {
    for (let epsg = 4491; epsg <= 4554; epsg++) {
      const crs = crsFromEpsg(epsg);
      expect(crs.id).toBe(`EPSG:${epsg}`);
      expect(crs.zonePrefix !== undefined).toBe(epsg <= 4501 || (epsg >= 4513 && epsg <= 4533));
    }
  });
  it('only the map offsets are lossy', () => {
    expect(parseCrs('GCJ-02').lossy).toBeDefined();
    expect(parseCrs('EPSG:4547').lossy).toBeUndefined();
  });
  it('web mercator and UTM come out where they should', () => {
    const [lon, lat] = lonLat(parseCrs('EPSG:3857'), 12_529_008.687, 4_558_147.245);
    // as PROJ 9.1.1 has it
    expect(lon).toBeCloseTo(112.549999984, 8);
    expect(lat).toBeCloseTo(37.849218203, 8);
    expect(lonLat(parseCrs('EPSG:32649'), 500_000, 4_000_000)[0]).toBeCloseTo(111, 9);
  });
});

describe('zone prefix', () => {
  it.each([
    [13, 'EPSG:4491'],
    [23, 'EPSG:4501'],
    [25, 'EPSG:4513'],
    [38, 'EPSG:4526'],
    [45, 'EPSG:4533'],
  ])('%d is %s', (zone, id) => {
    expect(crsFromZonePrefix(zone).id).toBe(id);
    expect(crsFromZonePrefix(zone).zonePrefix).toBe(zone);
  });
  it.each([0, 12, 24, 46, 38.5, NaN])('%d is no zone', (zone) =>
    expect(() => crsFromZonePrefix(zone)).toThrow(CrsError),
  );
  it('zone 38 has its meridian at 114', () =>
    expect(lonLat(crsFromZonePrefix(38), 38_500_000, 4_200_000)[0]).toBeCloseTo(114, 9));
});

describe('old datums are refused without parameters', () => {
  it.each([
    ['EPSG:4214', 'Beijing 1954'],
    ['EPSG:2401', 'Beijing 1954'],
    ['EPSG:2442', 'Beijing 1954'],
    ['EPSG:21413', 'Beijing 1954'],
    ['EPSG:21463', 'Beijing 1954'],
    ['EPSG:4610', "Xi'an 1980"],
    ['EPSG:2327', "Xi'an 1980"],
    ['EPSG:2390', "Xi'an 1980"],
    ['+proj=tmerc +lon_0=114 +x_0=500000 +ellps=krass', 'krass'],
    ['+proj=tmerc +lon_0=114 +x_0=500000 +ellps=krass +towgs84=0,0,0', 'krass'],
    ['+proj=tmerc +lon_0=114 +x_0=500000', ''],
    ['+proj=longlat +a=6378140 +rf=298.257', '6378140'],
    [krassovsky, 'D_Beijing_1954'],
    [tm('Beijing_1954_3_Degree_GK_CM_114E', 114, 500000, krassovsky), 'D_Beijing_1954'],
    [tm('Xian_1980_3_Degree_GK_Zone_38', 114, 38500000, xian), 'D_Xian_1980'],
    [withShift(krassovsky, '15.8,-154.4,-82.3,0,0,0,0'), 'D_Beijing_1954'],
    [withShift(xian, '0,0,0,0,0,0,0'), 'D_Xian_1980'],
    [
      cgcsGeographic
        .replace('D_China_2000', 'D_Unknown')
        .replace('GCS_China_Geodetic_Coordinate_System_2000', 'Unknown'),
      'D_Unknown',
    ],
  ])('%.80s', (text, datum) => {
    const error = refusal(text);
    expect(error.code).toBe('datum_needs_parameters');
    expect(error.params['datum']).toBe(datum);
  });

  it("are used with the deployer's own", () => {
    const parameters = '12.5,-150.25,-80.75,0.5,-0.25,1.5,-2.5';
    const crs = parseCrs(
      `+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=38500000 +y_0=0 +ellps=krass +towgs84=${parameters} +units=m +no_defs`,
    );
    expect(crs.zonePrefix).toBe(38);
    const [lon, lat] = lonLat(crs, 38_500_000, 4_200_000);
    // as PROJ 9.1.1 has it (cs2cs to +proj=longlat +ellps=GRS80 +towgs84=0,0,0)
    expect(lon).toBeCloseTo(114.001074782, 8);
    expect(lat).toBeCloseTo(37.932115215, 8);
    const wkt = parseCrs(tm('Taiyuan', 114, 38500000, withShift(krassovsky, parameters)));
    const [wktLon, wktLat] = lonLat(wkt, 38_500_000, 4_200_000);
    expect(Math.hypot(wktLon - lon, wktLat - lat)).toBeLessThan(1e-9);
    expect(wkt.zonePrefix).toBe(38);
  });
});

describe('four parameters of a local grid', () => {
  const plane = '+inv +proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80';
  const forward = parseCrs(
    `+proj=pipeline +step +proj=helmert +x=500100 +y=4190000 +theta=3600 +s=1.00001 +step ${plane}`,
  );

  it('as PROJ 9.1.1 has it (cct)', () => {
    const [lon, lat] = lonLat(forward, 1234.5, 6789.25);
    expect(lon).toBeCloseTo(114.01651908, 8);
    expect(lat).toBeCloseTo(37.903316774, 8);
  });

  it('comes back, forwards and inverted', () => {
    for (const crs of [
      forward,
      parseCrs(`+proj=pipeline +step +inv +proj=helmert +x=-9000 +y=-4180000 +theta=-20 +s=0.9999 +step ${plane}`),
    ]) {
      const x = Float64Array.of(1234.5);
      const y = Float64Array.of(6789.25);
      crs.toLonLat(x, y, 1);
      crs.fromLonLat(x, y, 1);
      expect(Math.hypot(x[0]! - 1234.5, y[0]! - 6789.25)).toBeLessThan(1e-6);
    }
  });

  it('knows the zone that its eastings carry', () => {
    expect(forward.zonePrefix).toBeUndefined();
    expect(
      parseCrs(`+proj=pipeline +step +proj=helmert +x=-38000120 +y=15 +theta=0 +s=1.0000001 +step ${plane}`).zonePrefix,
    ).toBe(38);
  });

  it('on an old datum it needs no datum shift of its own only when the plane is on CGCS2000', () => {
    const old = plane.replace('GRS80', 'krass');
    expect(refusal(`+proj=pipeline +step +proj=helmert +x=1 +y=2 +theta=0 +s=1 +step ${old}`).code).toBe(
      'datum_needs_parameters',
    );
  });
});

describe('what is not known is refused', () => {
  it.each([
    ['', 'not_recognised'],
    ['太原地方坐标系', 'not_recognised'],
    ['4547', 'not_recognised'],
    ['EPSG:27700', 'not_supported'],
    ['EPSG:4555', 'not_supported'],
    ['+lon_0=114', 'malformed'],
    ['+proj=tmerc +lon_0=abc +ellps=GRS80', 'malformed'],
    ['+proj=tmerc +lon_0=1 +lon_0=2 +ellps=GRS80', 'malformed'],
    ['+proj=tmerc +ellps=GRS80 +towgs84=1,2', 'malformed'],
    ['+proj=nosuch +ellps=GRS80', 'not_supported'],
    ['+proj=pipeline +step +proj=tmerc +ellps=GRS80', 'not_supported'],
    ['+proj=pipeline +step +proj=helmert +x=1 +y=2 +s=1 +step +inv +proj=tmerc +ellps=GRS80', 'not_supported'],
    ['+proj=pipeline +step +proj=helmert +x=1 +y=2 +s=1 +theta=0 +step +proj=tmerc +ellps=GRS80', 'not_supported'],
    [
      '+proj=pipeline +step +proj=helmert +x=1 +y=2 +s=1 +theta=0 +z=3 +step +inv +proj=tmerc +ellps=GRS80',
      'not_supported',
    ],
    ['+proj=tmerc +x=5 +ellps=GRS80', 'not_supported'],
    ['+proj=longlat +ellps=krasovsky +towgs84=1,2,3', 'not_supported'],
    ['+proj=longlat +ellps=krass +nadgrids=china.gsb', 'not_supported'],
    ['+proj=tmerc +ellps=GRS80 +axis=neu', 'not_supported'],
    ['GEOGCS["cut off",DATUM["D_China_2000"', 'malformed'],
    ['GEOGCS[' + 'A['.repeat(5000), 'malformed'],
    [cgcsGeographic.replace('6378137.0,298.257222101', '6378245.0,298.3'), 'contradiction'],
    [cgcsGeographic.replace('"Greenwich",0.0', '"Paris",2.337'), 'not_supported'],
  ])('%.80s', (text, reason) => {
    const error = refusal(text);
    expect(error.code).toBe('crs_unknown');
    expect(error.params['reason']).toBe(reason);
    expect(error.params['possible']).toContain('EPSG:4491-4554');
  });
});

describe('WKT of .prj files', () => {
  it.each([
    [tm('CGCS2000_3_Degree_GK_CM_114E', 114, 500000), 'EPSG:4547'],
    [tm('CGCS2000_3_Degree_GK_Zone_38', 114, 38500000, cgcsGeographic, 'Gauss_Kruger'), 'EPSG:4526'],
    [tm('CGCS2000_3_degree_Gauss_Kruger_CM_111E', 111, 500000), 'EPSG:4546'],
    [tm('CGCS2000_GK_CM_111E', 111, 500000), 'EPSG:4508'],
    [tm('CGCS2000_GK_Zone_19', 111, 19500000), 'EPSG:4497'],
    [tm('CGCS2000 / 3-degree Gauss-Kruger CM 114E', 114, 500000), 'EPSG:4547'],
    [cgcsGeographic, 'EPSG:4490'],
    [
      'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]',
      'EPSG:4326',
    ],
  ])('%.50s is %s', (wkt, id) => expect(parseCrs(wkt).id).toBe(id));

  it('WKT2 of a register code', () => {
    const wkt =
      'PROJCRS["CGCS2000 / 3-degree Gauss-Kruger CM 114E",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4490]],CONVERSION["x",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",114,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,ORDER[2],LENGTHUNIT["metre",1]],ID["EPSG",4547]]';
    expect(parseCrs(wkt).id).toBe('EPSG:4547');
  });

  it('a meridian of its own is a local grid, not the nearest code', () => {
    const crs = parseCrs(tm('Taiyuan_Local', 112.5, 500000));
    expect(crs.id).toContain('+lon_0=112.5');
    expect(lonLat(crs, 500_000, 4_190_000)[0]).toBeCloseTo(112.5, 9);
  });

  it.each([
    'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]',
    'PROJCS["WGS 84 / Pseudo-Mercator",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]',
  ])('web mercator: %.40s', (wkt) => {
    expect(parseCrs(wkt).id).toBe('EPSG:3857');
    expect(lonLat(parseCrs(wkt), 12_529_008.687, 4_558_147.245)[1]).toBeCloseTo(37.849218203, 8);
  });

  it('a geocentric system is none of ours', () => {
    const wkt =
      'GEODCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],CS[Cartesian,3],AXIS["(X)",geocentricX],AXIS["(Y)",geocentricY],AXIS["(Z)",geocentricZ],LENGTHUNIT["metre",1]]';
    expect(refusal(wkt).params['reason']).toBe('not_supported');
  });

  it('other projections on CGCS2000 go through proj4', () => {
    const lambert = `PROJCS["China_Lambert",${cgcsGeographic},PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Standard_Parallel_1",30.0],PARAMETER["Standard_Parallel_2",62.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
    const crs = parseCrs(lambert);
    const at = [new Float64Array([112.55]), new Float64Array([37.87])] as const;
    crs.fromLonLat(...at, 1);
    const [lon, lat] = lonLat(crs, at[0][0]!, at[1][0]!);
    expect(Math.hypot(lon - 112.55, lat - 37.87)).toBeLessThan(1e-9);
    expect(lonLat(crs, NaN, 1)).toEqual([NaN, NaN]);
  });

  const hotels = '../shared/real/shenzhen-hotels/宾馆酒店.prj';
  it.skipIf(!existsSync(hotels))('of a real delivery', () =>
    expect(parseCrs(readFileSync(hotels, 'utf8')).id).toBe('EPSG:4547'),
  );
});
