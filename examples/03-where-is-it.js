// Survey metres to longitude and latitude, and the unit grid that a point lies in. Columns, not points: both work on whole arrays.
import { gridIndex, parseCrs } from '@shuniu/sdk';

const crs = parseCrs('EPSG:4546'); // CGCS2000, 3-degree Gauss-Krüger, central meridian 111°
const east = Float64Array.of(636568.681, 636461.04);
const north = Float64Array.of(4192103.502, 4192091.745);
crs.toLonLat(east, north, 2); // in place: longitude, latitude of EPSG:4490
console.log([...east].map((lon, i) => `${lon.toFixed(7)}, ${north[i].toFixed(7)}`).join('\n'));

const west = { id: '140106005012001', line: 1, polygons: [[[[112.55, 37.86], [112.5516, 37.86], [112.5516, 37.863], [112.55, 37.863], [112.55, 37.86]]]] }; // prettier-ignore
const grids = gridIndex([west]);
const located = new Int32Array(2);
grids.locate(Float64Array.of(112.551, 112.56), Float64Array.of(37.861, 37.861), 2, located);
console.log([...located].map((ordinal) => grids.ids[ordinal] ?? 'in no grid').join('\n'));
