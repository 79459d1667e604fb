import { headerKey } from './header-key.ts';

/** What a coordinate column's header says. `x` and `y` say little: surveys write X for north. The data decide. */
export type CoordinateLook = 'x' | 'y' | 'east' | 'north' | 'lon' | 'lat';

const WORDS: Readonly<Record<CoordinateLook, readonly string[]>> = {
  x: [
    'x',
    'x坐标',
    '坐标x',
    'xcoord',
    'xcoords',
    'xcoordinate',
    'coordx',
    'coordinatex',
    'pointx',
    'geometryx',
    'posx',
    'mapx',
    'gpsx',
    'centerx',
    'centroidx',
    'x值',
    'x轴',
    'x轴坐标',
    '中心点x',
    '中心x',
    'zbx',
    'xzb',
  ],
  y: [
    'y',
    'y坐标',
    '坐标y',
    'ycoord',
    'ycoords',
    'ycoordinate',
    'coordy',
    'coordinatey',
    'pointy',
    'geometryy',
    'posy',
    'mapy',
    'gpsy',
    'centery',
    'centroidy',
    'y值',
    'y轴',
    'y轴坐标',
    '中心点y',
    '中心y',
    'zby',
    'yzb',
  ],
  east: [
    '东坐标',
    '横坐标',
    '东坐标y',
    '横坐标y',
    'y东坐标',
    'y横坐标',
    '坐标东',
    'e坐标',
    'east',
    'easting',
    'eastings',
    'dzb',
    'hzb',
  ],
  north: [
    '北坐标',
    '纵坐标',
    '北坐标x',
    '纵坐标x',
    'x北坐标',
    'x纵坐标',
    '坐标北',
    'n坐标',
    'north',
    'northing',
    'northings',
    'bzb',
  ],
  lon: [
    '经度',
    '东经',
    '经度坐标',
    '中心经度',
    '中心点经度',
    'lon',
    'lng',
    'long',
    'longitude',
    'gpslon',
    'gpslng',
    'maplon',
    'maplng',
    'jd',
    'jingdu',
  ],
  lat: ['纬度', '北纬', '纬度坐标', '中心纬度', '中心点纬度', 'lat', 'latitude', 'gpslat', 'maplat', 'wd', 'weidu'],
};

const LOOKS = new Map<string, CoordinateLook>();
for (const look of ['x', 'y', 'east', 'north', 'lon', 'lat'] as const) {
  for (const word of WORDS[look]) LOOKS.set(word, look);
}

/** The pairs that a point can stand in. */
export const PAIRS: readonly (readonly [CoordinateLook, CoordinateLook])[] = [
  ['x', 'y'],
  ['east', 'north'],
  ['lon', 'lat'],
];

/** What a header says of coordinates, if it does: `X坐标(米)`, `东坐标`, `POINT_X`, `lng`. */
export function coordinateLook(header: string): CoordinateLook | undefined {
  return LOOKS.get(headerKey(header));
}
