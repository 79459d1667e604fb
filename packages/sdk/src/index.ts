export type { ColumnMap } from './map/column-map.ts';
export type { CoordinateLook } from './map/coordinate-header.ts';
export { mapHeader, type CoordinateColumn, type HeaderContext, type HeaderMapping } from './map/map-header.ts';
