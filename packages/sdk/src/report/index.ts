export { ownColumns, REJECT_COLUMNS } from './reject-columns.ts';
export { RejectsWriter, type OpenSink, type RejectsInput, type RowSink } from './rejects.ts';
export { renderHtml } from './html.ts';
export type { Picture, ClassCount } from './picture.ts';
export { PointRaster } from './point-raster.ts';
export type { Cell, Outline, PointDensity } from './point-raster.ts';
export type { Counts, Notice, Report, ReportInput, Sample } from './report.ts';
export { visible } from './visible.ts';
